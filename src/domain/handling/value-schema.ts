import * as z from 'zod';
import type { JsonValue } from '../case/facts/handling-facts';
import { LONGEST } from '../longest';
import type { WorkField } from './work-part';

/** What may stand in a field, by its kind; `null` takes back. Texts stay as typed: trimming would fight with who types on. */
export function valueSchema(field: WorkField): z.ZodType<JsonValue> {
  return filled(field).nullable();
}

function filled(field: WorkField): z.ZodType<JsonValue> {
  switch (field.kind) {
    case 'text':
      return z.string().min(1).max(LONGEST.line);
    case 'long-text':
      return z.string().min(1).max(LONGEST.page);
    case 'date':
      return z.iso.date();
    case 'check':
      return z.literal(true);
    case 'choice':
      return option(field);
    case 'choices':
      return z
        .array(option(field))
        .min(1)
        .max(field.options?.length ?? 0)
        .refine((chosen) => new Set(chosen).size === chosen.length, 'Each choice once.');
    case 'list':
      return z.strictObject(
        Object.fromEntries((field.entry ?? []).map((part) => [part.id, part.required ? filled(part) : filled(part).optional()])),
      ) as unknown as z.ZodType<JsonValue>;
    case 'axis':
      return z.never();
  }
}

const option = (field: WorkField) =>
  z.string().refine((value) => field.options?.some(({ id }) => id === value) === true, 'Not one of the choices.');
