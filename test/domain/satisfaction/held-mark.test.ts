import type { CaseEvent } from '../../../src/domain/case/case-event';
import { decideStep } from '../../../src/domain/case/case-step';
import { foldCase } from '../../../src/domain/case/fold-case';
import { HELD_MS } from '../../../src/domain/satisfaction/held-mark';
import { loopOf } from '../../../src/domain/satisfaction/loop';
import { questionsOf } from '../../../src/domain/satisfaction/questions';
import { ratingsOf } from '../../../src/domain/satisfaction/ratings';
import { confirmResolution, rateCase, withdrawCase } from '../../../src/usecases/decide-satisfaction';
import { panelSatisfaction } from '../../../src/usecases/view-satisfaction';
import { configured } from '../../builders/profile-case';
import { RESOLVED_AT, resolvedCase, say } from '../../builders/said';

const TAPPED = RESOLVED_AT + 60_000;
const monitoring = configured('feedback-monitoring');
const complaint = configured('complaint-handling');
const tap = (rating: number, configuration = monitoring, events = resolvedCase(), at = TAPPED): readonly CaseEvent[] => [
  ...events,
  ...say(configuration, events, rateCase({ rating, wordsFollow: true }), { at }),
];
const told = (
  events: readonly CaseEvent[],
  rating: number,
  comment: string,
  at: number,
  configuration = monitoring,
): readonly CaseEvent[] => [...events, ...say(configuration, events, rateCase({ rating, comment }), { at })];
const stepAt = (events: readonly CaseEvent[], at: number, configuration = monitoring) =>
  decideStep('10001', events, configuration, at, false);
const withFacts = (events: readonly CaseEvent[], at: number, configuration = monitoring): readonly CaseEvent[] => [
  ...events,
  ...stepAt(events, at, configuration).facts.map(({ fact }) => fact),
];
const kinds = (events: readonly CaseEvent[]) => events.slice(resolvedCase().length).map(({ kind }) => kind);
const wordsOf = (events: readonly CaseEvent[], at: number, configuration = monitoring) =>
  stepAt(events, at, configuration).effects.flatMap((effect) =>
    effect.kind === 'internal-comment' ? [JSON.stringify(effect.document)] : [],
  );

describe('a low mark counts with the tap, as a high one does (S3-14, S3-50; decision 0025)', () => {
  test('it is stored at once; the second handling begins by itself when nothing more is said', () => {
    const events = tap(1);
    expect(stepAt(events, TAPPED + 1).property).toMatchObject({ satisfaction: { raw: 1 }, dissatisfaction: 'open', attempt: 1 });
    expect(stepAt(events, TAPPED + 1).wakeAt).toBe(TAPPED + HELD_MS);
    const settled = withFacts(events, TAPPED + HELD_MS);
    expect(foldCase(settled)).toMatchObject({ state: 'in-progress', attempt: 2 });
    expect(withFacts(settled, TAPPED + HELD_MS + 1)).toEqual(settled);
  });

  test('words within the moment belong to the same mark, start it once, and stand in what the handler reads', () => {
    const events = told(tap(1), 1, 'still leaking', TAPPED + 30_000);
    const settled = withFacts(events, TAPPED + HELD_MS);
    expect(settled.filter(({ kind }) => kind === 'reopened')).toHaveLength(1);
    expect(loopOf(foldCase(settled), monitoring)).toMatchObject([{ attempt: 1, rating: { value: 1, comment: 'still leaking' } }]);
    expect(wordsOf(events, TAPPED + 30_000).filter((text) => text.includes('still leaking'))).not.toHaveLength(0);
  });

  test('a mis-tap put right leaves no second handling, no dissatisfaction and no alarm', () => {
    const events = [...tap(1), ...say(monitoring, tap(1), rateCase({ rating: 5 }), { at: TAPPED + 5_000 })];
    const settled = withFacts(events, TAPPED + 10 * HELD_MS);
    expect(kinds(settled)).not.toContain('reopened');
    expect(kinds(settled)).not.toContain('escalated');
    expect(loopOf(foldCase(settled), monitoring)).toEqual([]);
    expect(ratingsOf(foldCase(settled), monitoring).map(({ value, version }) => [value, version])).toEqual([
      [1, 1],
      [5, 2],
    ]);
  });

  test('one of ten that is meant in earnest later is not taken for the mis-tap before', () => {
    const corrected = [...tap(1), ...say(monitoring, tap(1), rateCase({ rating: 5 }), { at: TAPPED + 5_000 })];
    const later = tap(1, monitoring, withFacts(corrected, TAPPED + HELD_MS), TAPPED + 10 * HELD_MS);
    const settled = withFacts(later, TAPPED + 11 * HELD_MS);
    expect(foldCase(settled)).toMatchObject({ attempt: 2 });
    expect(settled).toContainEqual(expect.objectContaining({ kind: 'escalated', outcome: 'sent' }));
  });

  test('words told when the second handling has begun reach the record and who has it, and begin nothing again', () => {
    const begun = withFacts(tap(1), TAPPED + HELD_MS);
    const at = TAPPED + 10 * HELD_MS;
    const events = told(begun, 1, 'the tap drips', at);
    expect(foldCase(events)).toMatchObject({ attempt: 2, state: 'in-progress' });
    expect(ratingsOf(foldCase(events), monitoring)).toMatchObject([{ attempt: 1, version: 1, comment: 'the tap drips' }]);
    expect(wordsOf(events, at).filter((text) => text.includes('the tap drips'))).toHaveLength(1);
    expect(told(events, 1, 'the tap drips', at + 1)).toEqual(events);
    expect(() => told(events, 1, 'other words', at + 1)).toThrow('not-resolved');
    expect(() => say(monitoring, begun, rateCase({ rating: 5 }), { at })).toThrow('not-resolved');
    const view = panelSatisfaction(foldCase(begun), monitoring, at, { viewer: null, supervision: null });
    expect(view.markBehind).toEqual({ attempt: 1, value: 1 });
  });

  test('where reconsideration is offered, it is offered when the moment is over, and words told later are noted too', () => {
    const events = tap(1, complaint);
    expect(kinds(withFacts(events, TAPPED + 1, complaint))).not.toContain('escalated');
    const settled = withFacts(events, TAPPED + HELD_MS, complaint);
    expect(kinds(settled)).toContain('escalated');
    expect(kinds(settled)).not.toContain('reopened');
    const at = TAPPED + 10 * HELD_MS;
    expect(wordsOf(told(settled, 1, 'nobody called', at, complaint), at, complaint).join()).toContain('nobody called');
  });

  test('who withdraws in that moment gets no second handling; what was closed meanwhile is taken up', () => {
    const withdrawn = [...tap(1), ...say(monitoring, tap(1), withdrawCase({}), { at: TAPPED + 1 })];
    expect(kinds(withFacts(withdrawn, TAPPED + HELD_MS))).not.toContain('reopened');
    const closed: readonly CaseEvent[] = [...tap(1), { kind: 'closed', at: TAPPED + 1, by: 'acc-agent' }];
    expect(foldCase(withFacts(closed, TAPPED + HELD_MS))).toMatchObject({ state: 'in-progress', attempt: 2 });
  });

  describe.each(['feedback-monitoring', 'complaint-handling', 'service-quality-guide', 'gov-it-projects', 'cross-department-improvement'])(
    'nothing comes of it in %s when within the two minutes',
    (profile) => {
      const configuration = configured(profile);
      const { scale } = panelSatisfaction(foldCase(resolvedCase()), configuration, TAPPED, { viewer: null, supervision: null });
      const low = scale.options.find(({ band }) => band === 'negative')?.value ?? '';
      const high = scale.options.find(({ band }) => band === 'positive')?.value ?? '';
      const at = TAPPED + 30_000;
      const resolved = resolvedCase().map((event) =>
        event.kind === 'case-opened' ? { ...event, registration: { ...event.registration, fields: { contact: '13900000000' } } } : event,
      );
      const events = [...resolved, ...say(configuration, resolved, rateCase({ rating: low, wordsFollow: true }), { at: TAPPED })];
      // Where the process asks no questions, somebody may still have written it down by another version of it.
      const CONTENT: CaseEvent = { kind: 'confirmed', at, by: 'acc-customer', verdict: 'confirmed', attempt: 1 };
      const content = questionsOf(configuration.profile).map(() => true);
      const consequences = (facts: readonly CaseEvent[]): readonly string[] => {
        const settled = withFacts(facts, TAPPED + HELD_MS, configuration);
        const steps = [TAPPED + 1, at, at + 1, TAPPED + HELD_MS, TAPPED + 40 * HELD_MS].map((now) =>
          stepAt(now < at ? events : now < TAPPED + HELD_MS ? facts : settled, now, configuration),
        );
        const notes = steps.flatMap(({ effects }) => effects.flatMap(({ key }) => (key.includes(':follow-up:callback') ? ['call'] : [])));
        const decided = [...settled, ...steps.flatMap((step) => step.facts.map(({ fact }) => fact))].flatMap((fact) =>
          fact.kind === 'reopened' || (fact.kind === 'escalated' && fact.key.includes('/rated/')) ? [fact.kind] : [],
        );
        const planned = stepAt(facts, at + 1, configuration).escalations.filter(({ key }) => key.includes('/rated/'));
        return [...notes, ...decided, ...planned.map(({ key }) => key)];
      };

      test.each<[string, () => readonly CaseEvent[], string | null]>([
        ['it is withdrawn', () => say(configuration, events, withdrawCase({}), { at }), 'withdrawn'],
        [
          'a supervisor ends it with a reason',
          () => [{ kind: 'dissatisfaction-accepted', at, by: 'acc-supervisor', reason: 'No remedy is left' }],
          'accepted',
        ],
        [
          'the customer says that all is well',
          () => (content.length === 0 ? [CONTENT] : say(configuration, events, confirmResolution({ answers: content }), { at })),
          'recovered',
        ],
        ['the mark is put right', () => say(configuration, events, rateCase({ rating: high }), { at }), null],
      ])('%s', (_, then, outcome) => {
        const facts = [...events, ...then()];
        expect(consequences(facts)).toEqual([]);
        expect(stepAt(facts, TAPPED + HELD_MS, configuration).property.dissatisfaction).toBe(outcome);
      });

      test('(it does without, and the call is asked for once the two minutes are over)', () => {
        expect(consequences(events)).toEqual(expect.arrayContaining(['call', 'escalated']));
        const isAsked = (now: number): boolean => stepAt(events, now, configuration).effects.some(({ key }) => key.includes(':callback/'));
        expect([TAPPED + HELD_MS - 1, TAPPED + HELD_MS].map(isAsked)).toEqual([false, true]);
        expect(stepAt(events, TAPPED + 1, configuration).wakeAt).toBe(TAPPED + HELD_MS);
      });
    },
  );

  test('whoever calls without asking for words is followed at once, as ever', () => {
    expect(kinds([...resolvedCase(), ...say(monitoring, resolvedCase(), rateCase({ rating: 1 }), { at: TAPPED })])).toEqual([
      'rated',
      'reopened',
    ]);
  });
});
