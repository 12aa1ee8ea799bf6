import type { Instant } from '../instant';
import type { Label } from '../label';
import { choiceName } from '../profile/diff/choice-name';
import type { Profile } from '../profile/schema';
import { localDate } from './local-time';
import { formatNumber } from './numbering';

type Numbering = NonNullable<Profile['numbering']>;
type Counting = Pick<Numbering, 'pattern' | 'reset'>;

const TOKEN = /\{(YYYY|MM|SEQ:[1-9])\}/g;

/**
 * What is wrong with a number pattern, in words (S0-42, S1-51, S3-35). The sequence may start again only when the period it
 * counts in is part of the pattern: otherwise two cases would get the same number.
 */
export function patternFaults({ pattern, reset }: Counting): readonly Label[] {
  const tokens: readonly string[] = pattern.match(TOKEN) ?? [];
  const stray = pattern.replace(TOKEN, '').match(/\{[^{}]*\}?|\}/)?.[0];
  return [
    ...(/[\p{Cc}\p{Zl}\p{Zp}]/u.test(pattern)
      ? [{ en: 'A number stands on one line: no line breaks and no control characters.', zh: '编号只能是一行，不能含换行或控制字符。' }]
      : []),
    ...(stray === undefined
      ? []
      : [
          {
            en: `A number pattern knows the tokens {YYYY}, {MM} and {SEQ:n} with n from 1 to 9, not '${stray}'.`,
            zh: `编号格式只能使用 {YYYY}、{MM} 和 {SEQ:n}（n 为 1 到 9），不能用“${stray}”。`,
          },
        ]),
    ...(tokens.filter((token) => token.startsWith('{SEQ')).length === 1
      ? []
      : [{ en: 'A number pattern holds {SEQ:n} exactly once.', zh: '编号格式中 {SEQ:n} 须出现且只出现一次。' }]),
    ...(reset === 'never' || tokens.includes('{YYYY}') ? [] : [mustHold('{YYYY}', reset)]),
    ...(reset !== 'monthly' || tokens.includes('{MM}') ? [] : [mustHold('{MM}', reset)]),
  ];
}

const mustHold = (token: string, reset: Counting['reset']): Label => ({
  en: `Where numbers start again (“${choiceName(reset).en}”) the pattern must hold ${token}.`,
  zh: `序号重新开始（“${choiceName(reset).zh}”）时，编号格式须包含 ${token}。`,
});

export interface NumberPreview {
  /** The number as the customer reads it. */
  readonly number: string;
  /** Which item of its period gets it: 1, 2, … */
  readonly sequence: number;
  /** `2026`, `2026-11`; empty where the sequence never starts again. */
  readonly period: string;
}

/**
 * Numbers a pattern gives: the first two, the one that outgrows its digits, and the next after the sequence starts again
 * (S0-42, S1-51, S3-35). Empty for a pattern with faults.
 */
export function previewNumbers(numbering: Counting, at: Instant, timeZone: string): readonly NumberPreview[] {
  if (patternFaults(numbering).length > 0) return [];
  const { year, month } = localDate(at, timeZone);
  const digits = Number(/\{SEQ:(\d)\}/.exec(numbering.pattern)?.[1] ?? 1);
  const period = { never: '', yearly: year, monthly: `${year}-${month}` }[numbering.reset];
  const one = (sequence: number, of: string): NumberPreview => ({
    number: formatNumber({ numbering }, { period: of, receivedAt: at, timeZone, sequence, issueKey: '' }),
    sequence,
    period: of,
  });
  const after = numbering.reset === 'never' ? [] : [one(1, following(period))];
  return [one(1, period), one(2, period), one(10 ** digits, period), ...after];
}

/** The year after `2026`, the month after `2026-12`. */
function following(period: string): string {
  const [year = 0, month] = period.split('-').map(Number);
  if (month === undefined) return String(year + 1).padStart(4, '0');
  const next = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}`;
}

/** The numbering with the example and the shape that follow from its pattern; as it is while the pattern has faults. */
export function withExample<N extends Numbering>(numbering: N, at: Instant, timeZone: string): N {
  const [first] = previewNumbers(numbering, at, timeZone);
  if (first === undefined) return numbering;
  const shape = numbering.pattern
    .split(/(\{[^}]*\})/)
    .map((part) => SHAPES[part] ?? (/^\{SEQ:(\d)\}$/.test(part) ? `\\d{${part.at(5) ?? 1},}` : part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')))
    .join('');
  return { ...numbering, example: first.number, regex: `^${shape}$` };
}

const SHAPES: Readonly<Record<string, string | undefined>> = { '{YYYY}': '\\d{4}', '{MM}': '\\d{2}' };
