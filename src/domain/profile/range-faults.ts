import type { ReferenceFault } from './references';
import type { Profile } from './schema';

/** So many marks stand beside each other on a telephone; the ten of S4-150 and a scale from 0 to 10 among them. */
const MOST_MARKS = 20;

type Satisfaction = Profile['satisfaction'];
type Points = Pick<NonNullable<Satisfaction['secondScale']>, 'min' | 'max' | 'step'>;
type Place = readonly (string | number)[];

/** Numbers that contradict each other: ranges that run backwards, a scale that cannot be marked, a target no mark can reach. */
export function rangeFaults({ satisfaction, metrics, improvement }: Profile): readonly ReferenceFault[] {
  const { scale, secondScale } = satisfaction;
  const after = improvement.evaluateAfter;
  return [
    ...(scale?.kind === 'numeric' ? mainScaleFaults(satisfaction, scale) : []),
    ...(secondScale === undefined ? [] : scaleFaults(secondScale, ['satisfaction', 'secondScale'])),
    ...(satisfaction.bands ?? []).flatMap(({ min, max }, index) =>
      backwards(min, max, ['satisfaction', 'bands', index], 'range', '区间的最小值大于最大值。'),
    ),
    ...metrics.flatMap(({ target }, index) =>
      backwards(target?.min, target?.max, ['metrics', index, 'target'], 'target', '目标的最小值大于最大值。'),
    ),
    ...backwards(after?.monthsFrom, after?.months, ['improvement', 'evaluateAfter'], 'range', '区间下限大于上限。'),
  ];
}

const backwards = (low: number | undefined, high: number | undefined, path: Place, what: string, zh: string): readonly ReferenceFault[] =>
  (low ?? -Infinity) > (high ?? Infinity) ? [fault(path, `The ${what} runs backwards: its lower end is above its upper end.`, zh)] : [];

/** The scale, and what is told in its points. */
function mainScaleFaults({ bands, target }: Satisfaction, scale: Points): readonly ReferenceFault[] {
  const wrong = scaleFaults(scale, ['satisfaction', 'scale']);
  if (wrong.length > 0) return wrong;
  const outside = (value: number | undefined, path: Place): readonly ReferenceFault[] =>
    value === undefined || (value >= scale.min && value <= scale.max)
      ? []
      : [
          fault(
            path,
            `The scale runs from ${scale.min} to ${scale.max}; ${value} is never reached.`,
            `评分为 ${scale.min} 至 ${scale.max}，不会出现 ${value}。`,
          ),
        ];
  return [
    ...outside(target?.min, ['satisfaction', 'target', 'min']),
    ...(bands ?? []).flatMap(({ min, max }, index) => [
      ...outside(min, ['satisfaction', 'bands', index, 'min']),
      ...outside(max, ['satisfaction', 'bands', index, 'max']),
    ]),
  ];
}

function scaleFaults({ min, max, step }: Points, path: Place): readonly ReferenceFault[] {
  const broken = Object.entries({ min, max }).filter(([, end]) => !Number.isInteger(end));
  if (broken.length > 0)
    return broken.map(([end, value]) =>
      fault([...path, end], `A scale begins and ends with a whole number, not ${value}.`, `评分的起止须为整数，不能是 ${value}。`),
    );
  if (min >= max)
    return [fault([...path, 'max'], `A scale ends above where it begins: above ${min}.`, `评分的最大值须大于最小值 ${min}。`)];
  const steps = (max - min) / step;
  if (Math.abs(steps - Math.round(steps)) > 1e-9)
    return [fault([...path, 'step'], `Steps of ${step} do not lead from ${min} to ${max}.`, `步长 ${step} 无法从 ${min} 到达 ${max}。`)];
  const marks = Math.round(steps) + 1;
  if (marks <= MOST_MARKS) return [];
  return [
    fault(
      [...path, 'step'],
      `A scale has at most ${MOST_MARKS} marks; from ${min} to ${max} by ${step} it has ${marks.toLocaleString('en-US')}.`,
      `评分最多 ${MOST_MARKS} 档；从 ${min} 到 ${max}、步长 ${step} 共 ${marks} 档。`,
    ),
  ];
}

const fault = (path: Place, en: string, zh: string): ReferenceFault => ({ path, text: { en, zh } });
