import type { Label } from '../label';
import { lengthOf } from '../sla/duration';
import type { Duration, Profile } from './schema';

/** A length that is no limit of its own: how often progress is asked for, how long unresolved, how long before a deadline. */
export interface Interval {
  readonly path: readonly (string | number)[];
  readonly length: Duration;
  /** Comes again and again while the case is open. */
  readonly repeats: boolean;
}

export interface IntervalFault {
  readonly path: readonly (string | number)[];
  readonly text: Label;
}

/** Every interval of a process and where it stands (S0-51, S0-68…S0-71, S0-80, S0-85). */
export function intervalsOf({
  tracking,
  emergency,
  assignment,
  escalation,
}: Pick<Profile, (typeof SECTIONS)[number]>): readonly Interval[] {
  const given = (length: Duration | null | undefined, repeats: boolean, ...path: readonly (string | number)[]): readonly Interval[] =>
    length ? [{ path, length, repeats }] : [];
  return [
    ...(tracking.cadence ?? []).flatMap(({ every }, index) => given(every, true, 'tracking', 'cadence', index, 'every')),
    ...(emergency?.actions ?? []).flatMap(({ every }, index) => given(every, true, 'emergency', 'actions', index, 'every')),
    ...assignment.flatMap(({ escalateWhen }, index) =>
      given(escalateWhen?.unresolvedAfter, false, 'assignment', index, 'escalateWhen', 'unresolvedAfter'),
    ),
    ...(escalation?.triggers ?? []).flatMap(({ leadTime }, index) => given(leadTime, false, 'escalation', 'triggers', index, 'leadTime')),
  ];
}
const SECTIONS = ['tracking', 'emergency', 'assignment', 'escalation'] as const;

/** A reminder more often than this would bury the case in comments. */
const SHORTEST_REMINDER_MS = 60_000;

/** What an interval cannot be: nothing at all, counted from a milestone, or a reminder every few seconds. */
export const intervalFaults = (profile: Parameters<typeof intervalsOf>[0]): readonly IntervalFault[] =>
  intervalsOf(profile).flatMap(({ path, length, repeats }): IntervalFault[] => {
    if (length.immediate === true)
      return [fault(path, '“At once” is no length here; give minutes, hours or days.', '此处不能填“立即”，请填写分钟、小时或天数。')];
    if (length.after !== undefined)
      return [
        fault(
          [...path, 'after'],
          'No other start point can be chosen here; only a limit can start at a milestone.',
          '此处不能另选起算点；只有时限可以从某个节点起算。',
        ),
      ];
    const counted = lengthOf(length);
    if (repeats && counted.clock !== 'working-days' && counted.milliseconds < SHORTEST_REMINDER_MS)
      return [fault(path, 'A reminder comes at most once a minute.', '提醒间隔不能短于 1 分钟。')];
    return [];
  });

const fault = (path: readonly (string | number)[], en: string, zh: string): IntervalFault => ({ path, text: { en, zh } });

const PLACES: readonly { readonly place: RegExp; readonly repeats: boolean }[] = [
  { place: /(^|\.)tracking\.cadence\.\d+\.every$/, repeats: true },
  { place: /(^|\.)emergency\.actions\.\d+\.every$/, repeats: true },
  { place: /(^|\.)assignment\.\d+\.escalateWhen\.unresolvedAfter$/, repeats: false },
  { place: /(^|\.)escalation\.triggers\.\d+\.leadTime$/, repeats: false },
];

/** Whether a dotted place in a process holds an interval, and whether it repeats; `null`: a limit, which may start anywhere. */
export const intervalAt = (path: string): { readonly repeats: boolean } | null => PLACES.find(({ place }) => place.test(path)) ?? null;
