import { as, idle, invoke } from '../../support/workbench';
import { issueOf, propertyOf, requestTypeId } from '../story';
import { DAY, HOUR, type Item, iso, MINUTE, type Promised, SECOND, Stage, shanghai } from './stage';

/**
 * The story of the government IT projects: S0-03, S0-08…S0-16 (limits by type and urgency), S0-51…S0-55 (conditions of the
 * assignment table), S0-67…S0-71 (progress asked for by urgency), S0-76…S0-81 (emergency), S0-82…S0-86 (escalation), S3-23.
 */
let stage: Stage;
const START = shanghai('2026-03-06 09:00');

beforeAll(async () => {
  stage = await Stage.open('gov-it-projects', 'GOV', START);
}, 60_000);

/** A limit of so many minutes from an instant with its warning: 20 % before, at least ten minutes (S0-85, spec part 5). */
function timed(limit: string, milestone: string, from: number, minutes: number, cycle = 1): Promised {
  const lead = Math.max(minutes * 0.2, 10);
  return { limit, milestone, cycle, dueAt: from + minutes * MINUTE, warnAt: from + (minutes - lead) * MINUTE };
}

/** Progress is asked for so many times from an instant on, every so often (S0-68…S0-71, S0-80). */
function asked(item: Item, rule: string, attempt: number, from: number, every: number, times: number): void {
  for (let n = 1; n <= times; n += 1) stage.ledger.expectSent(item, `${rule}/${attempt}/${iso(from)}/${n}`, from + n * every);
}

const of = (type: string, urgency: string, routing = 'contract-issue') => ({ axes: { type, urgency, routing }, channel: 'email' });
let raisings = 0;
/** Each with a reason of its own: the same words twice within seconds are one click too many, not two escalations. */
const raiseByHand = async (item: Item, trigger: string) => {
  raisings += 1;
  const reason = `because of ${trigger}, no. ${raisings}`;
  expect((await invoke('panel', 'raiseEscalation', { issueKey: item.key, trigger, reason }, 'agent-1')).ok).toBe(true);
};

it('keeps every limit of its table to the second', async () => {
  const MEDIUM = 72 * 60;

  // S0-08, S0-15, S0-70: never answered, never solved until its resolve limit has passed.
  const complaint = await stage.raise('complaint, medium', of('complaint', 'medium'));
  stage.breach(complaint, timed('complaint-response', 'first-response', complaint.receivedAt, 120));
  stage.breach(complaint, timed('medium-resolve', 'resolve', complaint.receivedAt, MEDIUM));
  asked(complaint, 'track-medium', 1, complaint.receivedAt, DAY, 3);
  await stage.explained(
    complaint,
    'first-response',
    ['complaint-response', complaint.receivedAt + 2 * HOUR],
    ['medium-response', complaint.receivedAt + 4 * HOUR],
    ['all-response', complaint.receivedAt + DAY],
  );
  stage.at(START + 72 * HOUR + 10 * MINUTE, async () => {
    await stage.move(complaint, 'Resolved', 'resolved');
  });

  // S0-09, S0-16, S0-71: answered five seconds before the limit; seven days later nobody has solved it.
  const suggestion = await stage.raise('suggestion, low', of('suggestion', 'low'));
  const response = suggestion.receivedAt + DAY;
  stage.ledger.expectSent(suggestion, 'limit-about-to-expire/first-response/1/suggestion-response', response - 288 * MINUTE);
  stage.kept(suggestion, { limit: 'suggestion-response', milestone: 'first-response', dueAt: response }, response - 5 * SECOND, () =>
    stage.answer(suggestion),
  );
  stage.breach(suggestion, timed('low-resolve', 'resolve', suggestion.receivedAt, 7 * 24 * 60));
  asked(suggestion, 'track-low', 1, suggestion.receivedAt, 7 * DAY, 1);
  await stage.explained(
    suggestion,
    'first-response',
    ['suggestion-response', response],
    ['low-response', response],
    ['all-response', response],
  );

  // S0-10: paused by an agent for 90 minutes; warning and breach move by exactly the pause.
  const inquiry = await stage.raise('inquiry, low, paused', of('inquiry', 'low'));
  stage.at(START + 100 * MINUTE, async () => {
    await invoke('panel', 'pauseCase', { issueKey: inquiry.key, on: 'customer', reason: 'waiting for a supplier' }, 'agent-1');
    const from = await stage.factAt(inquiry, 'paused');
    expect((await propertyOf(inquiry.key)).deadlines['first-response']?.state).toBe('paused');
    stage.at(START + 190 * MINUTE, async () => {
      await invoke('panel', 'resumeCase', { issueKey: inquiry.key }, 'agent-1');
      const pause = (await stage.factAt(inquiry, 'resumed')) - from;
      stage.breach(inquiry, timed('inquiry-response', 'first-response', inquiry.receivedAt + pause, 240));
    });
  });
  stage.at(START + 6 * HOUR, async () => {
    await stage.move(inquiry, 'Canceled', 'cancelled');
    expect((await propertyOf(inquiry.key)).deadlines['resolve']?.state).toBe('cancelled');
  });

  // S0-11, and what stops: answered and resolved, nothing is ever sent.
  const praise = await stage.raise('praise, low', of('praise', 'low'));
  stage.breach(praise, timed('praise-response', 'first-response', praise.receivedAt, 1440));
  stage.at(START + 25 * HOUR, async () => {
    await stage.move(praise, 'Resolved', 'resolved');
    await stage.move(praise, 'Closed', 'closed');
  });
  const silent = await stage.raise('answered and resolved at once', of('complaint', 'urgent'));
  stage.at(START + 5 * MINUTE, async () => {
    await stage.answer(silent);
    await stage.move(silent, 'Resolved', 'resolved');
  });
  const closed = await stage.raise('closed before its warning', of('complaint', 'medium'));
  stage.at(START + 90 * MINUTE, async () => {
    await stage.move(closed, 'Closed', 'closed');
  });

  // S0-12, S0-51: a technical fault, waiting for the customer meanwhile; unresolved after four hours; reopened, again.
  const fault = await stage.raise('fault, medium', of('fault-report', 'medium', 'technical-fault'));
  stage.breach(fault, timed('fault-response', 'first-response', fault.receivedAt, 60));
  stage.ledger.expectSent(fault, 'unresolved-technical-fault/resolve/1', fault.receivedAt + 4 * HOUR);
  stage.at(START + 250 * MINUTE, async () => {
    await stage.move(fault, 'Resolved', 'resolved');
  });
  stage.at(START + 300 * MINUTE, async () => {
    const again = await stage.move(fault, 'Waiting for support', 'reopened');
    stage.ledger.expectSent(fault, 'unresolved-technical-fault/resolve/2', again + 4 * HOUR);
    expect((await propertyOf(fault.key)).deadlines['resolve']).toEqual({ dueAt: iso(again + 3 * DAY), state: 'running', metAt: null });
  });
  stage.at(START + 600 * MINUTE, async () => {
    await stage.move(fault, 'Canceled', 'cancelled');
  });
  const asking = await stage.raise('fault, the customer is asked', of('fault-report', 'medium'));
  stage.at(START + 30 * MINUTE, async () => {
    const from = await stage.move(asking, 'Waiting for customer', 'paused');
    stage.at(START + 75 * MINUTE, async () => {
      const pause = (await stage.move(asking, 'Waiting for support', 'resumed')) - from;
      stage.breach(asking, timed('fault-response', 'first-response', asking.receivedAt + pause, 60));
    });
  });
  stage.at(START + 2 * HOUR, async () => {
    await stage.move(asking, 'Canceled', 'cancelled');
  });

  // S0-13, S0-68: two attempts, the second is a new cycle.
  const urgent = await stage.raise('complaint, urgent', of('complaint', 'urgent'));
  stage.breach(urgent, timed('urgent-response', 'first-response', urgent.receivedAt, 30));
  stage.breach(urgent, timed('urgent-resolve', 'resolve', urgent.receivedAt, 240));
  asked(urgent, 'track-urgent', 1, urgent.receivedAt, HOUR, 4);
  stage.at(START + 250 * MINUTE, async () => {
    await stage.move(urgent, 'Resolved', 'resolved');
  });
  stage.at(START + 330 * MINUTE, async () => {
    const again = await stage.move(urgent, 'Waiting for support', 'reopened');
    expect(await propertyOf(urgent.key)).toMatchObject({ attempt: 2, state: 'in-progress' });
    // Jira delivers the change twice more: it stays one reopening.
    const items = [{ field: 'status', fromString: 'Resolved', toString: 'Waiting for support' }];
    await stage.redeliver(urgent, 'avi:jira:updated:issue', { timestamp: String(again), changelog: { items } });
    expect(await propertyOf(urgent.key)).toMatchObject({ attempt: 2, state: 'in-progress' });
    stage.breach(urgent, timed('urgent-resolve', 'resolve', again, 240, 2));
    asked(urgent, 'track-urgent', 2, again, HOUR, 4);
    stage.at(again + 245 * MINUTE, async () => {
      await stage.move(urgent, 'Resolved', 'resolved');
    });
  });

  // S0-14, S0-69.
  const high = await stage.raise('inquiry, high', of('inquiry', 'high'));
  stage.breach(high, timed('high-response', 'first-response', high.receivedAt, 120));
  stage.breach(high, timed('high-resolve', 'resolve', high.receivedAt, 1440));
  asked(high, 'track-high', 1, high.receivedAt, 4 * HOUR, 6);
  stage.at(START + 25 * HOUR, async () => {
    await stage.move(high, 'Resolved', 'resolved');
  });

  // The next update promised with the acknowledgement of an escalation is a deadline too.
  const promised = await stage.raise('suggestion, medium', of('suggestion', 'medium'));
  stage.breach(promised, timed('medium-response', 'first-response', promised.receivedAt, 240));
  stage.at(START + 250 * MINUTE, async () => {
    const nextUpdateAt = promised.receivedAt + 310 * MINUTE;
    expect(
      (await invoke('panel', 'acknowledgeEscalation', { issueKey: promised.key, nextUpdateAt: iso(nextUpdateAt) }, 'agent-1')).ok,
    ).toBe(true);
    const from = await stage.factAt(promised, 'escalation-acknowledged');
    const lead = (nextUpdateAt - from) * 0.2;
    stage.breach(promised, {
      limit: 'promised-update',
      milestone: 'next-update',
      dueAt: nextUpdateAt,
      warnAt: Math.round(nextUpdateAt - lead),
    });
  });
  stage.at(START + 330 * MINUTE, async () => {
    await stage.move(promised, 'Canceled', 'cancelled');
  });

  // S0-76…S0-81: the clocks of an emergency run from its declaration.
  const emergency = await stage.raise('complaint, low, emergency', of('complaint', 'low'));
  stage.at(START + HOUR, async () => {
    expect((await invoke('panel', 'declareEmergency', { issueKey: emergency.key, definition: 'data-loss-or-leak' }, 'agent-1')).ok).toBe(
      true,
    );
    const declared = await stage.factAt(emergency, 'emergency-declared');
    expect(await propertyOf(emergency.key)).toMatchObject({ emergency: true, escalationLevel: 3 });
    const { fields } = await issueOf(emergency.key);
    expect([fields.priority.name, fields['labels']]).toEqual(['Highest', ['closed-loop-emergency']]);
    stage.ledger.expectSent(emergency, 'emergency/1', declared);
    stage.breach(emergency, timed('emergency-response', 'first-response', declared, 30));
    stage.breach(emergency, timed('emergency-solution', 'plan', declared, 1440));
    asked(emergency, 'track-emergency', 1, declared, HOUR, 24);
    stage.at(declared + DAY + 5 * MINUTE, async () => {
      expect((await invoke('panel', 'endEmergency', { issueKey: emergency.key }, 'agent-1')).ok).toBe(true);
      await idle();
      expect((await issueOf(emergency.key)).fields['labels']).not.toContain('closed-loop-emergency');
      await stage.move(emergency, 'Canceled', 'cancelled');
    });
  });

  // S0-52…S0-55, S0-82…S0-84: what people raise, once each; raised again it is a new occurrence.
  const raised = await stage.raise('raised by hand', of('inquiry', 'low'));
  stage.at(START + 12 * MINUTE, async () => {
    await stage.answer(raised);
    for (const trigger of [
      'beyond-department',
      'major-interest-or-risk',
      'large-requirement-change',
      'customer-dissatisfied',
      'legal-risk',
      'complex-training',
      'beyond-department',
    ]) {
      const again = trigger === 'beyond-department' && stage.ledger.expects(raised, 'beyond-department/1');
      await raiseByHand(raised, trigger);
      const at = await stage.factAt(
        raised,
        ['beyond-department', 'major-interest-or-risk', 'customer-dissatisfied'].includes(trigger) ? 'escalation-raised' : 'flag-set',
      );
      stage.ledger.expectSent(raised, `${trigger}/${again ? 2 : 1}`, at);
    }
    expect((await propertyOf(raised.key)).escalationLevel).toBe(2);
    await stage.move(raised, 'Resolved', 'resolved');
    await stage.move(raised, 'Closed', 'closed');
  });

  // S3-23: a word of the customer raises the urgency by one and tells the owner.
  const { issueKey: key } = await as('customer-1').post<{ issueKey: string }>('/rest/servicedeskapi/request', {
    ...(await requestTypeId('Suggestion', 'GOV')),
    requestFieldValues: { summary: '紧急：希望增加批量导出' },
  });
  const alarmed = await stage.enter('alarm word', key);
  expect((await propertyOf(key)).axes).toMatchObject({ type: 'suggestion', urgency: 'high' });
  stage.ledger.expectSent(alarmed, 'keyword-alarm/1', alarmed.receivedAt);
  stage.at(START + 15 * MINUTE, async () => {
    await stage.move(alarmed, 'Closed', 'closed');
  });

  await stage.run();
}, 240_000);

it('left no limit of the profile out', async () => {
  await stage.ledger.expectEveryLimit(stage.projectKey);
  stage.ledger.print();
});
