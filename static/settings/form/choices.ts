import { axisName, MILESTONE_IDS, milestoneName } from '../../../src/domain/case/names';
import { builtInRules } from '../../../src/domain/escalation/escalation-rules';
import { ruleInWords } from '../../../src/domain/escalation/rule-in-words';
import type { Label } from '../../../src/domain/label';
import type { DraftContent } from '../../../src/domain/profile/draft/content';
import { rolesOf } from '../../../src/domain/profile/roles';
import type { Profile } from '../../../src/domain/profile/schema';
import type { Choice } from '../../shared/components/select';
import words from './choice-words.json';

const WORDS: Readonly<Record<string, readonly string[] | undefined>> = words;
type Read = (label: Label) => string;

/** A value of a fixed choice in words; milestones have names of their own. */
export function choiceName(id: string): Label {
  const [en, zh] = WORDS[id] ?? [];
  return en !== undefined && zh !== undefined ? { en, zh } : milestoneName(id);
}

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

/** What an id may point at, by the field (or list) that holds it; `null` where an id is free. */
export function referencesOf(field: string, path: string, profile: Profile, read: Read): readonly Choice[] | null {
  switch (field) {
    case 'channel':
      return named(profile.channels, read);
    case 'replaces':
      return profile.limits.map(({ id }) => ({ id, label: id }));
    case 'after':
    case 'with':
      return milestonesOf(MILESTONE_IDS, read);
    case 'dimensions':
    case 'splitBy':
      return path.includes('.surveys.') ? null : axes(profile, read);
    case 'axis':
    case 'flag':
      return axes(profile, read);
    case 'metric':
      return named(profile.metrics, read);
    case 'role':
    case 'roles':
      return path.startsWith('settings.') ? named(rolesOf(profile), read) : null;
    case 'value':
      return Object.values(profile.axes).flatMap((values) => named(values, read));
    default:
      return null;
  }
}

/** Ids a record may hold, where they are known: an override belongs to a rule that the process brings along. */
export const keysOf = (field: string, { profile, settings }: DraftContent, read: Read): readonly Choice[] | null =>
  field === 'escalationOverrides'
    ? builtInRules({ profile, settings, version: 0 }).map((rule) => ({ id: rule.id, label: read(ruleInWords(rule, profile)) }))
    : null;
