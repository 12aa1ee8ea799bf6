import type * as z from 'zod';
import type { Label } from './label';

type Issue = z.core.$ZodIssue;

const say = (en: string, zh: string): Label => ({ en, zh });

/** What belongs where something else stands. */
const WANTED: Readonly<Record<string, Label | undefined>> = {
  string: say('A text belongs here.', '此处应为文字。'),
  number: say('A number belongs here.', '此处应为数字。'),
  int: say('A whole number belongs here.', '此处应为整数。'),
  boolean: say('Yes or no (true or false) belongs here.', '此处应为是或否（true 或 false）。'),
  array: say('A list belongs here.', '此处应为列表。'),
  object: say('A group of fields belongs here.', '此处应为一组字段。'),
  record: say('A group of fields belongs here.', '此处应为一组字段。'),
};
const MISSING = say('This is missing.', '此项缺失。');
const SOMETHING_ELSE = say('Something else belongs here.', '此处的内容类型不对。');
const BADLY_WRITTEN = say('This is not written in the form it has to have.', '格式不正确。');

/**
 * The schema library's own refusals in plain words of both languages; the library speaks to programmers, and of bounds in arrays and
 * strings. `null`: it has said it well enough.
 */
export function faultWords(issue: Issue): Label | null {
  switch (issue.code) {
    case 'invalid_type':
      // The library tells a value that is not there in its words alone, in either language.
      if (/undefined$/.test(issue.message)) return MISSING;
      return WANTED[issue.expected] ?? SOMETHING_ELSE;
    case 'too_big':
      return bound(issue.origin, Number(issue.maximum), 'most', issue.inclusive === false);
    case 'too_small':
      return bound(issue.origin, Number(issue.minimum), 'least', issue.inclusive === false);
    case 'unrecognized_keys': {
      const keys = issue.keys.slice(0, 5);
      return say(`Nothing of the name ${keys.map((key) => `'${key}'`).join(', ')} belongs here.`, `此处没有名为“${keys.join('”“')}”的项。`);
    }
    case 'invalid_value':
      return say(
        `This is none of the choices: ${issue.values.map(String).join(', ')}.`,
        `不在可选值之内：${issue.values.map(String).join('、')}。`,
      );
    case 'invalid_format':
      return BADLY_WRITTEN;
    default:
      return null;
  }
}

function bound(origin: string, limit: number, end: 'most' | 'least', excluded: boolean): Label {
  const [at, zh] = end === 'most' ? ['At most', '最多'] : ['At least', '至少'];
  const many = limit.toLocaleString('en-US');
  if (origin === 'string')
    return end === 'least' && limit === 1
      ? say('Something has to be written here.', '此处不能为空。')
      : say(`${at} ${many} characters.`, `${zh} ${many} 个字符。`);
  if (origin === 'array' || origin === 'set' || origin === 'map')
    return say(`${at} ${many} ${limit === 1 ? 'entry' : 'entries'}.`, `${zh} ${many} 项。`);
  if (excluded) return end === 'most' ? say(`Less than ${many}.`, `须小于 ${many}。`) : say(`More than ${many}.`, `须大于 ${many}。`);
  return say(`${at} ${many}.`, end === 'most' ? `不能大于 ${many}。` : `不能小于 ${many}。`);
}
