import type { Instant } from '../instant';
import type { Label } from '../label';
import type { RoleTarget } from '../profile/configuration';
import { wallClockText } from '../time/zone';

/** Somebody who acts for a role at a moment. */
export interface Acts {
  readonly name: string;
  /** Whose turn it was, when somebody stands in for them. */
  readonly insteadOf: { readonly name: string } | null;
  readonly present: boolean;
  readonly backAt: Instant | null;
}

/** More than these are only counted. */
const MOST_NAMES = 10;

/**
 * Who acts for a role, short enough to stand in brackets: the person, or who stands in for them and until when; of a group its name and who
 * of it is there.
 * @param present whether only somebody who is there counts, as when a case is handed over
 */
export function standingInWords(target: RoleTarget, acting: readonly Acts[], timeZone: string, present: boolean): Label {
  const reached = present ? acting.filter((one) => one.present).slice(0, 1) : acting;
  const who = reached.length === 0 ? nobody(target, acting, timeZone) : listed(reached.map((one) => person(one, timeZone)));
  return target.kind === 'user' ? who : { en: `${target.name}: ${who.en}`, zh: `${target.name}：${who.zh}` };
}

function person({ name, insteadOf, backAt }: Acts, timeZone: string): Label {
  const back = backAt === null ? null : when(timeZone, backAt);
  if (insteadOf === null && back === null) return { en: name, zh: name };
  if (insteadOf === null) return { en: `${name}, away until ${back}, nobody stands in`, zh: `${name}，外出至 ${back}，无人代理` };
  const why: Label =
    back === null ? { en: 'whose account is not active', zh: '其账号已停用' } : { en: `away until ${back}`, zh: `其外出至 ${back}` };
  return { en: `${name}, for ${insteadOf.name}, ${why.en}`, zh: `${name}，代 ${insteadOf.name}，${why.zh}` };
}

function nobody(target: RoleTarget, acting: readonly Acts[], timeZone: string): Label {
  const [away] = acting;
  if (away !== undefined && away.backAt !== null) {
    const back = when(timeZone, away.backAt);
    return { en: `nobody: ${away.name} is away until ${back}, nobody stands in`, zh: `无人：${away.name} 外出至 ${back}，无人代理` };
  }
  if (target.kind !== 'user') return { en: 'nobody', zh: '无人' };
  return { en: `nobody: the account of ${target.name} is not active`, zh: `无人：${target.name} 的账号已停用` };
}

function listed(names: readonly Label[]): Label {
  const shown = names.slice(0, MOST_NAMES);
  const more = names.length - shown.length;
  return {
    en: shown.map(({ en }) => en).join(', ') + (more === 0 ? '' : ` and ${more} more`),
    zh: shown.map(({ zh }) => zh).join('、') + (more === 0 ? '' : `等 ${names.length} 人`),
  };
}

/** The zone stands beside it: whoever reads it may live in another. */
const when = (timeZone: string, at: Instant): string => `${wallClockText(timeZone, at)} ${timeZone}`;
