import type { Instant } from '../instant';

/** What a link lets somebody without an account do; each link does one thing only. */
export type LinkPurpose = 'rate' | 'confirm' | 'retrieve';
const PURPOSES: readonly LinkPurpose[] = ['rate', 'confirm', 'retrieve'];

/** By what it sends the handling is judged; the others only look. */
export const isJudging = (purpose: LinkPurpose): purpose is Exclude<LinkPurpose, 'retrieve'> => purpose !== 'retrieve';

/** The form a link opens: fixed pages, because a static web trigger answers nothing else (design.md section 1). */
export type LinkForm = 'stars' | 'points' | 'levels' | 'none';
const FORMS: readonly LinkForm[] = ['stars', 'points', 'levels', 'none'];

/** A link works for so long; nobody remembers later how it was (peers.md section 9). */
export const LINK_LIFE_MS = 28 * 86_400_000;
/** Clocks of a sending system and ours may differ by so much. */
const CLOCK_SLACK_MS = 5 * 60_000;

export interface CustomerLink {
  readonly purpose: LinkPurpose;
  /** Id of the issue, or `PROJECT:<registration id>` of a system that registered for the customer. */
  readonly subject: string;
  /** The result it asks about: a link of an earlier attempt says nothing about the present one. */
  readonly attempt: number;
  readonly expiresAt: Instant;
  readonly language: 'en' | 'zh';
  readonly form: LinkForm;
}

/** Parts are joined by a character that needs no escape in an address and stands in none of them. */
const SEPARATOR = '~';
const VERSION = '1';
const SUBJECT = /^(?:\d{1,18}|[A-Za-z][A-Za-z0-9_]{0,39}:[A-Za-z0-9._:-]{1,120})$/;
/** Longer than any link of ours; what is longer is not looked at. */
const LONGEST_TOKEN = 400;

/** The text that is signed. */
export const linkText = (link: CustomerLink): string =>
  [VERSION, link.purpose, link.subject, link.attempt, Math.floor(link.expiresAt / 1000), link.language, link.form].join(SEPARATOR);

export const tokenOf = (text: string, mac: string): string => `${text}${SEPARATOR}${mac}`;

/** A token as it came in, not yet believed; `null` when it cannot be one of ours. */
export function parseToken(token: string): { readonly text: string; readonly mac: string; readonly link: CustomerLink } | null {
  if (token.length > LONGEST_TOKEN) return null;
  const [version, purpose, subject = '', attempt = '', expires = '', language, form, mac = '', ...rest] = token.split(SEPARATOR);
  const knownPurpose = PURPOSES.find((known) => known === purpose);
  const knownForm = FORMS.find((known) => known === form);
  if (version !== VERSION || rest.length > 0 || knownPurpose === undefined || knownForm === undefined) return null;
  if (!SUBJECT.test(subject) || !/^\d{1,4}$/.test(attempt) || !/^\d{1,11}$/.test(expires) || !/^[\w-]{20,90}$/.test(mac)) return null;
  if (language !== 'en' && language !== 'zh') return null;
  const link: CustomerLink = {
    purpose: knownPurpose,
    subject,
    attempt: Number(attempt),
    expiresAt: Number(expires) * 1000,
    language,
    form: knownForm,
  };
  return { text: token.slice(0, token.length - mac.length - 1), mac, link };
}

/** Whose key signs it: the app's own, or that of the system which registered the feedback and may let its customer look. */
export const signerOf = (link: CustomerLink): 'app' | 'outside' => (link.subject.includes(':') ? 'outside' : 'app');

/** `never`: no link of ours lives so long, or an outside system signed more than a look. */
export function lifeOfLink(link: CustomerLink, now: Instant): 'good' | 'expired' | 'never' {
  if (link.expiresAt - now > LINK_LIFE_MS + CLOCK_SLACK_MS) return 'never';
  if (signerOf(link) === 'outside' && link.purpose !== 'retrieve') return 'never';
  return link.expiresAt <= now ? 'expired' : 'good';
}
