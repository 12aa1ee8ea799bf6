import type { CaseEvent, CaseEventOf } from '../case/case-event';
import { foldCase } from '../case/fold-case';
import { wasResultOwed } from '../follow-up/result-in-words';
import { isPraise } from '../handling/parts/is-praise';
import { fromIso, type Instant } from '../instant';
import { CUSTOMER_TIER } from '../intake/by-form';
import { classify } from '../intake/classify';
import { formatNumber, numberingSlot } from '../intake/numbering';
import { register } from '../intake/registration';
import type { Label } from '../label';
import { lifeOf } from '../sla/case-life';
import type { Configuration } from './configuration';
import type { Holds } from './play-sample';
import { readSampleEvent } from './sample-event';
import { type Tried, triedOutput, tryCase } from './tried-sample';
import type { TryProfileInput, TryProfileOutput } from './try-profile';

type Fault = { readonly ok: false; readonly problem: { readonly path: string; readonly text: Label } };
export type SampleResult = { readonly ok: true; readonly value: TryProfileOutput } | Fault;

type Sample = TryProfileInput['sample'];

/**
 * Runs a profile on one sample and changes nothing (design.md section 5): the item as it would be registered, numbered as
 * the first of its period, classified, promised, escalated and acknowledged.
 */
export function runSample(configuration: Configuration, input: Pick<TryProfileInput, 'sample' | 'until'>): SampleResult {
  const unknown = unknownIn(configuration, input.sample);
  if (unknown !== null) return unknown;
  const tried = trySample(configuration, input, 1);
  return tried.ok ? { ok: true, value: triedOutput(configuration, tried.tried) } : tried;
}

/** A channel or tier the process does not know would silently be tried as none. A process without tiers looks at none. */
function unknownIn({ profile }: Configuration, { channel, customerTier }: Sample): Fault | null {
  if (channel !== undefined && !profile.channels.some(({ id, label }) => [id, label.en, label.zh].includes(channel)))
    return refuse('sample.channel', `There is no channel '${channel}'.`, `没有渠道“${channel}”。`);
  const tiers = profile.axes[CUSTOMER_TIER];
  if (customerTier !== undefined && tiers !== undefined && !tiers.some(({ id, label }) => [id, label.en, label.zh].includes(customerTier)))
    return refuse('sample.customerTier', `'${CUSTOMER_TIER}' has no value '${customerTier}'.`, `“客户等级”没有取值“${customerTier}”。`);
  return null;
}

/** The same before it is put into words. @param sequence place in its period that the number is made of; @param issueKey what stands for the key of the Jira item */
export function trySample(
  configuration: Configuration,
  { sample, until }: Pick<TryProfileInput, 'sample' | 'until'>,
  sequence: number,
  issueKey = 'SAMPLE-1',
  holds?: Holds,
): { readonly ok: true; readonly tried: Tried } | Fault {
  const receivedAt = fromIso(sample.receivedAt);
  if (receivedAt === null)
    return refuse('sample.receivedAt', 'A time has its offset and is on a day that exists.', '时间须含时区偏移，且日期存在。');
  const end = until === undefined ? null : fromIso(until);
  if (until !== undefined && (end === null || end < receivedAt))
    return refuse(
      'until',
      'A time has its offset, is on a day that exists, and is not before receipt.',
      '时间须含时区偏移、日期存在，且不早于登记时间。',
    );
  for (const [axis, value] of Object.entries(sample.axes ?? {})) {
    if (!configuration.profile.axes[axis]?.some((known) => known.id === value))
      return refuse(`sample.axes.${axis}`, `'${axis}' has no value '${value}'.`, `“${axis}”没有取值“${value}”。`);
  }
  const opened = openedSample(configuration, sample, { receivedAt, sequence, issueKey });
  const events: CaseEvent[] = [];
  for (const [index, event] of sample.events.entries()) {
    const read = readSampleEvent(configuration, opened.registration, receivedAt, event);
    if (!read.ok) return refuse(['sample.events', index, read.path].filter((part) => part !== '').join('.'), read.text.en, read.text.zh);
    events.push(read.event);
  }
  const tried = tryCase(configuration, opened, withResultTold(opened, events), end, holds);
  return tried.cut ? tooLong(until === undefined ? lastOf(sample.events) : 'until') : { ok: true, tried };
}

/** Where a sample says that it goes on for so long: its latest event, or that it has no end. */
function lastOf(events: Sample['events']): string {
  const latest = events.reduce((found, { at }, index) => (Date.parse(at) > Date.parse(events[found]?.at ?? at) ? index : found), 0);
  return events.length === 0 ? 'until' : `sample.events.${latest}.at`;
}

/** An answer that stops in the middle would say that nothing comes after. */
export const tooLong = (path: string): Fault =>
  refuse(
    path,
    'Too much happens until then to be tried: choose an earlier time.',
    '到该时间为止发生的事项过多，无法试运行，请选择更早的时间。',
  );

/**
 * The customer of a sample has an account, so that a result goes with the word that there is one (S3-14), once it is told; praise is only
 * thanked for.
 */
function withResultTold(opened: CaseEventOf<'case-opened'>, events: readonly CaseEvent[]): readonly CaseEvent[] {
  if (isPraise(opened)) return events;
  const feedbackCase = foldCase([opened, ...events]);
  const asked = lifeOf(feedbackCase).attempts.flatMap(({ number, resolved, reopened }): readonly CaseEvent[] => {
    if (resolved === null) return [];
    const judged = feedbackCase.events.slice(0, reopened?.index).slice(resolved.index);
    const told = judged.find((event) => !wasResultOwed(feedbackCase, event));
    return told === undefined ? [] : [{ kind: 'survey-asked', at: told.at, by: null, attempt: number, via: 'comment' }];
  });
  return [...events, ...asked];
}

function openedSample(
  configuration: Configuration,
  sample: Sample,
  { receivedAt, sequence, issueKey }: { readonly receivedAt: Instant; readonly sequence: number; readonly issueKey: string },
): CaseEventOf<'case-opened'> {
  const intake = {
    summary: sample.summary,
    description: sample.description,
    channel: sample.channel ?? null,
    customerTier: sample.customerTier ?? null,
    requestType: sample.requestType ?? null,
    organizations: sample.organizations,
    isRepeat: sample.isRepeat,
    fields: sample.fields ?? {},
    axes: sample.axes,
  };
  const { profile, version, settings } = configuration;
  const { timeZone } = settings.calendar;
  const { period } = numberingSlot(profile, receivedAt, timeZone);
  const classification = classify(configuration, intake);
  return {
    kind: 'case-opened',
    at: receivedAt,
    number: formatNumber(profile, { period, receivedAt, timeZone, sequence, issueKey }),
    profile: profile.id,
    profileVersion: version,
    registration: register(configuration, intake, { receivedAt, receivedBy: null, hasAttachments: false }, classification),
    axes: classification.axes,
    why: classification.why,
    reporter: null,
  };
}

const refuse = (path: string, en: string, zh: string): Fault => ({ ok: false, problem: { path, text: { en, zh } } });
