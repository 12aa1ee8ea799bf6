import { patternFaults } from '../intake/number-pattern';
import { shapeFaults } from '../intake/number-shape';
import type { Label } from '../label';
import { circlesOf } from './circles';
import { conditionsOf } from './conditions';
import { doubledIds } from './doubled-ids';
import { isId } from './id-from-label';
import { intervalFaults } from './intervals';
import { noValue } from './no-value';
import { rangeFaults } from './range-faults';
import { REPORT_INTERVALS } from './report-intervals';
import type { Condition, Profile } from './schema';
import { MILESTONES } from './sections/common';
import { startCircles } from './start-circles';

/** A fault inside a profile: where it is and what is wrong with it, in words for the admin. */
export interface ReferenceFault {
  readonly path: readonly (string | number)[];
  readonly text: Label;
}

/** Names a condition may use beside the profile's axes (spec part 6). */
const RESERVED = ['channel', 'emergency', 'status'];

/**
 * Faults a schema of single values cannot see: doubled ids, conditions on axes or values that do not exist, limits that
 * replace unknown limits or each other, fields, entrances and weights that point nowhere, a number pattern that cannot count
 * (spec part 6: "ids are unique inside their list").
 */
export function checkReferences(profile: Profile): readonly ReferenceFault[] {
  return [
    ...Object.keys(profile.axes).flatMap(axisFaults),
    ...doubledIds(profile).map(({ path, id }) => fault(path, `The id '${id}' is used twice.`, `编号“${id}”重复。`)),
    ...limitFaults(profile),
    ...circlesOf(profile.limits.map(({ id, replaces }) => ({ id, to: replaces }))).map(({ index, at, circle }) =>
      fault(
        ['limits', index, 'replaces', at],
        `These limits replace each other in a circle: ${circle.join(' → ')}.`,
        `时限互相替代，形成循环：${circle.join(' → ')}。`,
      ),
    ),
    ...startCircles(profile.limits).map(({ index, circle }) =>
      fault(
        ['limits', index, 'due', 'after'],
        `These limits wait for each other in a circle, and none would ever start: ${circle.join(' → ')}.`,
        `这些时限互为起算条件，永远不会开始计时：${circle.join(' → ')}。`,
      ),
    ),
    ...conditionsOf(profile).flatMap(({ when, path }) => conditionFaults(profile, when, path)),
    ...pointerFaults(profile),
    ...intervalFaults(profile),
    ...numberFaults(profile),
    ...rangeFaults(profile),
  ];
}

function numberFaults({ numbering }: Profile): readonly ReferenceFault[] {
  if (numbering === null) return [];
  const wrong = patternFaults(numbering);
  // A shape can only be compared with a pattern that gives numbers.
  if (wrong.length > 0) return wrong.map((text) => ({ path: ['numbering', 'pattern'], text }));
  return shapeFaults(numbering).map(({ field, text }) => ({ path: ['numbering', field], text }));
}

const fault = (path: readonly (string | number)[], en: string, zh: string): ReferenceFault => ({ path, text: { en, zh } });

function axisFaults(axis: string): readonly ReferenceFault[] {
  const path = ['axes', axis];
  if (!isId(axis)) return [fault(path, 'An axis id is kebab-case.', '分类维度的编号只能用小写字母、数字和单个连字符。')];
  if (!RESERVED.includes(axis)) return [];
  return [
    fault(path, `'${axis}' is no axis: conditions use this name for something else.`, `“${axis}”是条件中的保留名称，不能用作分类维度。`),
  ];
}

function limitFaults({ limits }: Profile): readonly ReferenceFault[] {
  const known: readonly string[] = MILESTONES;
  return limits.flatMap((limit, index) => {
    const replaced = (limit.replaces ?? []).flatMap((id, at) =>
      limits.some((other) => other.id === id)
        ? []
        : [fault(['limits', index, 'replaces', at], `There is no limit '${id}'.`, `没有时限“${id}”。`)],
    );
    const { after } = limit.due;
    const path = ['limits', index, 'due', 'after'];
    if (after === undefined) return replaced;
    if (!known.includes(after)) return [...replaced, fault(path, `There is no milestone '${after}'.`, `没有节点“${after}”。`)];
    if (after === limit.milestone)
      return [...replaced, fault(path, 'A limit cannot start when what it promises is done.', '时限不能从其自身节点完成时起算。')];
    return replaced;
  });
}

/** A condition that names what the profile does not know would never hold. */
export function conditionFaults(profile: Profile, when: Condition, path: readonly (string | number)[]): readonly ReferenceFault[] {
  return Object.entries(when).flatMap(([key, wanted]) => {
    const at = [...path, key];
    if (key === 'emergency')
      return typeof wanted === 'boolean' ? [] : [fault(at, "'emergency' is true or false.", '“emergency”只能是 true 或 false。')];
    if (key === 'status') return [];
    const known = key === 'channel' ? profile.channels : profile.axes[key];
    if (known === undefined) return [noAxis(at, key)];
    return [wanted]
      .flat()
      .filter((value) => !known.some((item) => item.id === value))
      .map((value) => {
        const { en, zh } = noValue(profile, key, String(value));
        return fault(at, en, zh);
      });
  });
}

/** Single names that must exist elsewhere in the profile. */
function pointerFaults(profile: Profile): readonly ReferenceFault[] {
  const intervals: readonly string[] = REPORT_INTERVALS;
  const isAxis = (axis: string): boolean => profile.axes[axis] !== undefined;
  return [
    ...profile.form.flatMap(({ kind }, index) => {
      const axis = kind.startsWith('axis:') ? kind.slice('axis:'.length) : null;
      return axis === null || isAxis(axis) ? [] : [noAxis(['form', index, 'kind'], axis)];
    }),
    // Required, such a field would keep every customer from sending.
    ...profile.form.flatMap(({ kind, options = [] }, index) =>
      kind === 'enum' && options.length === 0
        ? [
            fault(
              ['form', index, 'options'],
              'One of several values is asked for, and there is none to choose.',
              '要求从多个选项中选择，但没有任何选项。',
            ),
          ]
        : [],
    ),
    ...Object.keys(profile.axisNames ?? {}).flatMap((axis) => (isAxis(axis) ? [] : [noAxis(['axisNames', axis], axis)])),
    ...(profile.analysis?.dimensions ?? []).flatMap((axis, index) =>
      isAxis(axis) ? [] : [noAxis(['analysis', 'dimensions', index], axis)],
    ),
    ...(profile.entrances ?? []).flatMap(({ channel }, index) =>
      channel === undefined || profile.channels.some(({ id }) => id === channel)
        ? []
        : [fault(['entrances', index, 'channel'], `There is no channel '${channel}'.`, `没有渠道“${channel}”。`)],
    ),
    ...profile.reports.flatMap(({ every }, index) =>
      [every ?? []]
        .flat()
        .flatMap((said, at) =>
          intervals.includes(said)
            ? []
            : [
                fault(
                  ['reports', index, 'every', ...(Array.isArray(every) ? [at] : [])],
                  `A report comes every ${REPORT_INTERVALS.join(', ')}; '${said}' is none of these.`,
                  `报告频率可填 ${REPORT_INTERVALS.join('、')}（日、周、月、季、年），不能填“${said}”。`,
                ),
              ],
        ),
    ),
    ...(profile.performance?.weights ?? []).flatMap(({ metric, defined }, index) =>
      defined === false || profile.metrics.some(({ id }) => id === metric)
        ? []
        : [fault(['performance', 'weights', index, 'metric'], `There is no metric '${metric}'.`, `没有指标“${metric}”。`)],
    ),
  ];
}

const noAxis = (path: readonly (string | number)[], axis: string): ReferenceFault =>
  fault(path, `There is no axis '${axis}'.`, `没有分类维度“${axis}”。`);
