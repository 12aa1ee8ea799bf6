import * as z from 'zod';
import { instantSchema } from '../../src/domain/instant-schema';
import { closingConditionSchema } from '../../src/domain/profile/sections/closing';
import { conditionSchema, durationSchema, idSchema, labelSchema } from '../../src/domain/profile/sections/common';
import { calendarInputSchema } from '../../src/domain/time/work-calendar';
import type { FieldShape, GroupShape, Shape } from '../../static/settings/form/shape';

/** Schemas that the form edits as one thing. */
const WHOLE = new Map<unknown, Shape>([
  [idSchema, { kind: 'id' }],
  [labelSchema, { kind: 'label', atMost: 300 }],
  [closingConditionSchema, { kind: 'closing-condition', atMost: 300 }],
  [conditionSchema, { kind: 'condition' }],
  [durationSchema, { kind: 'duration' }],
  [calendarInputSchema, { kind: 'calendar' }],
]);
const PEOPLE: ReadonlySet<string> = new Set(['accountId', 'deputy']);

/** The shape a schema allows; throws at a construct no form can draw yet. */
export function shapeOf(schema: unknown, name = ''): Shape {
  const whole = WHOLE.get(schema);
  if (whole !== undefined) return whole;
  if (PEOPLE.has(name)) return { kind: 'person' };
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodReadonly) return shapeOf(schema.def.innerType, name);
  if (schema instanceof z.ZodPipe) return shapeOf(schema.def.out, name);
  if (schema === instantSchema) return name === 'to' ? { kind: 'instant', days: 7 } : { kind: 'instant' };
  if (schema instanceof z.ZodString) return textShape(schema, name);
  if (schema instanceof z.ZodNumber) return numberShape(schema, name);
  if (schema instanceof z.ZodBoolean) return { kind: 'yes-no' };
  if (schema instanceof z.ZodEnum) return { kind: 'choice', of: schema.options.map(String) };
  if (schema instanceof z.ZodLiteral) return { kind: 'fixed', value: literal(schema) };
  if (schema instanceof z.ZodArray) return listShape(schema, name);
  if (schema instanceof z.ZodRecord) return { kind: 'record', of: shapeOf(schema.def.valueType), fixed: {} };
  if (schema instanceof z.ZodObject) return objectShape(schema);
  if (schema instanceof z.ZodUnion) return unionShape(schema, name);
  throw new Error(`No form for ${name}: ${schema instanceof z.ZodType ? schema.def.type : typeof schema}`);
}

function textShape(schema: z.ZodString, name: string): Shape {
  if (name === 'digestAt') return { kind: 'time-of-day' };
  // The kind of a field of the form: the only text of that name with this bound.
  if (name === 'kind' && schema.maxLength === 80) return { kind: 'form-kind' };
  if (name === 'pattern') return { kind: 'text', atMost: 80, start: '{YYYY}-{SEQ:4}' };
  const oneWord = schema.safeParse('word').success && !schema.safeParse('two words').success;
  const shape = { kind: 'text', atMost: schema.maxLength ?? 1000, ...(oneWord ? { oneWord } : {}) } as const;
  return (schema.minLength ?? 0) > 0 ? shape : { ...shape, mayBeEmpty: true };
}

const bound = (value: number | null): number | null => (value === null || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? null : value);
const isAbove = (schema: z.ZodNumber): boolean =>
  (schema.def.checks ?? [])
    .map((check) => check._zod.def as { readonly check: string; readonly inclusive?: boolean })
    .some((def) => def.check === 'greater_than' && def.inclusive === false);
const numberShape = (schema: z.ZodNumber, name: string): Shape => ({
  kind: 'number',
  whole: schema.format?.includes('int') === true,
  min: bound(schema.minValue),
  max: bound(schema.maxValue),
  ...(isAbove(schema) ? { above: true as const } : {}),
  // The upper end of a range must not lie below the lower one, which is there first.
  ...(name === 'max' ? { start: 100 } : {}),
});

function literal({ values }: z.ZodLiteral): string | number | boolean {
  const [value] = values;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Error(`No form for the literal ${String(value)}`);
}

function listShape(schema: z.ZodArray, name: string): Shape {
  const bounds = (schema.def.checks ?? []).map((check) => check._zod.def as { readonly minimum?: number; readonly maximum?: number });
  const minimum = bounds.find((check) => check.minimum !== undefined)?.minimum ?? 0;
  const maximum = bounds.find((check) => check.maximum !== undefined)?.maximum ?? 100;
  return { kind: 'list', of: shapeOf(schema.element, name), atLeast: minimum, atMost: maximum };
}

function objectShape(schema: z.ZodObject): Shape {
  const fields = Object.entries(schema.shape).map(([name, inner]) => fieldShape(name, inner));
  const rest = schema.def.catchall;
  if (!(rest instanceof z.ZodArray)) {
    const isLabel = fields.length === 2 && fields.every(({ name, shape }) => ['en', 'zh'].includes(name) && shape.kind === 'text');
    return isLabel ? { kind: 'label', atMost: 4000 } : { kind: 'group', fields };
  }
  // The axes: two that every process has, and its own.
  return { kind: 'record', of: shapeOf(rest), fixed: Object.fromEntries(fields.map(({ name, shape }) => [name, shape])) };
}

function fieldShape(name: string, schema: unknown): FieldShape {
  if (schema instanceof z.ZodOptional) return { ...fieldShape(name, schema.unwrap()), optional: true };
  if (schema instanceof z.ZodNullable) return { ...fieldShape(name, schema.unwrap()), nullable: true };
  return { name, shape: shapeOf(schema, name) };
}

function unionShape(schema: z.ZodUnion, name: string): Shape {
  const shapes = schema.options.map((option) => shapeOf(option, name));
  const groups = shapes.filter((shape): shape is GroupShape => shape.kind === 'group');
  if (groups.length === shapes.length) return { kind: 'variants', of: groups.flatMap(oneForEachKind) };
  const choices = shapes.flatMap((shape) => (shape.kind === 'choice' ? shape.of : shape.kind === 'fixed' ? [String(shape.value)] : []));
  if (shapes.every(({ kind }) => kind === 'choice' || kind === 'fixed')) return { kind: 'choice', of: choices };
  const kinds = shapes.map(({ kind }) => kind).join();
  if (kinds === 'text,list') return { kind: 'texts' };
  // A choice by its id alone, as the presets have it, is edited as one that may be named.
  const [, named] = shapes;
  if (kinds === 'id,group' && named !== undefined) return named;
  if (shapes.some(({ kind }) => kind === 'calendar')) return { kind: 'calendar' };
  throw new Error(`No form for the choices of ${name}: ${shapes.map(({ kind }) => kind).join(', ')}`);
}

/** Three kinds of trigger share one group in the schema; a form offers them one by one. */
function oneForEachKind(group: GroupShape): readonly GroupShape[] {
  const kind = group.fields.find(({ name }) => name === 'kind');
  if (kind?.shape.kind !== 'choice') return [group];
  const rest = group.fields.filter((field) => field !== kind);
  return kind.shape.of.map((value) => ({ kind: 'group', fields: [{ name: 'kind', shape: { kind: 'fixed', value } }, ...rest] }));
}
