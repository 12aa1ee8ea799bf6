import * as fc from 'fast-check';
import type { CaseEvent } from '../../../src/domain/case/case-event';
import { foldCase } from '../../../src/domain/case/fold-case';
import type { KeyedFact } from '../../../src/domain/case/keyed-fact';
import { checkCase } from '../../../src/domain/self-check/check-case';
import type { JiraHistory } from '../../../src/domain/self-check/jira-history';
import { planRepair } from '../../../src/domain/self-check/plan-repair';
import { hours, MONDAY_9, minutes } from '../../builders/case-events';
import { comment, historyOf, recordedOf, underCheck } from './remembered';

const STATUSES = ['Waiting for support', 'In progress', 'Waiting for customer', 'Pending', 'Resolved', 'Closed', 'Canceled'];
/** After every story, and before the app closes anything by itself because the customer did not answer (seven days). */
const NOW = MONDAY_9 + hours(160);

/** Any story Jira can remember: statuses follow one another, comments and assignments come in between. */
const histories: fc.Arbitrary<JiraHistory> = fc
  .array(
    fc.record({
      after: fc.integer({ min: 1, max: 600 }),
      what: fc.oneof(
        fc.record({ status: fc.constantFrom(...STATUSES) }),
        fc.record({ comment: fc.constantFrom('acc-agent', 'acc-customer', 'acc-colleague'), isPublic: fc.boolean() }),
        fc.record({ to: fc.constantFrom('acc-agent', 'acc-lead', null) }),
      ),
    }),
    { maxLength: 15 },
  )
  .map((steps) => {
    let at = MONDAY_9;
    let status = 'Waiting for support';
    const statusChanges: JiraHistory['statusChanges'][number][] = [];
    const assigneeChanges: JiraHistory['assigneeChanges'][number][] = [];
    const comments: JiraHistory['comments'][number][] = [];
    for (const { after, what } of steps) {
      at += minutes(after);
      if ('status' in what && what.status !== status) {
        statusChanges.push({ at, from: status, to: what.status, by: 'acc-agent' });
        status = what.status;
      }
      if ('comment' in what) comments.push(comment(String(comments.length + 1), at, what.comment, what.isPublic));
      if ('to' in what) assigneeChanges.push({ at, to: what.to, by: 'acc-lead' });
    }
    return historyOf({ statusChanges, assigneeChanges, comments });
  });

/** Everything folded but the facts themselves and what the app decided about escalations meanwhile. */
function stateOf(facts: readonly KeyedFact[]): Readonly<Record<string, unknown>> {
  const { events: _events, decidedEscalations: _decided, escalationLevel: _level, ...state } = foldCase(facts.map(({ fact }) => fact));
  return state;
}

test('what was recorded from a history always agrees with it', () => {
  fc.assert(
    fc.property(histories, (history) => {
      expect(checkCase(underCheck(history, NOW))).toEqual([]);
    }),
  );
});

/** An event states its facts together, so they are lost together. */
const eventOf = ({ key }: KeyedFact): string => key.split(':').slice(0, 2).join(':');

test('whichever event is lost, it is found, and the repair gives the same case as if nothing had been lost', () => {
  fc.assert(
    fc.property(histories, fc.nat(), (history, pick) => {
      const whole = recordedOf(history);
      const heard = whole.filter(({ key }) => key !== 'opened');
      fc.pre(heard.length > 0);
      const lost = heard.filter((one) => eventOf(one) === eventOf(heard[pick % heard.length] ?? one));
      const checked = underCheck(
        history,
        NOW,
        whole.filter((one) => !lost.includes(one)),
      );
      const missing = checkCase(checked).filter(({ kind }) => kind === 'fact-missing');
      expect(missing.map(({ about }) => about)).toEqual(lost.map(({ fact }) => fact.kind));
      const repair = planRepair(checked, 'acc-admin') ?? [];
      expect(repair.slice(0, -1)).toEqual(lost);
      const mended = [...checked.recorded, ...repair];
      expect(stateOf(mended)).toEqual(stateOf(whole));
      expect(checkCase(underCheck(history, NOW, mended))).toEqual([]);
      expect(planRepair(underCheck(history, NOW, mended), 'acc-admin')).toBeNull();
    }),
  );
});

test('a fact that never was is set aside and stays in the record', () => {
  fc.assert(
    fc.property(
      histories,
      fc.constantFrom('resolved', 'closed', 'reopened', 'paused' as const),
      fc.integer({ min: 1, max: 9_000 }),
      (history, kind, minute) => {
        const at = MONDAY_9 + minutes(minute) + 30_500;
        const never: KeyedFact = { key: `status:${at}:0:${kind}`, fact: { kind, at } as CaseEvent };
        const checked = underCheck(history, NOW, [...recordedOf(history), never]);
        fc.pre(checkCase(checked).some((finding) => finding.kind === 'fact-unknown'));
        const mended = [...checked.recorded, ...(planRepair(checked, 'acc-admin') ?? [])];
        expect(mended).toContainEqual(never);
        expect(stateOf(mended)).toEqual(stateOf(recordedOf(history)));
        expect(checkCase(underCheck(history, NOW, mended))).toEqual([]);
      },
    ),
  );
});
