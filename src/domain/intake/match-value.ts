import type { AxisValue } from '../profile/schema';
import { normalizeText } from './text';

const TRUE_WORDS = ['true', 'yes', 'y', '1', 'on', '是', '有', '对'];

/** Yes in a form of either language. */
export const isYes = (text: string | undefined): boolean => text !== undefined && TRUE_WORDS.includes(normalizeText(text));

const namesOf = (value: AxisValue): readonly string[] =>
  [value.id, value.label.en, value.label.zh, value.shortZh ?? ''].map(normalizeText).filter((name) => name !== '');

/** The value a form entry names, by id or by its label in either language; a flag axis also takes "yes". */
export function valueNamed(values: readonly AxisValue[], text: string | undefined): string | null {
  if (text === undefined) return null;
  const wanted = normalizeText(text);
  if (wanted === '') return null;
  const named = values.find((value) => namesOf(value).includes(wanted));
  if (named !== undefined) return named.id;
  return values.length === 1 && isYes(text) ? (values[0]?.id ?? null) : null;
}

/**
 * The value whose name stands in a title such as "Submit a complaint" or "我要投诉"; `null` when none or several do. Of
 * names inside each other the longest counts.
 */
export function valueInTitle(values: readonly AxisValue[], title: string): string | null {
  const exact = valueNamed(values, title);
  if (exact !== null) return exact;
  const text = normalizeText(title);
  const found = values.flatMap((value) =>
    namesOf(value)
      .filter((name) => standsIn(text, name))
      .map((name) => ({ id: value.id, name })),
  );
  // "服务" inside "服务投诉" names nothing of its own.
  const whole = found.filter(({ name }) => !found.some((other) => other.name.length > name.length && other.name.includes(name)));
  const winners = new Set(whole.map(({ id }) => id));
  return winners.size === 1 ? (whole[0]?.id ?? null) : null;
}

function standsIn(text: string, name: string): boolean {
  if (!/^[\x20-\x7e]+$/.test(name)) return name.length >= 2 && text.includes(name);
  const words = ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
  const wanted = name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return words.includes(` ${wanted} `) || words.includes(` ${wanted}s `);
}
