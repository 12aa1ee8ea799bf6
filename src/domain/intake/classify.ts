import type { AxisReason, AxisValues } from '../case/case-event';
import type { Configuration, ProjectSettings } from '../profile/configuration';
import type { AxisValue, Profile } from '../profile/schema';
import { byForm } from './by-form';
import { firstHit } from './first-hit';
import type { IntakeInput } from './intake-input';
import { valueInTitle, valueNamed } from './match-value';
import { matchVocabulary } from './match-vocabulary';
import type { RuleFit } from './rules/ask-rules';
import { fittingRules, textsOf } from './rules/fitting-rules';
import { ruleReason } from './rules/rule-reason';
import type { ReadTexts } from './texts';
import { type Trial, trialsOf } from './trial/trial';
import { raiseUrgency, urgencyByMatrix } from './urgency';
import { DERIVATIONS } from './vocabulary';

/** Where a case stands on the axes of its profile, and why (S0-04, S1-14, S3-24, S4-93). */
export interface Classification {
  readonly axes: AxisValues;
  /** One reason for each axis that was decided, in the profile's order. */
  readonly why: readonly AxisReason[];
  /** The alarm word found in the text (S3-23), as the customer wrote it. */
  readonly alarm: string | null;
  /** What the rules on trial say; they decide nothing. */
  readonly trials: readonly Trial[];
}

/** What every rule looks at. */
interface Evidence {
  readonly profile: Profile;
  readonly settings: ProjectSettings;
  readonly intake: IntakeInput;
  readonly text: ReadTexts;
  /** The admin's rules that fit, on whatever axis. */
  readonly fits: readonly RuleFit[];
}

/**
 * Classifies on every axis that can be decided. The first that answers decides: what an agent set; the form; the request
 * type; the admin's rules; the built-in words; what another axis says; the default of the settings, marked as
 * assumed. Urgency takes the matrix instead of the built-in words and is then raised by an alarm word (S3-23), unless an
 * agent set it. Only values of the profile come out, whatever comes in. What `stands` already is not asked again; the rest follows
 * from it.
 */
export function classify(configuration: Configuration, intake: IntakeInput, stands: readonly AxisReason[] = []): Classification {
  const { profile, settings } = configuration;
  const text = textsOf(profile, intake);
  const fits = fittingRules(configuration, intake, text);
  const evidence: Evidence = { profile, settings, intake, text, fits };
  const alarm = firstHit(text, settings.keywordAlarm.words);

  const reasons = new Map(stands.map((reason) => [reason.axis, reason]));
  // Type first: other axes derive from it. Urgency last: its matrix looks at two other axes.
  const order = ['type', ...Object.keys(profile.axes).filter((axis) => axis !== 'type' && axis !== 'urgency'), 'urgency'];
  const open = order.filter((axis) => !reasons.has(axis));
  for (const axis of open) {
    const reason = decide(evidence, axis, reasons);
    if (reason !== null) reasons.set(axis, reason);
  }
  const urgency = reasons.get('urgency');
  if (open.includes('urgency') && urgency !== undefined && alarm !== null && urgency.rule !== 'agent') {
    reasons.set('urgency', raiseUrgency(profile, urgency, alarm, settings.keywordAlarm.raiseBy));
  }
  const why = Object.keys(profile.axes).flatMap((axis) => reasons.get(axis) ?? []);
  return { axes: valuesOf(why), why, alarm: alarm?.matched ?? null, trials: trialsOf(settings.classificationRules, fits) };
}

const valuesOf = (why: Iterable<AxisReason>): AxisValues => Object.fromEntries(Array.from(why, (reason) => [reason.axis, reason.value]));

function decide(evidence: Evidence, axis: string, decided: ReadonlyMap<string, AxisReason>): AxisReason | null {
  const { profile, settings, intake, text } = evidence;
  const values = profile.axes[axis] ?? [];
  const because = (value: string | null | undefined, rule: string, matched: string, assumed = false): AxisReason | null =>
    value !== null && value !== undefined && values.some((known) => known.id === value)
      ? { axis, value, rule, matched, ...(assumed ? { assumed } : {}) }
      : null;

  const given = intake.axes?.[axis];
  return (
    because(valueNamed(values, given), 'agent', given ?? '') ??
    byForm(profile, intake, axis, values) ??
    (axis === 'type' ? byRequestType(evidence, values) : null) ??
    ruleReason(evidence.fits, axis, values, text) ??
    (axis === 'urgency' ? urgencyByMatrix(profile, settings, valuesOf(decided.values())) : byVocabulary(text, axis, values)) ??
    derived(evidence, axis, decided, because) ??
    because(axis === 'urgency' ? settings.defaultUrgency : settings.defaults?.[axis], 'default', '', true)
  );
}

function byVocabulary(text: ReadTexts, axis: string, values: readonly AxisValue[]): AxisReason | null {
  const match = matchVocabulary(text, axis, values);
  return match === null ? null : { axis, value: match.value, rule: `keyword:${match.hit.word}`, matched: match.hit.matched };
}

function byRequestType({ settings, intake }: Evidence, values: readonly AxisValue[]): AxisReason | null {
  if (intake.requestType === null) return null;
  const { id, name } = intake.requestType;
  const mapped = settings.requestTypes[id];
  const value = values.some((known) => known.id === mapped) ? (mapped ?? null) : valueInTitle(values, name);
  return value === null ? null : { axis: 'type', value, rule: 'request-type', matched: name };
}

function derived(
  { profile, settings }: Evidence,
  axis: string,
  decided: ReadonlyMap<string, AxisReason>,
  because: (value: string | null | undefined, rule: string, matched: string, assumed?: boolean) => AxisReason | null,
): AxisReason | null {
  const maps =
    axis === 'routing' ? [{ from: 'type', map: settings.routingByType }] : DERIVATIONS.filter((derivation) => derivation.axis === axis);
  for (const { from, map } of maps) {
    const source = decided.get(from);
    const reason = source === undefined ? null : because(map[source.value], `derived:${from}`, source.value, source.assumed === true);
    if (reason !== null) return reason;
  }
  // Nobody waits for an answer to praise (S0-11).
  const type = decided.get('type');
  if (axis !== 'urgency' || type?.value !== 'praise') return null;
  const least = [...profile.axes.urgency].sort((a, b) => b.rank - a.rank)[0];
  return because(least?.id, 'derived:type', type.value, type.assumed === true);
}
