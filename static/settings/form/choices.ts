import { axisName, MILESTONE_IDS, milestoneName } from '../../../src/domain/case/names';
import { builtInRules } from '../../../src/domain/escalation/escalation-rules';
import { ruleInWords } from '../../../src/domain/escalation/rule-in-words';
import type { Label } from '../../../src/domain/label';
import { choiceName } from '../../../src/domain/profile/diff/choice-name';
import { knownValues, knownWords } from '../../../src/domain/profile/diff/known-words';
import type { Names } from '../../../src/domain/profile/diff/names';
import type { DraftContent } from '../../../src/domain/profile/draft/content';
import { rolesOf } from '../../../src/domain/profile/roles';
import type { Profile } from '../../../src/domain/profile/schema';
import type { Choice } from '../../shared/components/select';
import { limitName } from '../sections/limit-words';

type Read = (label: Label) => string;

/** Kinds of fields a registration form may have, besides the axes of the process. */
export const FORM_KINDS = [
  ...['text', 'long-text', 'phone', 'date', 'datetime', 'boolean', 'enum', 'user', 'channel', 'files', 'number'],
  ...['customer-or-anonymous', 'satisfaction'],
] as const;

export const choicesOf = (ids: readonly string[], read: Read): readonly Choice[] => ids.map((id) => ({ id, label: read(choiceName(id)) }));

/** What a field of the registration form may be: of a kind, or a value of one of the axes. */
export const formKindsOf = (profile: Profile, read: Read): readonly Choice[] => [
  ...choicesOf(FORM_KINDS, read),
  ...axes(profile, read).map(({ id, label }) => ({ id: `axis:${id}`, label })),
];

/** Milestones by their own names: an action may have the same id as one. */
export const milestonesOf = (ids: readonly string[], read: Read): readonly Choice[] =>
  ids.map((id) => ({ id, label: read(milestoneName(id)) }));

const named = (entries: readonly { readonly id: string; readonly label: Label }[], read: Read): readonly Choice[] =>
  entries.map(({ id, label }) => ({ id, label: read(label) }));
const axes = (profile: Profile, read: Read): readonly Choice[] =>
  Object.keys(profile.axes).map((axis) => ({ id: axis, label: read(axisName(profile, axis)) }));

/** Marks that hand an item over, by the names the process gives them. */
const marks = (profile: Profile, read: Read): readonly Choice[] =>
  profile.assignment.flatMap(({ escalateWhen }) => {
    const { flag, label } = escalateWhen ?? {};
    return flag === undefined || label === undefined ? [] : [{ id: flag, label: read(label) }];
  });

/** What an id may point at, by the field (or list) that holds it; `null` where an id is free. */
export function referencesOf(
  field: string,
  path: string,
  profile: Profile,
  names: Pick<Names, 'condition'>,
  read: Read,
): readonly Choice[] | null {
  switch (field) {
    case 'channel':
      return named(profile.channels, read);
    case 'kind':
      return path.includes('.cadence.') ? [{ id: 'report', label: read(choiceName('report')) }] : null;
    case 'replaces':
      return profile.limits.map((limit) => ({ id: limit.id, label: read(limitName(names, limit)) }));
    case 'after':
      return [...knownChoices(field, read), ...milestonesOf(MILESTONE_IDS, read)];
    case 'with':
      return milestonesOf(MILESTONE_IDS, read);
    case 'dimensions':
    case 'splitBy':
      return path.includes('.surveys.') ? null : axes(profile, read);
    case 'axis':
      return axes(profile, read);
    case 'flag':
      return withMore(axes(profile, read), marks(profile, read));
    case 'metric':
    case 'indicators':
      return withMore(named(profile.metrics, read), knownChoices(field, read));
    case 'role':
    case 'roles':
      return path.startsWith('settings.') ? named(rolesOf(profile), read) : null;
    case 'value':
      return Object.values(profile.axes).flatMap((values) => named(values, read));
    default:
      return chosenFrom(field, read);
  }
}

/** Values of a field that have words of their own. */
export const knownChoices = (field: string, read: Read): readonly Choice[] =>
  knownValues(field).map((id) => ({ id, label: read(knownWords(field, id) ?? choiceName(id)) }));
const withMore = (choices: readonly Choice[], more: readonly Choice[]): readonly Choice[] => [
  ...choices,
  ...more.filter(({ id }) => choices.every((other) => other.id !== id)),
];

/** Fields that hold one of few values of the written processes, though the schema would take any text: nothing runs by another one. */
const CHOSEN: ReadonlySet<string> = new Set([
  ...['every', 'alternative', 'per', 'cycles', 'cycle', 'full', 'incremental', 'problemLibraryVersion', 'accept', 'measurable'],
  ...['forms', 'phases', 'questionKinds', 'onBelowExpectation', 'ifFeasible', 'variables'],
]);

/** What a new value of such a field begins with. */
export const firstChosen = (field: string): string | null => (CHOSEN.has(field) ? (knownValues(field)[0] ?? null) : null);

/** What a text or an id is chosen from; `null`: it is written. */
export const chosenFrom = (field: string, read: Read): readonly Choice[] | null => (CHOSEN.has(field) ? knownChoices(field, read) : null);

/** Ids a record may hold, where they are known: an override belongs to a rule that the process brings along. */
export const keysOf = (field: string, { profile, settings }: DraftContent, read: Read): readonly Choice[] | null =>
  field === 'escalationOverrides'
    ? builtInRules({ profile, settings, version: 0 }).map((rule) => ({ id: rule.id, label: read(ruleInWords(rule, profile)) }))
    : null;
