import { decideStep } from '../../../src/domain/case/case-step';
import { caseOf, configured, type Happening } from '../../builders/profile-case';

/** Waits seven days for the customer's answer. */
const monitoring = configured('feedback-monitoring');
const day = (n: number, clock = '02:00'): string => `2026-03-${String(n).padStart(2, '0')}T${clock}:00Z`;
const RESOLVED: Happening = [day(2), { kind: 'resolved', by: 'ann' }];
const TOLD: Happening = [day(2, '01:30'), { kind: 'first-response-sent', by: 'ann', channel: 'comment' }];
const LETTER: Happening = [day(4), { kind: 'customer-replied', by: 'c' }];
const ANSWER: Happening = [day(12), { kind: 'first-response-sent', by: 'ann', channel: 'comment' }];
const step = (facts: readonly Happening[], now: string) =>
  decideStep('1', caseOf({ receivedAt: day(2, '01:00'), facts }).events, monitoring, Date.parse(now), false);
const closing = (facts: readonly Happening[], now: string) =>
  step(facts, now).facts.flatMap(({ fact }) => (fact.kind === 'closed' ? [fact] : []));
const words = (facts: readonly Happening[], now: string): string => {
  const [closed] = closing(facts, now);
  if (closed === undefined) throw new Error('not closed');
  const { at, ...fact } = closed;
  const { effects } = step([...facts, [new Date(at).toISOString(), fact]], now);
  return JSON.stringify(effects.filter(({ kind, key }) => kind === 'public-comment' && key.includes(':closed:')));
};

test('who never wrote is told so; who wrote, was answered and stayed silent reads that', () => {
  expect(words([TOLD, RESOLVED], day(10))).toContain('We did not hear from you about the result');
  const said = words([TOLD, RESOLVED, LETTER, ANSWER], day(20));
  expect(said).toMatch(/You did not write again after our answer of .*12/);
  expect(said).not.toContain('We did not hear from you');
});

test('what was missing and came after the days lets it close then, and on no day before', () => {
  const { closing } = configured('gov-it-projects').profile;
  const process = configured('service-quality-guide', {}, (profile) => ({
    ...profile,
    closing: closing && { ...closing, steps: [], conditions: closing.conditions.filter(({ en }) => /complete|confirm/i.test(en)) },
  }));
  const story = (...more: readonly Happening[]) => ({
    receivedAt: day(2, '01:00'),
    registration: { fields: {}, missing: ['contact'], language: 'en' as const },
    facts: [RESOLVED, [day(2), { kind: 'result-replied', method: 'email', outcome: 'solved', text: 't' }] as Happening, ...more],
  });
  const closedAt = (now: string, ...more: readonly Happening[]) =>
    decideStep('1', caseOf(story(...more)).events, process, Date.parse(now), false).facts.flatMap(({ fact }) =>
      fact.kind === 'closed' ? [new Date(fact.at).toISOString()] : [],
    );
  const { registration } = caseOf(story());
  const completed: Happening = [day(15), { kind: 'registration-completed', registration: { ...registration, missing: [] } }];
  expect(closedAt(day(14))).toEqual([]);
  expect(closedAt(day(20), completed)).toEqual(['2026-03-15T02:00:00.000Z']);
  const early: Happening = [day(3), { kind: 'registration-completed', registration: { ...registration, missing: [] } }];
  expect(closedAt(day(20), early)).toEqual(['2026-03-09T02:00:00.000Z']);
});
