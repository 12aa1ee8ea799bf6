import type { CaseEvent } from '../../src/domain/case/case-event';
import { foldCase } from '../../src/domain/case/fold-case';
import * as decide from '../../src/usecases/decide-agent-fact';
import { pauseCase } from '../../src/usecases/decide-pause';
import { Refused } from '../../src/usecases/refused';
import { hours, MONDAY_9, opened } from '../builders/case-events';
import { configured } from '../builders/profile-case';

const NOW = MONDAY_9 + hours(1);

/** What the agent's action states on a case with these facts: kinds of the facts, or the reason it is refused for. */
function outcome(decision: decide.Decision, profile = 'gov-it-projects', facts: readonly CaseEvent[] = []): readonly string[] | string {
  try {
    const events = [opened(), ...facts];
    const situation = {
      feedbackCase: foldCase(events),
      configuration: configured(profile),
      revision: events.length,
      at: NOW,
      by: 'acc-agent',
    };
    return decision(situation).map((fact) => fact.kind);
  } catch (error) {
    if (error instanceof Refused) return `${error.reason}: ${error.about}`;
    throw error;
  }
}

const paused: CaseEvent = { kind: 'paused', at: MONDAY_9 + 1, reason: 'x' };
const closed: CaseEvent = { kind: 'closed', at: MONDAY_9 + 1 };
const wrote: CaseEvent = { kind: 'customer-replied', at: MONDAY_9 + 2, by: 'c' };
const answered: CaseEvent = { kind: 'first-response-sent', at: MONDAY_9 + 3, by: 'a', channel: 'phone' };
const emergency: CaseEvent = { kind: 'emergency-declared', at: MONDAY_9 + 1, definition: 'security-incident' };

describe('what an agent may do on a case', () => {
  it.each<[string, decide.Decision, readonly CaseEvent[], readonly string[] | string]>([
    ['corrects a value', decide.correctAxis({ axis: 'urgency', value: 'low' }), [], ['axis-set']],
    ['no value of another axis', decide.correctAxis({ axis: 'urgency', value: 'complaint' }), [], 'invalid-input: axis'],
    ['no axis the profile lacks', decide.correctAxis({ axis: 'constructor', value: 'x' }), [], 'invalid-input: axis'],
    ['answers by phone', decide.recordResponse({ channel: 'phone' }), [], ['first-response-sent']],
    ['not by a channel the profile lacks', decide.recordResponse({ channel: 'fax' }), [], 'invalid-input: channel'],
    ['pauses for the customer', pauseCase({ on: 'customer', reason: 'which browser' }), [], ['paused']],
    [
      'promises news where it waits for others',
      pauseCase({ on: 'third-party', reason: 'spare part' }),
      [],
      ['paused', 'next-update-promised'],
    ],
    ['not twice', pauseCase({ on: 'other', reason: 'x' }), [paused], 'not-possible-now: paused'],
    ['resumes', decide.resumeCase, [paused], ['resumed']],
    ['not what runs', decide.resumeCase, [], 'not-possible-now: running'],
    ['declares an emergency (S0-76)', decide.declareEmergency({ definition: 'security-incident' }), [], ['emergency-declared']],
    ['not twice', decide.declareEmergency({ definition: 'security-incident' }), [emergency], 'not-possible-now: emergency'],
    ['not one nobody defined', decide.declareEmergency({ definition: 'rain' }), [], 'not-possible-now: emergency'],
    [
      'raises what is beyond the department (S0-83)',
      decide.raiseEscalation({ trigger: 'beyond-department', reason: 'x' }),
      [],
      ['escalation-raised'],
    ],
    ['marks a legal risk (S0-54)', decide.raiseEscalation({ trigger: 'legal-risk', reason: 'x' }), [], ['flag-set']],
    [
      'not what only the clock sets off',
      decide.raiseEscalation({ trigger: 'limit-about-to-expire', reason: 'x' }),
      [],
      'invalid-input: trigger',
    ],
    ['acknowledges only what was escalated', decide.acknowledgeEscalation({}), [], 'not-possible-now: escalation'],
    ['meets an open promise only', decide.recordMilestone({ milestone: 'plan' }), [], 'not-possible-now: milestone'],
    ['answers by phone who wrote after the closing', decide.recordResponse({ channel: 'phone' }), [closed, wrote], ['first-response-sent']],
    ['not who has the answer', decide.recordResponse({ channel: 'phone' }), [closed, wrote, answered], 'not-possible-now: closed'],
    ['nothing on a closed case', pauseCase({ on: 'other', reason: 'x' }), [closed], 'not-possible-now: closed'],
  ])('%s', (_, decision, facts, expected) => {
    expect(outcome(decision, 'gov-it-projects', facts)).toEqual(expected);
  });

  it('does not take for done what it does not do: a reconsideration is asked by the customer (S4-90)', () => {
    expect(outcome(decide.raiseEscalation({ trigger: 'reconsideration', reason: 'x' }), 'complaint-handling')).toBe(
      'invalid-input: trigger',
    );
  });

  it('answers by telephone also where feedback does not come in by it', () => {
    expect(outcome(decide.recordResponse({ channel: 'phone' }), 'cross-department-improvement')).toEqual(['first-response-sent']);
    expect(outcome(decide.recordResponse({ channel: 'phone' }), 'feedback-monitoring')).toEqual(['first-response-sent']);
    expect(outcome(decide.recordResponse({ channel: 'fax' }), 'feedback-monitoring')).toBe('invalid-input: channel');
  });

  it('keeps a promised next update out of the past', () => {
    const escalated: CaseEvent = { kind: 'escalated', at: MONDAY_9 + 1, key: 'k', rule: 'r', level: 1, outcome: 'sent' };
    expect(outcome(decide.acknowledgeEscalation({ nextUpdateAt: '2026-03-02T09:59:00+08:00' }), 'gov-it-projects', [escalated])).toBe(
      'invalid-input: past',
    );
    expect(outcome(decide.acknowledgeEscalation({ nextUpdateAt: '2026-03-02T10:30:00+08:00' }), 'gov-it-projects', [escalated])).toEqual([
      'escalation-acknowledged',
    ]);
  });

  it('lets two agents fill in different things, and tells the second of two who fill in the same', () => {
    const filled: CaseEvent = { kind: 'registration-completed', at: MONDAY_9 + 2, registration: foldCase([opened()]).registration };
    const change = (revision: number) => decide.completeRegistration({ fields: { organisation: 'City hall' }, revision });
    expect(outcome(change(1), 'gov-it-projects', [])).toEqual(['registration-completed']);
    expect(outcome(change(1), 'gov-it-projects', [paused])).toEqual(['registration-completed']);
    expect(outcome(change(1), 'gov-it-projects', [filled])).toBe('conflict: ');
    expect(outcome(decide.completeRegistration({ fields: { shoe: '42' } }))).toBe('invalid-input: field');
    // S3-37: what an agent enters has the same form as what a customer does.
    expect(outcome(decide.completeRegistration({ fields: { phone: 'n/a' } }))).toBe('invalid-input: field');
    for (const at of ['not a date', '2026-02-31T10:00', '2099-01-01T00:00:00Z'])
      expect(outcome(decide.completeRegistration({ fields: { 'occurred-at': at } }))).toBe('invalid-input: field');
    expect(outcome(decide.completeRegistration({ fields: { phone: '010-6555 1234' } }))).toEqual(['registration-completed']);
  });
});
