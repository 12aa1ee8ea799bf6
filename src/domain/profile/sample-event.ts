import * as z from 'zod';
import type { CaseEvent, CaseEventOf, Registration } from '../case/case-event';
import { WAITS_ON } from '../case/waits-on';
import { manualRules } from '../escalation/rules/custom-rules';
import { firstFault, inLanguage } from '../input-fault';
import { fromIso, type Instant } from '../instant';
import { instantSchema } from '../instant-schema';
import { reviseRegistration } from '../intake/registration';
import type { Label } from '../label';
import { scaleOfAnswer } from '../satisfaction/scale';
import type { Configuration, ProjectSettings } from './configuration';
import type { Profile } from './schema';
import { MILESTONES } from './sections/common';
import type { TryProfileInput } from './try-profile';

type SampleEvent = TryProfileInput['sample']['events'][number];
type Read = { readonly ok: true; readonly event: CaseEvent } | { readonly ok: false; readonly path: string; readonly text: Label };

const text = z.string().min(1).max(32_767);
const instant = instantSchema.transform((value) => fromIso(value) ?? 0);
const fact = <K extends CaseEvent['kind'], S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.object({ kind: z.literal(kind), at: instant, by: text.nullable().optional(), ...shape });

/** Facts an admin may let happen in a sample. How a case opens and what escalates is decided by the rules themselves. */
const sampleEventSchema = z.discriminatedUnion('kind', [
  fact('registration-completed', { fields: z.record(text, z.string().max(32_767)).optional() }),
  fact('axis-set', { axis: text, value: text }),
  fact('first-response-sent', { channel: text.optional() }),
  fact('customer-replied', {}),
  fact('milestone-met', { milestone: text, note: text.optional() }),
  fact('paused', { reason: text.optional(), on: z.enum(WAITS_ON).optional(), until: instant.optional() }),
  fact('resumed', {}),
  fact('handling-started', {}),
  fact('assigned', { to: text.nullable().default(null), role: text.optional() }),
  fact('flag-set', { flag: text, reason: text.optional() }),
  fact('flag-cleared', { flag: text }),
  fact('emergency-declared', { definition: text.optional() }),
  fact('emergency-ended', {}),
  fact('escalation-raised', { trigger: text, reason: text.optional() }),
  fact('escalation-acknowledged', { nextUpdateAt: instant.optional() }),
  fact('next-update-promised', { dueAt: instant }),
  fact('progress-reported', { text: text.optional(), shared: z.boolean().optional() }),
  fact('result-replied', { method: text, outcome: z.enum(['solved', 'partly-solved', 'not-solved']), text }),
  fact('transferred', { to: text, reason: text }),
  fact('resolved', {}),
  fact('reopened', {}),
  fact('confirmed', { answers: z.array(z.boolean()).max(20).optional() }),
  fact('rated', { rating: z.union([z.number(), text]) }),
  fact('follow-up-done', { task: text, method: text.default('phone') }),
  fact('reconsideration-requested', { reason: text.optional() }),
  fact('acknowledged', {}),
  fact('closed', {}),
  fact('cancelled', { because: text.default('sample') }),
]);

/** Checks one event of a sample and makes it a fact. */
export function readSampleEvent(configuration: Configuration, registration: Registration, receivedAt: Instant, event: SampleEvent): Read {
  const parsed = sampleEventSchema.safeParse(event);
  if (!parsed.success) {
    const { path, message } = firstFault(parsed.error, 'en');
    const chinese = sampleEventSchema.safeParse(event, inLanguage('zh')).error ?? parsed.error;
    return refuse(path, message, firstFault(chinese, 'zh').message);
  }
  const read = withoutGaps(parsed.data);
  if (read.at < receivedAt) return refuse('at', 'Nothing happens to a case before it is received.', '登记之前不会有任何记录。');
  const unknown = impossibleIn(configuration, read);
  if (unknown !== null) return unknown;
  switch (read.kind) {
    case 'axis-set':
      return { ok: true, event: { ...read, rule: 'agent' } };
    case 'emergency-declared':
      return { ok: true, event: { ...read, definition: read.definition ?? configuration.profile.emergency?.definitions[0]?.id ?? '' } };
    case 'registration-completed':
      return { ok: true, event: completed(configuration, registration, read) };
    default:
      return { ok: true, event: read };
  }
}

/** What the panel and the portal refuse, too: it would be taken and do nothing. */
function impossibleIn(configuration: Configuration, read: WithoutUndefined<z.output<typeof sampleEventSchema>>): Read | null {
  const { profile, settings } = configuration;
  switch (read.kind) {
    case 'axis-set': {
      if (profile.axes[read.axis]?.some((value) => value.id === read.value)) return null;
      return refuse('value', `'${read.axis}' has no value '${read.value}'.`, `“${read.axis}”没有取值“${read.value}”。`);
    }
    case 'rated': {
      if (scaleOfAnswer(profile, read.rating) !== null) return null;
      return refuse('rating', `'${read.rating}' is on no scale of this process.`, `“${read.rating}”不在本流程的评价量表上。`);
    }
    case 'milestone-met': {
      if (MILESTONES.some((known) => known === read.milestone)) return null;
      return refuse('milestone', `There is no milestone '${read.milestone}'.`, `没有环节“${read.milestone}”。`);
    }
    case 'escalation-raised': {
      if (raisable(profile, settings).has(read.trigger)) return null;
      return refuse('trigger', `This process has no trigger '${read.trigger}'.`, `本流程没有触发条件“${read.trigger}”。`);
    }
    case 'emergency-declared': {
      const known = profile.emergency?.definitions.map(({ id }) => id) ?? [];
      if (known.length === 0) return refuse('kind', 'This process knows no emergencies.', '本流程未定义应急情形。');
      if (read.definition === undefined || known.includes(read.definition)) return null;
      return refuse('definition', `This process has no emergency '${read.definition}'.`, `本流程没有应急情形“${read.definition}”。`);
    }
    case 'escalation-acknowledged':
      return read.nextUpdateAt !== undefined && read.nextUpdateAt <= read.at ? promisedForThePast('nextUpdateAt') : null;
    case 'next-update-promised':
      return read.dueAt <= read.at ? promisedForThePast('dueAt') : null;
    default:
      return null;
  }
}

/** What sets off an escalation by its name: the process's triggers, flags of its assignment table, an admin's own rules. */
const raisable = ({ escalation, assignment }: Profile, settings: ProjectSettings): ReadonlySet<string> =>
  new Set([
    ...(escalation?.triggers ?? []).map(({ id }) => id),
    ...(assignment ?? []).flatMap(({ escalateWhen }) => escalateWhen?.flag ?? []),
    ...manualRules(settings).map(({ id }) => id),
  ]);

const promisedForThePast = (path: string): Read =>
  refuse(path, 'An update is promised for a time to come.', '约定的反馈时间须晚于约定之时。');

/** Without fields everything is taken to be complete. */
function completed(
  configuration: Configuration,
  registration: Registration,
  read: { readonly kind: 'registration-completed'; readonly at: Instant; readonly fields?: Readonly<Record<string, string>> },
): CaseEventOf<'registration-completed'> {
  const { kind, at, fields } = read;
  const revised =
    fields === undefined
      ? { ...registration, missing: [] }
      : reviseRegistration(configuration, registration, { fields, channel: registration.channel }).registration;
  return { kind, at, registration: revised };
}

type WithoutUndefined<T> = T extends object
  ? { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
      [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
    }
  : T;

/** What is not given is not there, instead of being there as `undefined`. */
const withoutGaps = <T extends object>(value: T): WithoutUndefined<T> =>
  Object.fromEntries(Object.entries(value).filter(([, given]) => given !== undefined)) as WithoutUndefined<T>;

const refuse = (path: string, en: string, zh: string) => ({ ok: false, path, text: { en, zh } }) as const;
