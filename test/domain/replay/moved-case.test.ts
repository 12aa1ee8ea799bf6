import fc from 'fast-check';
import { classText } from '../../../src/domain/case/case-class';
import type { CaseEvent } from '../../../src/domain/case/case-event';
import { decideStep } from '../../../src/domain/case/case-step';
import { changeProfile } from '../../../src/domain/case/change-profile';
import { foldCase } from '../../../src/domain/case/fold-case';
import { presentDeadlines } from '../../../src/domain/case/present-deadlines';
import { classify } from '../../../src/domain/intake/classify';
import type { Configuration } from '../../../src/domain/profile/configuration';
import { withAffectedOpen } from '../../../src/domain/profile/diff/affected-open';
import { describeChanges } from '../../../src/domain/profile/diff/describe-changes';
import type { OpenCount } from '../../../src/domain/profile/diff/open-count';
import { presets } from '../../../src/domain/profile/presets';
import { movedCase } from '../../../src/domain/replay/moved-case';
import { computeDeadlines } from '../../../src/domain/sla/deadlines';
import { hours, MONDAY_9, opened } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';

const TEXTS = [
  'The server is down, nobody can work',
  'Thank you, well done',
  'Please add a button',
  'How do I log in?',
  'Nothing in particular',
];
const NOW = MONDAY_9 + hours(1);
const BASE = opened({}) as Extract<CaseEvent, { kind: 'case-opened' }>;

/** An item as registration opened it, given to the role of its table, or to somebody a person chose. */
function caseUnder(before: Configuration, text: string, chosen: boolean): readonly CaseEvent[] {
  const registration = { ...BASE.registration, summary: text, description: '' };
  const { axes, why } = classify(before, { ...registration, requestType: null, isRepeat: false });
  const start: CaseEvent = { ...BASE, profile: before.profile.id, registration, axes, why };
  const by = chosen ? { by: 'lead' } : { by: null, role: 'receiver' };
  return [start, { kind: 'assigned', at: MONDAY_9 + 1, to: 'somebody', ...by } as CaseEvent];
}

/** What the recorded move really does to an item. */
function moved(events: readonly CaseEvent[], before: Configuration, after: Configuration) {
  const was = foldCase(events);
  const change = { at: NOW, by: null, projectId: '1', because: 'published', requestType: null } as const;
  const is = [...events, changeProfile(before, after, was, change)];
  const step = decideStep('1', is, after, NOW, false);
  const anew = (kind: string): boolean => step.effects.some((effect) => effect.kind === kind && effect.key.endsWith(`:${NOW}`));
  return { was, is: step.feedbackCase, isHandedOver: anew('assign') };
}

const drafts = (before: Configuration) =>
  fc
    .record({
      axes: fc.subarray(Object.keys(before.profile.axes).filter((axis) => axis !== 'type' && axis !== 'urgency')),
      urgency: fc.subarray(
        before.profile.axes.urgency.map(({ id }) => id),
        { maxLength: before.profile.axes.urgency.length - 1 },
      ),
      fallback: fc.constantFrom(...before.profile.axes.urgency.map(({ id }) => id)),
      priorities: fc.boolean(),
      rows: fc.nat({ max: before.profile.assignment.length }),
    })
    .map(({ axes, urgency, fallback, priorities, rows }): Configuration => {
      const { profile, settings } = before;
      const kept = Object.fromEntries(Object.entries(profile.axes).filter(([axis]) => !axes.includes(axis))) as typeof profile.axes;
      const levels = profile.axes.urgency.filter(({ id }) => !urgency.includes(id));
      return {
        version: 2,
        profile: { ...profile, axes: { ...kept, urgency: levels }, assignment: profile.assignment.slice(rows) },
        settings: {
          ...settings,
          defaultUrgency: levels.some(({ id }) => id === fallback) ? fallback : (levels[0]?.id ?? ''),
          priorities: priorities
            ? settings.priorities
            : Object.fromEntries(Object.entries(settings.priorities).filter(([id]) => !urgency.includes(id))),
        },
      };
    });

test.each(presets.map(({ id }) => id))(
  '%s: every number told of a change is the number of items that the move changes in that respect',
  (id) => {
    const before = configured(id);
    const items = fc.array(fc.tuple(fc.constantFrom(...TEXTS), fc.boolean()), { minLength: 1, maxLength: 6 });
    let told = 0;
    fc.assert(
      fc.property(drafts(before), items, (after, chosen) => {
        const cases = chosen.map(([text, byPerson]) => caseUnder(before, text, byPerson));
        const outcomes = cases.map((events) => moved(events, before, after));
        const byClass = outcomes.map(({ was }): OpenCount => {
          const text = classText(was, presentDeadlines(computeDeadlines(before, was, NOW)));
          return { ...JSON.parse(text ?? '{}'), known: true, cases: 1 };
        });
        const looked = outcomes.map(({ was }) => movedCase(before, after, was, [], NOW).count);
        for (const counts of [byClass, looked])
          for (const { path, affectedOpen } of withAffectedOpen(describeChanges(before, after), before, after, counts)) {
            if (affectedOpen === null) continue;
            const [, section, key] = path.split('.');
            const expected = outcomes.filter(({ was, is, isHandedOver }) => {
              if (section === 'assignment') return isHandedOver && rowOf(before, path, was.axes);
              if (section === 'defaultUrgency')
                return (
                  was.axes['urgency'] !== is.axes['urgency'] && is.why.some(({ axis, rule }) => axis === 'urgency' && rule === 'default')
                );
              if (section === 'priorities') return was.axes['urgency'] === key;
              if (section === 'axes')
                return was.axes[key ?? ''] !== undefined && was.axes[key ?? ''] !== is.axes[key ?? ''] && isGone(before, path, was.axes);
              return null;
            }).length;
            if (!['assignment', 'defaultUrgency', 'priorities', 'axes'].includes(section ?? '')) continue;
            told += 1;
            expect({ path, affectedOpen }).toEqual({ path, affectedOpen: expected });
          }
      }),
      { numRuns: 30 },
    );
    expect(told).toBeGreaterThan(30);
  },
);

type Axes = Readonly<Record<string, string>>;
function rowOf({ profile }: Configuration, path: string, axes: Axes): boolean {
  const row = profile.assignment[Number(path.split('.')[2])];
  return row !== undefined && Object.entries(row.when).every(([axis, wanted]) => [wanted].flat().includes(axes[axis] ?? ''));
}
function isGone({ profile }: Configuration, path: string, axes: Axes): boolean {
  const [, , axis = '', index] = path.split('.');
  return index === undefined || profile.axes[axis]?.[Number(index)]?.id === axes[axis];
}
