import type { EntriesAsked } from '../../../src/domain/intake/rules/entries-asked';

/** What is entered for an example beside its text; an empty one is not given. */
export interface Entries {
  readonly requestType: string;
  readonly customerTier: string;
  readonly organization: string;
  readonly isRepeat: boolean;
  readonly fields: Readonly<Record<string, string>>;
}

export const NO_ENTRIES: Entries = { requestType: '', customerTier: '', organization: '', isRepeat: false, fields: {} };

/** As an item would bring it. What no rule asks for any more is not there to be seen, and not sent either. */
export function givenEntries(
  { requestType, customerTier, organization, isRepeat, fields }: Entries,
  asked: EntriesAsked,
  requestTypes: readonly { readonly id: string; readonly name: string }[],
) {
  const type = asked.requestType ? requestTypes.find(({ id }) => id === requestType) : undefined;
  const filled = asked.fields.flatMap((id) => {
    const text = fields[id] ?? '';
    return text.trim() === '' ? [] : [[id, text] as const];
  });
  return {
    ...(type === undefined ? {} : { requestType: { id: type.id, name: type.name } }),
    ...(asked.customerTier && customerTier !== '' ? { customerTier } : {}),
    ...(asked.organizations.includes(organization) ? { organizations: [organization] } : {}),
    ...(asked.repeat && isRepeat ? { isRepeat } : {}),
    fields: Object.fromEntries(filled),
  };
}
