import type { AxisValues, CaseEvent } from '../case/case-event';
import type { ConfigurationHistory } from '../case/configuration-history';
import type { FeedbackCase } from '../case/feedback-case';
import { foldCase } from '../case/fold-case';
import { axisName, promiseName, valueName } from '../case/names';
import { presentDeadlines } from '../case/present-deadlines';
import type { Instant } from '../instant';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import type { Profile } from '../profile/schema';
import { type Clocks, textOn, textOnToSecond } from '../time/zone';
import { computeDeadlines, type Deadline } from './deadlines';

/** Facts after which other limits may apply (issue 3, item 1). */
const REPLANNING: ReadonlySet<CaseEvent['kind']> = new Set([
  'axis-set',
  'invalid-marked',
  'registration-completed',
  'flag-set',
  'flag-cleared',
  'emergency-declared',
  'emergency-ended',
  'profile-changed',
]);

/** The panel answers while somebody waits: of a long history only the latest changes are told. */
const MOST = 20;

/**
 * What a change of type, urgency, mark or profile did to the promises that were open then, by the index of the fact:
 * "First response: due 10:40 instead of 11:00". Several facts of one instant tell it once, with the last of them. Each is told
 * by the configuration that applied then.
 */
export function replanned(history: ConfigurationHistory, feedbackCase: FeedbackCase, clocks: Clocks): ReadonlyMap<number, Label> {
  const { events } = feedbackCase;
  const turning = events
    .flatMap((event, index) => (index > 0 && REPLANNING.has(event.kind) ? [index] : []))
    .filter((index) => !(REPLANNING.has(events[index + 1]?.kind ?? 'closed') && events[index + 1]?.at === events[index]?.at))
    .slice(-MOST);
  return new Map(
    turning.flatMap((index) => {
      const told = changeAt(index, history, feedbackCase, clocks);
      return told === null ? [] : [[index, told] as const];
    }),
  );
}

function changeAt(index: number, history: ConfigurationHistory, feedbackCase: FeedbackCase, clocks: Clocks): Label | null {
  const event = feedbackCase.events[index];
  if (event === undefined) return null;
  const configuration = history.after(index);
  const first = feedbackCase.events.findIndex((other) => other.at === event.at && REPLANNING.has(other.kind));
  const until = Math.max(1, Math.min(first, index));
  const before: ReadonlyMap<string, { readonly dueAt: Instant; readonly cycle?: number }> =
    event.kind === 'profile-changed'
      ? new Map(event.open.map((one) => [one.milestone, one]))
      : openAt(history.after(until - 1), foldCase(feedbackCase.events.slice(0, until)), event.at);
  const present = foldCase(feedbackCase.events.slice(0, index + 1));
  const after = openAt(configuration, present, event.at);
  const met = new Set(computeDeadlines(configuration, present, event.at).flatMap((one) => (one.metAt === event.at ? [one.milestone] : [])));
  const classified = event.kind === 'profile-changed' ? reclassified(event.axes, index, history, feedbackCase) : [];
  const dates = [...new Set([...before.keys(), ...after.keys()])].flatMap((milestone): Label[] => {
    const earlier = before.get(milestone);
    const was = earlier?.dueAt;
    const promise = after.get(milestone);
    const is = promise?.dueAt;
    if (was === is) return [];
    const name = promiseName(promise ?? { milestone, cycle: earlier?.cycle ?? 1 });
    // Limits of seconds differ within the minute.
    const alike = is !== undefined && was !== undefined && textOn(clocks, is) === textOn(clocks, was);
    const time = (at: Instant): string => (alike ? textOnToSecond : textOn)(clocks, at);
    // Told by the fact itself.
    if (is === undefined && met.has(milestone)) return [];
    if (is === undefined) return [{ en: `${name.en}: no longer due`, zh: `${name.zh}：不再要求` }];
    if (promise !== undefined && isOwedAgain(promise))
      return [
        {
          en: `${name.en}: due ${time(is)}, although the customer was answered before`,
          zh: `${name.zh}：此前虽已回复客户，仍应于 ${time(is)} 前再次响应`,
        },
      ];
    if (was === undefined) return [{ en: `${name.en}: due ${time(is)}`, zh: `${name.zh}：应于 ${time(is)} 前完成` }];
    return [{ en: `${name.en}: due ${time(is)} instead of ${time(was)}`, zh: `${name.zh}：由 ${time(was)} 改为 ${time(is)}` }];
  });
  const unheld = event.kind === 'emergency-declared' && present.paused && dates.length > 0 ? [UNHELD] : [];
  const lines = [...classified, ...dates, ...unheld];
  return lines.length === 0 ? null : { en: lines.map(({ en }) => en).join('; '), zh: lines.map(({ zh }) => zh).join('；') };
}

/** What another process made of type, urgency and the other axes, where it does not know the values there were. */
function reclassified(axes: AxisValues, index: number, history: ConfigurationHistory, feedbackCase: FeedbackCase): readonly Label[] {
  const { axes: before } = foldCase(feedbackCase.events.slice(0, index));
  const was = history.after(index - 1).profile;
  const is = history.after(index).profile;
  return [...new Set([...Object.keys(before), ...Object.keys(axes)])].flatMap((axis): Label[] => {
    const [old, present] = [before[axis], axes[axis]];
    if (old === present || (is.axes[axis] === undefined && was.axes[axis] === undefined)) return [];
    const name = axisName(is.axes[axis] === undefined ? was : is, axis);
    const [from, to] = [valueIn(was, axis, old), valueIn(is, axis, present)];
    if (is.axes[axis] === undefined)
      return [
        {
          en: `${name.en}: no longer asked${from === null ? '' : `, was ${from.en}`}`,
          zh: `${name.zh}：不再区分${from === null ? '' : `，原为“${from.zh}”`}`,
        },
      ];
    if (to === null)
      return from === null ? [] : [{ en: `${name.en}: none any more instead of ${from.en}`, zh: `${name.zh}：原为“${from.zh}”，现无取值` }];
    if (from === null) return [{ en: `${name.en}: ${to.en}`, zh: `${name.zh}：${to.zh}` }];
    return [{ en: `${name.en}: ${to.en} instead of ${from.en}`, zh: `${name.zh}：由“${from.zh}”改为“${to.zh}”` }];
  });
}

const valueIn = (profile: Profile, axis: string, value: string | undefined): Label | null =>
  value === undefined ? null : valueName(profile, axis, value);

const UNHELD: Label = { en: 'the pause does not hold what the emergency promises', zh: '当前的暂停不影响应急时限' };

/** To a customer who was answered before (S0-79). */
const isOwedAgain = ({ milestone, cycle }: Deadline): boolean => milestone === 'first-response' && cycle > 1;

/** Open promises by milestone. */
const openAt = (configuration: Configuration, feedbackCase: FeedbackCase, now: Instant): ReadonlyMap<string, Deadline> =>
  new Map(
    presentDeadlines(computeDeadlines(configuration, feedbackCase, now))
      .filter(({ metAt, endedAt }) => metAt === null && endedAt === null)
      .map((deadline) => [deadline.milestone, deadline]),
  );
