import { as, invoke } from '../../support/workbench';
import { commentsOf, moveTo, propertyOf, requestTypeId, textIn } from '../story';
import { DAY, HOUR, iso, MINUTE, SECOND, Stage, shanghai } from './stage';

/**
 * The story of feedback monitoring: S3-23 (alarm words), S3-27 (high priority is watched), S3-29…S3-31 (three levels), S3-50 (second handling), S3-56. The limit
 * of the short version is off and must promise nothing.
 */
let stage: Stage;
/** A Friday. */
const START = shanghai('2026-03-06 09:00');

beforeAll(async () => {
  stage = await Stage.open('feedback-monitoring', 'FM', START);
}, 60_000);

const of = (urgency: string, type = 'suggestion') => ({ axes: { type, urgency }, channel: 'website' });

it('keeps every limit of its table to the second', async () => {
  // S3-29: the team is formed at once; answer within 1 h; first solution within 24 h.
  const first = await stage.raise('level 1', of('level-1', 'complaint'));
  stage.ledger.expectSent(first, 'emergency-level/1', first.receivedAt);
  stage.ledger.expectSent(first, 'close-watch/1', first.receivedAt);
  const team = (await propertyOf(first.key)).deadlines['form-team'];
  expect([team?.state, team?.dueAt]).toEqual(['met', iso(first.receivedAt)]);
  stage.ledger.row({
    limit: 'l1-team',
    milestone: 'form-team',
    item: first.name,
    expected: first.receivedAt,
    key: null,
    outcome: 'met',
  }).seen = team?.dueAt ?? null;
  stage.breach(first, { limit: 'l1-response', milestone: 'first-response', dueAt: first.receivedAt + HOUR });
  stage.breach(first, { limit: 'l1-solution', milestone: 'plan', dueAt: first.receivedAt + DAY });

  // S3-30, long version: receipt confirmed in 2 h, progress within 24 to 48 h; nothing promises the resolution.
  const second = await stage.raise('level 2', of('level-2', 'complaint'));
  stage.breach(second, { limit: 'l2-response', milestone: 'first-response', dueAt: second.receivedAt + 2 * HOUR });
  stage.breach(second, { limit: 'l2-progress', milestone: 'progress-or-solution', dueAt: second.receivedAt + 2 * DAY });
  expect(Object.keys((await propertyOf(second.key)).deadlines).sort()).toEqual(['first-response', 'progress-or-solution']);
  const reported = await stage.raise('level 2, progress reported in time', of('level-2', 'complaint'));
  const progress = reported.receivedAt + 2 * DAY;
  stage.at(START + HOUR, () => stage.answer(reported));
  stage.kept(reported, { limit: 'l2-progress', milestone: 'progress-or-solution', dueAt: progress }, progress - 10 * SECOND, async () => {
    expect((await invoke('panel', 'recordMilestone', { issueKey: reported.key, milestone: 'progress-or-solution' }, 'agent-1')).ok).toBe(
      true,
    );
  });

  // A plain minute limit does not care for the weekend; a pause moves it all the same.
  const paused = await stage.raise('level 2, waiting over night', of('level-2'));
  stage.at(START + HOUR, async () => {
    const from = await stage.move(paused, 'Waiting for customer', 'paused');
    stage.at(START + 20 * HOUR, async () => {
      const waited = (await stage.move(paused, 'Waiting for support', 'resumed')) - from;
      stage.breach(paused, { limit: 'l2-response', milestone: 'first-response', dueAt: paused.receivedAt + 2 * HOUR + waited });
    });
  });
  stage.at(START + 23 * HOUR, async () => {
    await stage.move(paused, 'Canceled', 'cancelled');
  });

  // S3-31: three working days.
  const third = await stage.raise('level 3', of('level-3'));
  stage.breach(third, { limit: 'l3-response', milestone: 'first-response', dueAt: shanghai('2026-03-11 18:00') });

  // S3-29 raised later: the team is formed when it is known, not late already.
  const raised = await stage.raise('level 1 only after three hours', of('level-3'));
  stage.at(START + HOUR, () => stage.answer(raised));
  stage.at(START + 3 * HOUR, async () => {
    expect((await invoke('panel', 'correctAxis', { issueKey: raised.key, axis: 'urgency', value: 'level-1' }, 'agent-1')).ok).toBe(true);
    const at = await stage.factAt(raised, 'axis-set');
    stage.ledger.expectSent(raised, 'emergency-level/1', at);
    stage.ledger.expectSent(raised, 'close-watch/1', at);
    expect((await propertyOf(raised.key)).deadlines['form-team']).toMatchObject({ dueAt: iso(at), state: 'met' });
    await stage.move(raised, 'Resolved', 'resolved');
  });

  // S3-50, S3-56 and an emergency that is declared.
  const hard = await stage.raise('raised by hand', of('level-3'));
  stage.at(START + 10 * MINUTE, async () => {
    await stage.answer(hard);
    for (const trigger of ['dissatisfied-rating', 'frequent-hard-problem']) {
      expect((await invoke('panel', 'raiseEscalation', { issueKey: hard.key, trigger, reason: 'seen often' }, 'agent-1')).ok).toBe(true);
      stage.ledger.expectSent(hard, `${trigger}/1`, await stage.factAt(hard, 'escalation-raised'));
    }
    expect((await invoke('panel', 'declareEmergency', { issueKey: hard.key, definition: 'level-1' }, 'agent-1')).ok).toBe(true);
    stage.ledger.expectSent(hard, 'emergency/1', await stage.factAt(hard, 'emergency-declared'));
    expect(await propertyOf(hard.key)).toMatchObject({ emergency: true, escalationLevel: 3 });
    await stage.move(hard, 'Closed', 'closed');
  });

  // S3-23: an alarm word of the customer raises the level by one and tells the owner.
  const { issueKey } = await as('customer-1').post<{ issueKey: string }>('/rest/servicedeskapi/request', {
    ...(await requestTypeId('Suggestion', 'FM')),
    requestFieldValues: { summary: '紧急：排队时间太长' },
  });
  const alarmed = await stage.enter('alarm word', issueKey);
  stage.ledger.expectSent(alarmed, 'keyword-alarm/1', alarmed.receivedAt);
  stage.ledger.expectSent(alarmed, 'emergency-level/1', alarmed.receivedAt);
  stage.ledger.expectSent(alarmed, 'close-watch/1', alarmed.receivedAt);
  expect((await propertyOf(issueKey)).axes).toMatchObject({ urgency: 'level-1' });
  stage.at(START + 5 * MINUTE, async () => {
    await stage.move(alarmed, 'Closed', 'closed');
  });
  await stage.run();
}, 180_000);

it('watches what comes first, and tells its customer that work has begun (S3-13, S3-27)', async () => {
  const { key } = await stage.raise('watched', of('level-1', 'complaint'));
  await moveTo('agent-1', key, 'In progress');
  const { fields } = await as('admin').get<{ fields: { labels: readonly string[] } }>(`/rest/api/3/issue/${key}?fields=labels`);
  expect(fields.labels).toContain('watched-closely');
  const told = (await commentsOf(key)).filter(({ jsdPublic, body }) => jsdPublic && textIn(body).includes('in progress'));
  expect(told).toHaveLength(1);
});

it('left no limit of the profile out', async () => {
  await stage.ledger.expectEveryLimit(stage.projectKey);
  stage.ledger.print();
});
