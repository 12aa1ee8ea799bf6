import type { JsonValue } from '../../../src/domain/case/facts/handling-facts';
import { foldCase } from '../../../src/domain/case/fold-case';
import { recordWork } from '../../../src/usecases/decide-work';
import { Refused } from '../../../src/usecases/refused';
import { MONDAY_9, opened } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';

/** What contradicts the clock or the field beside it is refused at its field, with the reason. Today is Monday, 2 March 2026. */
const CROSS = 'cross-department-improvement';
const begun = { kind: 'approval-waived', at: MONDAY_9, by: 'lead', part: 'plan', as: 'manager', reason: 'r' } as const;

function refusal(profile: string, place: string, value: JsonValue, stands: Readonly<Record<string, string>> = {}): string | null {
  const [part = '', field = ''] = place.split('/');
  const facts = Object.entries(stands).map(
    ([at, was], index) =>
      ({
        kind: 'work-recorded',
        at: MONDAY_9 + 1 + index,
        by: 'a',
        part: at.split('/')[0] ?? '',
        field: at.split('/')[1] ?? '',
        value: was,
      }) as const,
  );
  const feedbackCase = foldCase([opened({ axes: { type: 'problem', urgency: 'high' } }), begun, ...facts]);
  try {
    const at = MONDAY_9 + 60_000;
    recordWork({ part, field, value, seen: null })({ feedbackCase, configuration: configured(profile), revision: 1, at, by: 'a' });
    return null;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return `${error.reason}: ${error.at?.text.en ?? error.about} ${error.at?.text.zh ?? ''}`.trim();
  }
}

test.each<[what: string, profile: string, place: string, value: string, stands: Readonly<Record<string, string>>, refused: RegExp | null]>([
  ['a resolve limit in the past', CROSS, 'analysis/resolve-limit', '2020-01-01', {}, /over already.*已过/],
  ['one of yesterday', CROSS, 'analysis/resolve-limit', '2026-03-01', {}, /over already/],
  ['one of today', CROSS, 'analysis/resolve-limit', '2026-03-02', {}, null],
  ['one of a plan', 'service-quality-guide', 'plan/resolve-limit', '2026-03-01', {}, /over already/],
  ['a rectification day in the past', 'complaint-handling', 'rectification/deadline', '2020-01-01', {}, /over already/],
  ['one to come', 'complaint-handling', 'rectification/deadline', '2026-04-01', {}, null],
  [
    'an end before the start',
    CROSS,
    'plan/end-date',
    '2026-03-02',
    { 'plan/start-date': '2026-03-03' },
    /before “Start date” \(2026-03-03\).*早于“开始时间”/,
  ],
  [
    'a start after the end',
    CROSS,
    'plan/start-date',
    '2026-03-04',
    { 'plan/end-date': '2026-03-03' },
    /after “End date” \(2026-03-03\).*晚于“结束时间”/,
  ],
  ['one day', CROSS, 'plan/end-date', '2026-03-03', { 'plan/start-date': '2026-03-03' }, null],
  ['a start that is over: the work may have begun', CROSS, 'plan/start-date', '2026-02-20', {}, null],
])('%s', (_, profile, place, value, stands, refused) => {
  const said = refusal(profile, place, value, stands);
  if (refused === null) expect(said).toBeNull();
  else expect(said).toMatch(refused);
});

test('the same day once more is no change, also when it is over by now', () => {
  const stands = { 'analysis/resolve-limit': '2026-03-01' };
  expect(refusal(CROSS, 'analysis/resolve-limit', '2026-03-01', stands)).toBeNull();
});

test('a milestone without its name says which field is missing', () => {
  expect(refusal(CROSS, 'progress/milestones:a', { shared: true })).toBe(
    'invalid-input: “Milestone” is still empty. Nothing was saved. “节点”尚未填写，未保存。',
  );
  expect(refusal(CROSS, 'progress/milestones:a', { text: 'x', date: 'soon' })).toMatch(/“Date” cannot be this.*“日期”/);
});
