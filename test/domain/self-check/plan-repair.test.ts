import type { CaseEventOf } from '../../../src/domain/case/case-event';
import { decideStep } from '../../../src/domain/case/case-step';
import { describeEvent } from '../../../src/domain/case/describe-event';
import { foldCase } from '../../../src/domain/case/fold-case';
import type { KeyedFact } from '../../../src/domain/case/keyed-fact';
import { planRepair } from '../../../src/domain/self-check/plan-repair';
import { hours, MONDAY_9, minutes } from '../../builders/case-events';
import { comment, configuration, historyOf, recordedOf, underCheck } from './remembered';

const at = (n: number): number => MONDAY_9 + minutes(n);
const repairedIn = (plan: readonly KeyedFact[] | null): CaseEventOf<'repaired'> => {
  const fact = plan?.at(-1)?.fact;
  if (fact?.kind !== 'repaired') throw new Error('the plan does not end with what it did');
  return fact;
};

it('nothing to mend is no plan', () => {
  expect(planRepair(underCheck(historyOf(), at(300)), 'acc-admin')).toBeNull();
});

describe('an answer whose event was lost', () => {
  const history = historyOf({ comments: [comment('77', at(30))] });
  const checked = underCheck(history, at(300), recordedOf(historyOf()));
  const plan = planRepair(checked, 'acc-admin');

  it('is added under the key its event would have had, and the repair says by whom and what', () => {
    expect(plan?.map(({ key }) => key.replace(/:[0-9a-f]+-\d+$/, ''))).toEqual(['comment:77', `repaired:${checked.recorded.length}`]);
    expect(repairedIn(plan)).toMatchObject({
      by: 'acc-admin',
      added: [{ kind: 'first-response-sent', at: at(30) }],
      setAside: [],
      rewritten: [],
    });
  });

  it('keeps the promise as it stood: missed until then, met since', () => {
    const promise = repairedIn(plan).promises.find(({ milestone }) => milestone === 'first-response');
    expect([promise?.was?.state, promise?.is?.state]).toEqual(['breached', 'met']);
    const text = describeEvent(repairedIn(plan), configuration.profile, 'Asia/Shanghai');
    expect(text.en).toContain("Record repaired from Jira's history: added reply to the customer Mon 2 Mar 2026, 09:30 (Asia/Shanghai)");
    expect(text.en).toMatch(/First response was .* missed, is .* met/);
    expect(text.zh).toMatch(/^已按 Jira 历史修复记录：补记 回复客户 2026年3月2日（周一）09:30/);
    expect(text.zh).toMatch(/“首次响应”时限原为 .* 超时，现为 .* 按时完成/);
  });

  it('keeps every escalation that was sent', () => {
    const before = checked.recorded.filter(({ fact }) => fact.kind === 'escalated');
    expect(before.length).toBeGreaterThan(0);
    const after = foldCase([...checked.recorded, ...(plan ?? [])].map(({ fact }) => fact));
    expect(after.events.filter(({ kind }) => kind === 'escalated')).toHaveLength(before.length);
  });

  it('is the same plan when it is made again', () => {
    expect(planRepair({ ...checked, now: at(301) }, 'acc-admin')?.map(({ key }) => key)).toEqual(plan?.map(({ key }) => key));
  });
});

it('escalations that would have been due during a pause that never was are not sent as a storm', () => {
  // The waiting ended after a minute, but nobody heard of it: for 30 hours the clocks stood still in the record.
  const history = historyOf({
    statusChanges: [
      { at: at(5), from: 'Waiting for support', to: 'Waiting for customer', by: 'acc-agent' },
      { at: at(6), from: 'Waiting for customer', to: 'Waiting for support', by: 'acc-agent' },
    ],
  });
  const now = MONDAY_9 + hours(30);
  const checked = underCheck(
    history,
    now,
    recordedOf(history).filter(({ fact }) => fact.kind !== 'resumed'),
  );
  const mended = [...checked.recorded, ...(planRepair(checked, 'acc-admin') ?? [])].map(({ fact }) => fact);
  const step = decideStep('10001', mended, configuration, now, false);
  const sent = step.facts.flatMap(({ fact }) => (fact.kind === 'escalated' && fact.outcome === 'sent' ? [fact] : []));
  const perPromise = new Map<string, number>();
  for (const { key } of sent) {
    const about = key.split('/').slice(1, 3).join('/');
    perPromise.set(about, (perPromise.get(about) ?? 0) + 1);
  }
  expect(sent.length).toBeGreaterThan(0);
  expect([...perPromise.entries()].filter(([, count]) => count > 1)).toEqual([]);
});

it('a change at a wrong instant: the right one counts, the wrong one stays readable', () => {
  const history = historyOf({ statusChanges: [{ at: at(60), from: 'Waiting for support', to: 'Resolved', by: 'acc-agent' }] });
  const recorded = recordedOf(history).map((one) => (one.fact.kind === 'resolved' ? { ...one, fact: { ...one.fact, at: at(80) } } : one));
  const checked = underCheck(history, at(600), recorded);
  const plan = planRepair(checked, 'acc-admin');
  expect(repairedIn(plan)).toMatchObject({ added: [{ kind: 'resolved', at: at(60) }], setAside: [{ kind: 'resolved', at: at(80) }] });
  const mended = foldCase([...recorded, ...(plan ?? [])].map(({ fact }) => fact));
  expect(mended.events.filter(({ kind }) => kind === 'resolved').map((event) => event.at)).toEqual([at(60)]);
});

it('an issue that is gone ends its case', () => {
  const plan = planRepair({ ...underCheck(historyOf(), at(300)), history: null }, 'acc-admin');
  expect(plan?.[0]).toEqual({ key: 'deleted', fact: { kind: 'cancelled', at: at(300), because: 'deleted' } });
});

it('copies that do not follow from the facts are written anew, and that is on record too', () => {
  const checked = underCheck(historyOf(), at(20));
  const plan = planRepair({ ...checked, row: { ...checked.row, state: 'closed' } }, 'acc-admin');
  expect(plan).toHaveLength(1);
  expect(repairedIn(plan)).toMatchObject({ rewritten: ['row'], promises: [] });
});
