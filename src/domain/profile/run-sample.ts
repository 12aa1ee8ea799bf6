import type { CaseEvent, CaseEventOf } from '../case/case-event';
import { foldCase } from '../case/fold-case';
import { presentDeadlines } from '../case/present-deadlines';
import { fromIso, type Instant, toIso } from '../instant';
import { composeAcknowledgement } from '../intake/acknowledgement';
import { classify } from '../intake/classify';
import { formatNumber, numberingSlot } from '../intake/numbering';
import { register } from '../intake/registration';
import { computeDeadlines } from '../sla/deadlines';
import { explainDeadline } from '../sla/receipt';
import type { Configuration } from './configuration';
import { playSample } from './play-sample';
import { readSampleEvent } from './sample-event';
import type { TryProfileInput, TryProfileOutput } from './try-profile';

export type SampleResult =
  | { readonly ok: true; readonly value: TryProfileOutput }
  | { readonly ok: false; readonly problem: { readonly path: string; readonly message: string } };

type Sample = TryProfileInput['sample'];

/**
 * Runs a profile on one sample and changes nothing (design.md section 5): the item as it would be registered, numbered as
 * the first of its period, classified, promised, escalated and acknowledged.
 */
export function runSample(configuration: Configuration, { sample, until }: Pick<TryProfileInput, 'sample' | 'until'>): SampleResult {
  const receivedAt = fromIso(sample.receivedAt);
  if (receivedAt === null) return refuse('sample.receivedAt', 'An instant is ISO 8601 with an offset.');
  const end = until === undefined ? null : fromIso(until);
  if (until !== undefined && (end === null || end < receivedAt))
    return refuse('until', 'An instant is ISO 8601 with an offset, and not before receipt.');
  for (const [axis, value] of Object.entries(sample.axes ?? {})) {
    if (!configuration.profile.axes[axis]?.some((known) => known.id === value))
      return refuse(`sample.axes.${axis}`, `'${axis}' has no value '${value}'.`);
  }
  const opened = openedSample(configuration, sample, receivedAt);
  const events: CaseEvent[] = [];
  for (const [index, event] of sample.events.entries()) {
    const read = readSampleEvent(configuration, opened.registration, receivedAt, event);
    if (!read.ok) return refuse(['sample.events', index, read.path].filter((part) => part !== '').join('.'), read.message);
    events.push(read.event);
  }
  const { feedbackCase, deadlines, sent } = playSample(configuration, opened, events, end);
  return {
    ok: true,
    value: {
      number: opened.number,
      axes: feedbackCase.axes,
      why: feedbackCase.why,
      milestones: deadlines.map((deadline) => ({
        milestone: deadline.milestone,
        dueAt: toIso(deadline.dueAt),
        state: deadline.state,
        metAt: deadline.metAt === null ? null : toIso(deadline.metAt),
        receipt: explainDeadline(configuration, feedbackCase, deadline).map((span) => ({
          ...span,
          from: toIso(span.from),
          to: toIso(span.to),
        })),
      })),
      escalations: sent.map(({ at, escalation }) => ({
        at: toIso(at),
        rule: escalation.rule,
        level: escalation.level,
        actions: escalation.actions,
      })),
      acknowledgement: acknowledgementOf(configuration, opened),
    },
  };
}

function openedSample(configuration: Configuration, sample: Sample, receivedAt: Instant): CaseEventOf<'case-opened'> {
  const intake = {
    summary: sample.summary,
    description: sample.description,
    channel: sample.channel ?? null,
    customerTier: sample.customerTier ?? null,
    requestType: null,
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
    number: formatNumber(profile, { period, receivedAt, timeZone, sequence: 1, issueKey: 'SAMPLE-1' }),
    profile: profile.id,
    profileVersion: version,
    registration: register(configuration, intake, { receivedAt, receivedBy: null, hasAttachments: false }, classification),
    axes: classification.axes,
    why: classification.why,
    reporter: null,
  };
}

/** Written at the moment of receipt, with the deadlines as they are promised then (S0-43, S0-44). */
function acknowledgementOf(configuration: Configuration, opened: CaseEventOf<'case-opened'>): string {
  const present = presentDeadlines(computeDeadlines(configuration, foldCase([opened]), opened.at));
  const dueOf = (milestone: string): Instant | null => present.find((deadline) => deadline.milestone === milestone)?.dueAt ?? null;
  const { fields, language } = opened.registration;
  return composeAcknowledgement({
    configuration,
    language,
    number: opened.number,
    customerName: fields['contact-person'] ?? fields['customer-name'] ?? fields['name'] ?? '',
    planDueAt: dueOf('plan') ?? dueOf('resolve'),
    firstResponseDueAt: dueOf('first-response'),
    receivedAt: opened.at,
    timeZone: configuration.settings.calendar.timeZone,
  });
}

const refuse = (path: string, message: string) => ({ ok: false, problem: { path, message } }) as const;
