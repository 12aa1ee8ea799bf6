import type { JsonValue } from '../case/facts/handling-facts';
import type { Instant } from '../instant';
import type { Label } from '../label';
import { endOfDay } from '../time/end-of-day';
import type { CalendarInput } from '../time/work-calendar';
import { RESOLVE_LIMIT } from './resolve-limit';
import { valueSchema } from './value-schema';
import type { WorkField } from './work-part';
import type { PartState } from './work-state';

/** Days of the plan that follow each other (S1-23). */
const START = 'start-date';
const END = 'end-date';

interface Beside {
  readonly part: string;
  readonly states: readonly PartState[];
  readonly calendar: CalendarInput;
  readonly now: Instant;
}

/** Why a day that could stand in a field by its kind cannot stand there now; `null` where it can. */
export function refusedDay(field: WorkField, value: JsonValue, { part, states, calendar, now }: Beside): Label | null {
  if (field.kind !== 'date' || typeof value !== 'string') return null;
  const isPromise = field.id === RESOLVE_LIMIT || (part === 'rectification' && field.id === 'deadline');
  // What people are held to cannot be over when it is set; the work of a plan may have begun before it was written down.
  if (isPromise && (endOfDay(calendar, value) ?? now) <= now) return OVER;
  const beside = states.find((state) => state.part.id === part)?.fields ?? [];
  const other = beside.find(({ field: { id } }) => (field.id === END ? id === START : field.id === START && id === END));
  if (other === undefined || typeof other.value !== 'string') return null;
  const { label } = other.field;
  if (field.id === END && value < other.value)
    return {
      en: `This is before “${label.en}” (${other.value}). Nothing was saved.`,
      zh: `早于“${label.zh}”（${other.value}），未保存。`,
    };
  if (field.id === START && value > other.value)
    return {
      en: `This is after “${label.en}” (${other.value}). Nothing was saved.`,
      zh: `晚于“${label.zh}”（${other.value}），未保存。`,
    };
  return null;
}

const OVER: Label = {
  en: 'This day is over already. Choose today or a later one; nothing was saved.',
  zh: '该日期已过，请选择今天或之后的日期；未保存。',
};

/** Which part of an entry cannot be as it is, by its label; `null` where the entry as a whole is no entry. */
export function refusedEntry(field: WorkField, value: JsonValue): Label | null {
  if (field.kind !== 'list' || typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const given = new Map(Object.entries(value));
  for (const part of field.entry ?? []) {
    const { label } = part;
    const present = given.get(part.id) ?? null;
    if (part.required && (present === null || present === ''))
      return { en: `“${label.en}” is still empty. Nothing was saved.`, zh: `“${label.zh}”尚未填写，未保存。` };
    if (!valueSchema(part).safeParse(present).success)
      return { en: `“${label.en}” cannot be this. Nothing was saved.`, zh: `“${label.zh}”不接受此内容，未保存。` };
  }
  return null;
}
