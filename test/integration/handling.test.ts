import type { Answer, JsonValue, PanelCase, WorkFieldView } from '../../src/contract';
import { advance, advanceTo, faults, idle, invoke, meter, reset, resetMeter } from '../support/workbench';
import { raise } from './story';

/** Two agents write in the handling documents of one case, over the resolver and a real database. */

let key = '';
beforeAll(async () => {
  await reset({ sample: false });
  await advanceTo('2026-03-02T01:00:00.000Z');
  key = await raise('customer-1', 'Complaint', 'The hotline was rude to me');
  await idle();
});
afterEach(() => faults({}));

const valued = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(`${answer.problem.reason}: ${answer.problem.message}`);
  return answer.value;
};
const caseFor = async (user: string): Promise<PanelCase> => valued(await invoke('panel', 'getCase', { issueKey: key }, user));
function fieldIn(data: PanelCase, part: string, field: string): WorkFieldView {
  const found = data.work.parts.find(({ id }) => id === part)?.fields.find(({ id }) => id === field);
  if (found === undefined) throw new Error(`no ${part}/${field}`);
  return found;
}
const write = (user: string, part: string, field: string, value: JsonValue, seen: string | null) =>
  invoke('panel', 'recordWork', { issueKey: key, part, field, value, seen }, user);
const reasonOf = <T>(answer: Answer<T>): string => (answer.ok ? 'ok' : answer.problem.reason);

describe('two agents, one case', () => {
  test('different fields at the same moment: both are kept', async () => {
    const both = await Promise.all([
      write('agent-1', 'plan', 'solution-design', 'New password page', null),
      write('agent-2', 'plan', 'schedule', 'Until Friday', null),
    ]);
    expect(both.map(reasonOf)).toEqual(['ok', 'ok']);
    const data = await caseFor('agent-1');
    expect([fieldIn(data, 'plan', 'solution-design').value, fieldIn(data, 'plan', 'schedule').value]).toEqual([
      'New password page',
      'Until Friday',
    ]);
    expect(fieldIn(data, 'plan', 'schedule').by).toBe('acc-agent-2');
  });

  test('the same field at the same moment: one is kept, the other is told, and nothing is overwritten unseen', async () => {
    for (let round = 0; round < 5; round += 1) {
      const seen = fieldIn(await caseFor('agent-1'), 'plan', 'resources').at;
      const both = await Promise.all([
        write('agent-1', 'plan', 'resources', `one ${round}`, seen),
        write('agent-2', 'plan', 'resources', `two ${round}`, seen),
      ]);
      expect(both.map(reasonOf).sort()).toEqual(['conflict', 'ok']);
      const kept = fieldIn(await caseFor('agent-1'), 'plan', 'resources').value;
      expect(kept).toBe(reasonOf(both[0]) === 'ok' ? `one ${round}` : `two ${round}`);
    }
  });

  test('one after the other without looking: a conflict; after looking it is saved', async () => {
    valued(await write('agent-1', 'plan', 'steps', 'First', null));
    expect(reasonOf(await write('agent-2', 'plan', 'steps', 'Second', null))).toBe('conflict');
    const seen = fieldIn(await caseFor('agent-2'), 'plan', 'steps').at;
    expect(fieldIn(valued(await write('agent-2', 'plan', 'steps', 'Second', seen)), 'plan', 'steps').value).toBe('Second');
  });

  test('A → B → A within seconds ends with A, and undo goes back through all of it', async () => {
    let field = fieldIn(await caseFor('agent-1'), 'plan', 'risk-responses');
    for (const value of ['A', 'B', 'A'])
      field = fieldIn(valued(await write('agent-1', 'plan', 'risk-responses', value, field.at)), 'plan', 'risk-responses');
    expect(field.value).toBe('A');
    const seen: JsonValue[] = [];
    while (field.canUndo) {
      const undone = valued(
        await invoke('panel', 'undoWork', { issueKey: key, part: 'plan', field: 'risk-responses', seen: field.at }, 'agent-2'),
      );
      field = fieldIn(undone, 'plan', 'risk-responses');
      seen.push(field.value);
    }
    expect(seen).toEqual(['B', 'A', null]);
  });

  test('the same save twice at once, as a double click does, is one', async () => {
    const place = ['plan', 'problem-analysis', 'Seen twice', null] as const;
    const both = await Promise.all([write('agent-1', ...place), write('agent-1', ...place)]);
    expect(both.map(reasonOf)).toContain('ok');
    const field = fieldIn(await caseFor('agent-1'), 'plan', 'problem-analysis');
    const undone = valued(
      await invoke('panel', 'undoWork', { issueKey: key, part: 'plan', field: 'problem-analysis', seen: field.at }, 'agent-1'),
    );
    expect(fieldIn(undone, 'plan', 'problem-analysis')).toMatchObject({ value: null, canUndo: false });
  });

  test('a database that does not answer refuses for now and nothing is half written; trying again saves it', async () => {
    const before = fieldIn(await caseFor('agent-1'), 'analysis', 'root-cause');
    await faults({ sql: { rate: 1, match: 'INSERT' } });
    expect(reasonOf(await write('agent-1', 'analysis', 'root-cause', 'No test', before.at))).toBe('temporarily-unavailable');
    await faults({});
    expect(fieldIn(valued(await write('agent-1', 'analysis', 'root-cause', 'No test', before.at)), 'analysis', 'root-cause').value).toBe(
      'No test',
    );
  });

  test('an answer that got lost is no conflict: the same text again is taken as saved', async () => {
    const seen = fieldIn(await caseFor('agent-1'), 'analysis', 'proposed-solution').at;
    valued(await write('agent-1', 'analysis', 'proposed-solution', 'Restart', seen));
    expect(reasonOf(await write('agent-1', 'analysis', 'proposed-solution', 'Restart', seen))).toBe('ok');
  });

  test('a save costs no Jira call but the permission check', async () => {
    const seen = fieldIn(await caseFor('agent-1'), 'analysis', 'resource-assessment').at;
    await advance('PT1S');
    await resetMeter();
    valued(await invoke('panel', 'getCase', { issueKey: key }, 'agent-1'));
    const reading = (await meter<{ rest: { calls: number } }>()).rest.calls;
    await resetMeter();
    valued(await write('agent-1', 'analysis', 'resource-assessment', 'Two days', seen));
    expect((await meter<{ rest: { calls: number } }>()).rest.calls).toBeLessThanOrEqual(reading);
  });

  test('the time line tells of it once, not at each pause in typing', async () => {
    const entries = (await caseFor('agent-1')).timeline.filter(({ kind }) => kind === 'work-recorded').map(({ text }) => text.en);
    expect(entries[0]).toBe('Analysis updated');
    expect(entries.length).toBeLessThan(20);
  });
});
