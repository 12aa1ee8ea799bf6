import { invoke } from '../../support/workbench';
import { propertyOf } from '../story';
import { DAY, HOUR, type Item, MINUTE, SECOND, Stage, shanghai } from './stage';

/**
 * The story of the service quality guide: S2-02…S2-06, S2-13, S2-22…S2-24, S2-29…S2-32, S2-34, S2-35. Limits of seconds and
 * minutes, working days over a weekend, an immediate limit with its grace of 15 minutes, limits that start at resolving.
 */
let stage: Stage;

/** A Friday. */
const START = shanghai('2026-03-06 09:00');

beforeAll(async () => {
  stage = await Stage.open('service-quality-guide', 'SQ', START);
}, 60_000);

const plain = { type: 'suggestion', urgency: 'normal' };

it('keeps every limit of its table to the second', async () => {
  const days = (text: string) => shanghai(text);
  // Three working days after Friday: Wednesday 18:00.
  const threeDays = days('2026-03-11 18:00');

  // S2-24 and what is promised after the resolution: S2-13, S2-34, S2-35.
  const normal = await stage.raise('normal, never handled', { axes: plain, channel: 'email' });
  stage.breach(normal, { limit: 'normal-handle', milestone: 'resolve', dueAt: threeDays });
  const paused = await stage.raise('normal, waiting over the weekend', { axes: plain, channel: 'email' });
  stage.at(shanghai('2026-03-06 17:00'), async () => {
    const from = await stage.move(paused, 'Waiting for customer', 'paused');
    expect((await propertyOf(paused.key)).deadlines['resolve']?.state).toBe('paused');
    stage.at(shanghai('2026-03-10 10:00'), async () => {
      await stage.move(paused, 'Waiting for support', 'resumed');
      const to = await stage.factAt(paused, 'resumed');
      expect(from).toBeLessThan(to);
      // Monday does not count, because it was paused at its close; the third day is Thursday (decision 0014).
      stage.breach(paused, {
        limit: 'normal-handle',
        milestone: 'resolve',
        dueAt: shanghai('2026-03-12 18:00'),
      });
    });
  });
  const important = await stage.raise('important', { axes: { type: 'suggestion', urgency: 'important' }, channel: 'email' });
  stage.breach(important, { limit: 'important-handle', milestone: 'resolve', dueAt: important.receivedAt + DAY });

  // S2-05: receipt is confirmed by the acknowledgement itself, within seconds.
  const ticket = await stage.raise('ticket', { axes: plain, channel: 'ticket' });
  stage.kept(ticket, { limit: 'ticket', milestone: 'acknowledge', dueAt: ticket.receivedAt + HOUR }, START + MINUTE);

  // S2-06, S2-22, S2-29.
  const major = await stage.raise('major complaint', {
    axes: { ...plain, type: 'complaint', 'major-complaint-flag': 'major' },
    channel: 'email',
  });
  stage.breach(major, { limit: 'major-complaint', milestone: 'first-response', dueAt: major.receivedAt + 5 * MINUTE });
  const urgent = await stage.raise('urgent', { axes: { type: 'help-request', urgency: 'urgent' }, channel: 'email' });
  stage.ledger.expectSent(urgent, 'emergency-level/1', urgent.receivedAt);
  stage.breach(urgent, {
    limit: 'urgent-start',
    milestone: 'start-handling',
    dueAt: urgent.receivedAt,
    breachesAt: urgent.receivedAt + 15 * MINUTE,
  });
  const begun = await stage.raise('urgent, begun within the grace', {
    axes: { type: 'help-request', urgency: 'urgent' },
    channel: 'email',
  });
  stage.ledger.expectSent(begun, 'emergency-level/1', begun.receivedAt);
  stage.at(START + 10 * MINUTE, async () => {
    const at = await stage.move(begun, 'In progress', 'handling-started');
    const seen = (await propertyOf(begun.key)).deadlines['start-handling'];
    expect(seen).toEqual({ dueAt: new Date(begun.receivedAt).toISOString(), state: 'met', metAt: new Date(at).toISOString() });
  });
  const late = await stage.raise('urgent only after two hours', { axes: { type: 'suggestion', urgency: 'normal' }, channel: 'email' });
  stage.at(START + 2 * HOUR, async () => {
    const answer = await invoke('panel', 'correctAxis', { issueKey: late.key, axis: 'urgency', value: 'urgent' }, 'agent-1');
    expect(answer.ok).toBe(true);
    const at = await stage.factAt(late, 'axis-set');
    stage.ledger.expectSent(late, 'emergency-level/1', at);
    // At once means: from when it is known to be urgent.
    stage.breach(late, { limit: 'urgent-start', milestone: 'start-handling', dueAt: at, breachesAt: at + 15 * MINUTE });
  });

  // After the resolution.
  const after = async (name: string, type: string, ...promised: readonly (readonly [string, string, number])[]): Promise<Item> => {
    const item = await stage.raise(name, { axes: { type, urgency: 'important' }, channel: 'email' });
    stage.at(START + 3 * HOUR, async () => {
      const at = await stage.move(item, 'Resolved', 'resolved');
      for (const [limit, milestone, length] of promised) stage.breach(item, { limit, milestone, dueAt: at + length });
    });
    return item;
  };
  await after('resolved suggestion', 'suggestion', ['all-callback', 'follow-up', DAY]);
  const complaint = await after('resolved complaint', 'complaint', ['complaint-callback', 'follow-up', DAY]);
  await after('resolved inquiry', 'inquiry', ['all-callback', 'follow-up', DAY], ['inquiry-followup', 'satisfaction-follow-up', 3 * DAY]);
  await after(
    'resolved help request',
    'help-request',
    ['all-callback', 'follow-up', DAY],
    ['help-followup', 'satisfaction-follow-up', 3 * DAY],
  );
  stage.at(START + 4 * HOUR, async () => {
    const resolvedAt = await stage.factAt(complaint, 'resolved');
    await stage.explained(complaint, 'follow-up', ['complaint-callback', resolvedAt + DAY], ['all-callback', resolvedAt + DAY]);
  });
  const again = await stage.raise('resolved, reopened, resolved', { axes: { type: 'suggestion', urgency: 'important' }, channel: 'email' });
  stage.at(START + 3 * HOUR, async () => {
    await stage.move(again, 'Resolved', 'resolved');
  });
  stage.at(START + 20 * HOUR, async () => {
    await stage.move(again, 'Waiting for support', 'reopened');
    expect((await propertyOf(again.key)).deadlines['follow-up']?.state).toBe('cancelled');
  });
  stage.at(START + 30 * HOUR, async () => {
    const at = await stage.move(again, 'Resolved', 'resolved');
    stage.breach(again, { limit: 'all-callback', milestone: 'follow-up', cycle: 2, dueAt: at + DAY });
  });

  // S2-31, S2-32: the promised next update is a deadline itself.
  stage.at(START + 20 * MINUTE, async () => {
    const nextUpdateAt = new Date(urgent.receivedAt + 2 * HOUR).toISOString();
    expect((await invoke('panel', 'acknowledgeEscalation', { issueKey: urgent.key, nextUpdateAt }, 'agent-1')).ok).toBe(true);
    stage.breach(urgent, { limit: 'promised-update', milestone: 'next-update', dueAt: Date.parse(nextUpdateAt) });
  });

  // S2-02…S2-04, last, because their seconds run already.
  const chat = await stage.raise('chat', { axes: plain, channel: 'online-chat' });
  stage.breach(chat, { limit: 'chat', milestone: 'first-response', dueAt: chat.receivedAt + 30 * SECOND });
  const standard = await stage.raise('phone, standard', { axes: { ...plain, 'customer-tier': 'standard' }, channel: 'phone' });
  stage.breach(standard, { limit: 'phone-standard', milestone: 'first-response', dueAt: standard.receivedAt + 15 * SECOND });
  const vip = await stage.raise('phone, VIP', { axes: { ...plain, 'customer-tier': 'vip' }, channel: 'phone' });
  stage.breach(vip, { limit: 'phone-vip', milestone: 'first-response', dueAt: vip.receivedAt + 10 * SECOND });

  // What is not looked at any more is withdrawn: canceling stops every clock.
  const rest = [chat, standard, vip, major, begun, ticket];
  stage.at(START + 40 * MINUTE, async () => {
    for (const item of rest) await stage.move(item, 'Canceled', 'cancelled');
    const states = (await stage.panel(chat)).deadlines.map(({ milestone, state }) => [milestone, state]);
    expect(states).toEqual([
      ['first-response', 'breached'],
      ['resolve', 'cancelled'],
    ]);
  });
  await stage.run();
}, 180_000);

it('left no limit of the profile out', async () => {
  await stage.ledger.expectEveryLimit(stage.projectKey);
  stage.ledger.print();
});
