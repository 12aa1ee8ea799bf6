import type { Label } from '../label';
import type { Profile } from '../profile/schema';
import { formatNumber } from './numbering';

type Numbering = NonNullable<Profile['numbering']>;

/** A fault of the stated shape or example of the numbers, and in which of the two it is. */
export interface ShapeFault {
  readonly field: 'regex' | 'example';
  readonly text: Label;
}

/** Letters and signs as they are, signs with a backslash, digits, classes such as [A-Z] and how often: all a number needs, and nothing that could run away. */
const PART = /^(?:[^\\^$.*+?()[\]{}|\p{Cc}]|\\[^\p{L}\p{N}\p{Cc}]|\\d|\[[A-Za-z0-9-]+\])(?:\{\d{1,2}(?:,\d{0,2})?\})?/u;
/** A count without an end, or between two, can be tried in many ways; several of them in too many. */
const VARIABLE = /(?<!\\)\{\d+,\d*\}/g;
const MOST_VARIABLE = 2;
const JANUARY = Date.parse('2024-01-15T12:00:00.000Z');

/**
 * What is wrong with the shape and the example that stand beside a number pattern (S0-42, S1-51, S3-35). The shape is for people and for
 * other systems that check numbers; one that could hang them, or says something else than the pattern, is refused.
 */
export function shapeFaults(numbering: Numbering): readonly ShapeFault[] {
  const { regex, example } = numbering;
  if (regex === '') return [];
  const stray = strayIn(regex);
  if (stray !== null)
    return [
      fault(
        'regex',
        `The shape of a number holds letters, signs, \\d, classes such as [A-Z] and counts such as {4}; '${stray}' is none of these.`,
        `编号的格式说明只能由文字、符号、\\d、[A-Z] 等字符组和 {4} 等次数组成，不能用“${stray}”。`,
      ),
    ];
  const shape = shapeOf(regex);
  if (shape === null) return [fault('regex', 'The shape of a number is not a regular expression.', '编号的格式说明不是正确的正则表达式。')];
  const number = formatNumber({ numbering }, { period: '2024', receivedAt: JANUARY, timeZone: 'UTC', sequence: 1, issueKey: '' });
  if (!shape.test(number))
    return [
      fault(
        'regex',
        `The shape does not fit what the pattern gives, such as '${number}'.`,
        `格式说明与编号格式生成的编号（如“${number}”）不符。`,
      ),
    ];
  if (example === '' || shape.test(example)) return [];
  return [fault('example', `The example '${example}' does not have the stated shape.`, `示例“${example}”不符合格式说明。`)];
}

const fault = (field: ShapeFault['field'], en: string, zh: string): ShapeFault => ({ field, text: { en, zh } });

/** The first thing that has no place in a shape, and what follows it; `null` where all has. */
function strayIn(regex: string): string | null {
  let rest = regex.replace(/^\^/, '').replace(/(?<!\\)\$$/, '');
  while (rest !== '') {
    const [part] = PART.exec(rest) ?? [];
    if (part === undefined) return rest.slice(0, 20);
    rest = rest.slice(part.length);
  }
  const variable = regex.match(VARIABLE) ?? [];
  return variable.length > MOST_VARIABLE ? (variable.at(-1) ?? null) : null;
}

/** `null`: a count or a class that runs backwards, such as {4,2}. */
function shapeOf(regex: string): RegExp | null {
  try {
    return new RegExp(regex);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
