import * as fc from 'fast-check';
import type * as z from 'zod';
import type { Label } from '../../../src/domain/label';
import { CLOSING_CHECKS } from '../../../src/domain/profile/closing-checks';
import { profileShapeSchema } from '../../../src/domain/profile/schema';
import { settingsShape } from '../../../src/domain/profile/settings-schema';
import { blankOf } from '../../../static/settings/form/blank';
import { durationOf, isCountedWhole, longestOf, UNITS, type Unit } from '../../../static/settings/form/duration-parts';
import { readAmount } from '../../../static/settings/form/read-amount';
import type { Shape } from '../../../static/settings/form/shape';
import { whyNotText } from '../../../static/settings/form/why-not-text';
import { shapes } from '../../../workbench/profile/shapes';

/** What the form builds, the store takes: no edit of one field keeps the others from being stored (issue 5). */

const idText = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,2}$/);
const written = fc.oneof(
  fc.string({ maxLength: 400 }),
  fc.constantFrom('New entry', '新条目', ' ', '', 'a\tb', '　', 'x'.repeat(61), 'x'.repeat(256), 'x'.repeat(1001)),
);

const durations = fc.constantFrom(...UNITS).chain((unit: Unit) => {
  const amount = isCountedWhole(unit)
    ? fc.integer({ min: 1, max: longestOf(unit) })
    : fc.double({ min: 0.01, max: longestOf(unit), noNaN: true });
  return fc
    .record({ amount, share: fc.double({ min: 0, max: 1, noNaN: true }), ranged: fc.boolean() })
    .map(({ amount: most, share, ranged }) => {
      const from = ranged && (unit === 'minutes' || unit === 'hours' || unit === 'workingDays') ? Math.floor(most * share) : null;
      return durationOf({ unit, amount: most, from, after: null });
    });
});

/** Any value of a shape that its field would take over. */
function anyOf(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'text':
      return written.filter((text) => whyNotText(text, shape) === null);
    case 'id':
      return idText;
    case 'label': {
      const side = written.filter((text) => whyNotText(text, { atMost: shape.atMost }) === null);
      return fc.record({ en: side, zh: side });
    }
    case 'closing-condition': {
      const words = anyOf({ ...shape, kind: 'label' });
      return fc.tuple(words, fc.constantFrom(...CLOSING_CHECKS)).map(([said, check]) => ({ ...(said as Label), check }));
    }
    case 'number':
      return fc
        .oneof(
          fc.integer({ min: -5, max: 120 }).map(String),
          fc.double({ noNaN: true }).map(String),
          fc.constantFrom('0', '5.5', '5270400'),
        )
        .map((text) => readAmount(text, shape))
        .filter((number) => number !== null);
    case 'list':
      return fc.array(anyOf(shape.of), { minLength: shape.atLeast, maxLength: Math.min(shape.atMost, shape.atLeast + 2) });
    case 'record':
      return fc.dictionary(idText, anyOf(shape.of), { maxKeys: 2 }).chain((rest) => {
        const fixed = Object.fromEntries(Object.entries(shape.fixed).map(([key, inner]) => [key, anyOf(inner)]));
        return fc.record(fixed).map((known) => ({ ...rest, ...known }));
      });
    case 'group':
      return fc.record(
        Object.fromEntries(
          shape.fields.map(({ name, shape: inner, nullable }) => [name, nullable ? fc.option(anyOf(inner)) : anyOf(inner)]),
        ),
        { requiredKeys: shape.fields.filter(({ optional }) => optional !== true).map(({ name }) => name) },
      );
    case 'variants':
      return fc.oneof(...shape.of.map(anyOf));
    case 'choice':
      return fc.constantFrom(...shape.of);
    case 'fixed':
      return fc.constant(shape.value);
    case 'duration':
      return durations;
    case 'condition':
      return fc.dictionary(idText, fc.oneof(idText, fc.boolean(), fc.array(idText, { minLength: 1, maxLength: 3 })), { maxKeys: 2 });
    case 'yes-no':
      return fc.boolean();
    case 'texts':
    case 'form-kind':
    case 'person':
    case 'instant':
    case 'time-of-day':
    case 'calendar':
      // Chosen, or read by controls of their own.
      return fc.constant(blankOf(shape));
  }
}

const { profile, settings } = shapes();
const fits = (schema: z.ZodType, shape: Shape): void =>
  fc.assert(
    fc.property(anyOf(shape), (value) => expect(schema.safeParse(value).error?.issues ?? []).toEqual([])),
    { numRuns: 60, seed: 5 },
  );

const parts = profile.kind === 'group' ? profile.fields : [];
test.each(parts.map((part) => [part.name, part.shape] as const))('whatever is typed for profile.%s', (name, shape) => {
  fits((profileShapeSchema as unknown as z.ZodObject).shape[name] as z.ZodType, shape);
});

test.each(Object.entries(settings))('whatever is typed for settings.%s', (name, shape) => {
  fits(settingsShape.shape[name as keyof typeof settings], shape);
});

/** All kinds of all choices inside a shape, each begun as the form begins it. */
function begun(shape: Shape, place: string): readonly (readonly [string, Shape])[] {
  switch (shape.kind) {
    case 'list':
      return begun(shape.of, `${place}[]`);
    case 'record':
      return begun(shape.of, `${place}{}`);
    case 'group':
      return shape.fields.flatMap(({ name, shape: inner }) => begun(inner, `${place}.${name}`));
    case 'variants':
      return [
        ...shape.of.map((group, index) => [`${place} ${index}`, group] as const),
        ...shape.of.flatMap((group, index) => begun(group, `${place} ${index}`)),
      ];
    default:
      return [];
  }
}

test('each kind of trigger and action begins with what the store takes', () => {
  const rules = settings.escalationRules;
  if (rules.kind !== 'list') throw new Error('not as expected');
  const rule = blankOf(rules.of) as { readonly trigger: unknown; readonly actions: unknown };
  const kinds = begun(rules, 'rule');
  expect(kinds.length).toBeGreaterThan(15);
  for (const [place, group] of kinds) {
    const value = blankOf(group);
    const next = place.includes('.actions') ? { ...rule, actions: [value] } : { ...rule, trigger: value };
    const issues = settingsShape.shape.escalationRules.safeParse([next]).error?.issues ?? [];
    expect([place, issues]).toEqual([place, []]);
  }
});
