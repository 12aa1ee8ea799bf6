/** "Customer-service supervisor (lead)" and "客服主管(牵头)" mean the supervisor. */
export const plainLabel = (text: string): string =>
  text
    .replace(/[(（][^)）]*[)）]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** Kebab-case: small letters, digits, single hyphens (spec part 6). */
export const isId = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

/** An id made from an English label, for entries of a profile that have none of their own; '' when nothing of it can stand in an id. */
export const idFromLabel = (label: string): string =>
  plainLabel(label)
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
