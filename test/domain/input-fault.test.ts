import * as z from 'zod';
import { customRulesSchema } from '../../src/domain/escalation/custom-rule-schema';
import { allFaults, firstFault, inLanguage } from '../../src/domain/input-fault';
import { classificationRulesSchema } from '../../src/domain/intake/rules/rule-schema';

const faultOf = (schema: z.ZodType, value: unknown): string => {
  const result = schema.safeParse(value);
  if (result.success) return 'none';
  const english = firstFault(result.error, 'en');
  const again = schema.safeParse(value, inLanguage('zh'));
  const chinese = firstFault(again.error ?? result.error, 'zh');
  expect(chinese.path).toBe(english.path);
  expect(chinese.message).toMatch(/\p{Script=Han}/u);
  expect(english.message).not.toMatch(/\p{Script=Han}/u);
  return `${english.path}: ${english.message}`;
};

const rule = (trigger: object, actions: readonly object[] = [{ kind: 'raise-urgency' }], when?: object) => [
  { id: 'r', label: { en: 'r', zh: '规' }, level: 1, enabled: true, trigger, actions, ...(when === undefined ? {} : { when }) },
];

describe('the rule that was meant says where an escalation rule is wrong', () => {
  it.each<[string, object, RegExp]>([
    ['at an unknown milestone', { kind: 'at', milestone: 'lunch' }, /^0\.trigger\.milestone: .*first-response.*next-update/],
    ['after an unknown milestone', { kind: 'after', milestone: 'lunch', minutes: 5 }, /^0\.trigger\.milestone: /],
    ['after nothing', { kind: 'after', milestone: 'plan' }, /^0\.trigger\.minutes: /],
    ['before an unknown milestone, by percent', { kind: 'before', milestone: 'lunch', percent: 50 }, /^0\.trigger\.milestone: /],
    ['before an unknown milestone, by minutes', { kind: 'before', milestone: 'lunch', minutes: 5 }, /^0\.trigger\.milestone: /],
    ['before by more than all', { kind: 'before', percent: 150 }, /^0\.trigger\.percent: .*100/],
    ['before by minus', { kind: 'before', minutes: -1 }, /^0\.trigger\.minutes: /],
    ['too often', { kind: 'repeating', everyMinutes: 1, atMost: 3 }, /^0\.trigger\.everyMinutes: /],
    ['a silence of no length', { kind: 'unacknowledged', minutes: 0 }, /^0\.trigger\.minutes: /],
    ['an unknown band', { kind: 'rating', band: 'awful' }, /^0\.trigger\.band: .*negative/],
    ['no words', { kind: 'keyword', words: [] }, /^0\.trigger\.words: /],
    ['a flag that is no id', { kind: 'flag', flag: 'No Id' }, /^0\.trigger\.flag: .*kebab-case/],
    ['an axis without value', { kind: 'axis', axis: 'type' }, /^0\.trigger\.value: /],
    ['no transfers', { kind: 'transfers', times: 0 }, /^0\.trigger\.times: /],
    ['a word too many', { kind: 'manual', minutes: 5 }, /^0\.trigger: .*minutes/],
    ['an unknown kind', { kind: 'moon' }, /^0\.trigger\.kind: This is none of the choices: before, at, after, .*reworks.*manual\.$/],
    ['no kind', {}, /^0\.trigger\.kind: This is none of the choices: before, /],
  ])('%s', (_, trigger, expected) => expect(faultOf(customRulesSchema, rule(trigger))).toMatch(expected));

  it.each<[string, object, RegExp]>([
    ['an unknown action', { kind: 'dance' }, /^0\.actions\.0\.kind: This is none of the choices: notify, reassign, /],
    ['nobody to tell', { kind: 'notify', roles: [] }, /^0\.actions\.0\.roles: /],
    ['too far up', { kind: 'raise-priority', by: 9 }, /^0\.actions\.0\.by: /],
    ['a label with a space', { kind: 'label', label: 'a b' }, /^0\.actions\.0\.label: A label has no spaces/],
    ['a field without value', { kind: 'set-field', field: 'X' }, /^0\.actions\.0\.value: /],
  ])('%s', (_, action, expected) => expect(faultOf(customRulesSchema, rule({ kind: 'manual' }, [action]))).toMatch(expected));

  it('a condition that is no id', () =>
    expect(faultOf(customRulesSchema, rule({ kind: 'manual' }, undefined, { urgency: 'No Id' }))).toMatch(
      /^0\.when\.urgency: .*kebab-case/,
    ));
});

describe('and where a classification rule is', () => {
  const classification = (when: object) => [
    { id: 'r', name: 'r', does: 'decides', axis: 'type', value: 'complaint', weight: 1, stop: false, when },
  ];
  const words = { kind: 'words', words: ['a'], where: 'anywhere', sense: 'affirmed', inflected: false };
  const faultIn = (when: object): string => faultOf(classificationRulesSchema, classification(when));

  it.each<[string, object, RegExp]>([
    ['an unknown kind', { kind: 'moon' }, /^0\.when\.kind: This is none of the choices: words, field, /],
    ['a field that is asked for nothing known', { kind: 'field', field: 'x', is: 'blue' }, /^0\.when\.is: .*filled.*one-of.*at-most/],
    ['a field without its texts', { kind: 'field', field: 'x', is: 'one-of' }, /^0\.when\.texts: /],
    ['a field that is compared with no number', { kind: 'field', field: 'x', is: 'at-least', number: 'many' }, /^0\.when\.number: /],
    ['an unknown zone', { ...words, where: 'footer' }, /^0\.when\.where: /],
    ['deep inside', { kind: 'all', of: [words, { kind: 'any', of: [{ kind: 'repeat', is: 'yes' }] }] }, /^0\.when\.of\.1\.of\.0\.is: /],
  ])('%s', (_, when, expected) => expect(faultIn(when)).toMatch(expected));
});

describe('the library’s own refusals in plain words', () => {
  const schema = z.strictObject({
    ...{ n: z.number().min(0).max(99), whole: z.int(), text: z.string().min(1).max(3), list: z.array(z.string()).min(1).max(2) },
    ...{
      more: z.number().gt(0),
      yes: z.boolean(),
      one: z.enum(['a', 'b']),
      inner: z.strictObject({ x: z.string() }),
      key: z.string().regex(/^a/),
    },
  });
  const good = { n: 1, whole: 1, text: 'a', list: ['a'], more: 1, yes: true, one: 'a', inner: { x: 'a' }, key: 'a' };
  it.each<[object, string]>([
    [{ n: -1 }, 'n: At least 0.'],
    [{ n: 52_704_000 }, 'n: At most 99.'],
    [{ n: Number.POSITIVE_INFINITY }, 'n: A number belongs here.'],
    [{ n: '1' }, 'n: A number belongs here.'],
    [{ n: undefined }, 'n: This is missing.'],
    [{ whole: 1.5 }, 'whole: A whole number belongs here.'],
    [{ text: '' }, 'text: Something has to be written here.'],
    [{ text: 'abcd' }, 'text: At most 3 characters.'],
    [{ list: [] }, 'list: At least 1 entry.'],
    [{ list: ['a', 'b', 'c'] }, 'list: At most 2 entries.'],
    [{ list: 'a' }, 'list: A list belongs here.'],
    [{ more: 0 }, 'more: More than 0.'],
    [{ yes: 1 }, 'yes: Yes or no (true or false) belongs here.'],
    [{ one: 'c' }, 'one: This is none of the choices: a, b.'],
    [{ inner: { x: 'a', y: 1 } }, "inner: Nothing of the name 'y' belongs here."],
    [{ extra: 1 }, "extra: Nothing of the name 'extra' belongs here."],
    [{ key: 'b' }, 'key: This is not written in the form it has to have.'],
  ])('%j: %s', (change, expected) => expect(faultOf(schema, { ...good, ...change })).toBe(expected));
});

test('a value of one of two types is told by the one it has', () => {
  const schema = z.object({ of: z.union([z.string().max(2, 'too long'), z.boolean()]) });
  const { error } = schema.safeParse({ of: 'abc' });
  expect(error && allFaults(error, 'en')).toEqual([{ path: 'of', message: 'too long' }]);
});
