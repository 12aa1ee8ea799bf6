import file from '../../../src/domain/profile/presets.json';
import { MILESTONES, profileSchema, profilesFileSchema } from '../../../src/domain/profile/schema';

type Draft = { [key: string]: unknown };
const copy = (index = 0): Draft => structuredClone(file.profiles[index]) as Draft;

/** Sets the value at a dotted path of a draft; `undefined` removes it. */
function set(draft: Draft, path: string, value: unknown): Draft {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let at: Draft = draft;
  for (const key of keys) at = at[key] as Draft;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return draft;
}

const faultsOf = (draft: unknown): string[] => {
  const result = profileSchema.safeParse(draft);
  return result.success ? [] : result.error.issues.map((issue) => issue.path.join('.'));
};

describe('profiles.json (spec part 6)', () => {
  it('loads unchanged', () => {
    expect(profilesFileSchema.parse(file)).toEqual(file);
  });

  it('names exactly the milestones the schema knows', () => {
    expect(file.milestones).toEqual([...MILESTONES]);
  });

  it.each(file.profiles.map((profile, index) => [profile.id, index] as const))(
    '%s passes a second time through its own output',
    (_, index) => {
      expect(faultsOf(profileSchema.parse(copy(index)))).toEqual([]);
    },
  );
});

describe('a typo is refused at its place', () => {
  it.each([
    ['limits.0.milestone', 'first-respons', 'limits.0.milestone'],
    ['limits.1.when', { typ: 'complaint' }, 'limits.1.when.typ'],
    ['limits.1.when', { type: 'complain' }, 'limits.1.when.type'],
    ['limits.1.when', { channel: 'fax' }, 'limits.1.when.channel'],
    ['limits.14.when', { emergency: 'yes' }, 'limits.14.when.emergency'],
    ['limits.0.due', { minute: 5 }, 'limits.0.due'],
    ['limits.0.due', {}, 'limits.0.due'],
    ['limits.0.due', { minutes: -1 }, 'limits.0.due.minutes'],
    ['limits.0.due', { minutes: 5, workingDays: 1 }, 'limits.0.due'],
    ['limits.0.due', { minutes: 60, minutesFrom: 120 }, 'limits.0.due.minutesFrom'],
    ['limits.0.due', { workingDays: 3, workingDaysFrom: 5 }, 'limits.0.due.workingDaysFrom'],
    ['limits.0.due', { minutesFrom: 30 }, 'limits.0.due.minutesFrom'],
    ['limits.0.due', { minutes: 0 }, 'limits.0.due'],
    ['limits.0.due', { minutes: 5, immediate: true }, 'limits.0.due.immediate'],
    ['limits.0.due', { minutes: 5, after: 'lunch' }, 'limits.0.due.after'],
    ['limits.0.due', { minutes: 5, after: 'first-response' }, 'limits.0.due.after'],
    ['limits.0.replaces', ['nowhere'], 'limits.0.replaces.0'],
    ['limits.0.replaces', ['all-response'], 'limits.0.replaces.0'],
    ['metrics.0.id', 'on-time-resolution-rate', 'metrics.1.id'],
    ['procedures.1.id', file.profiles[0]?.procedures?.[0]?.id, 'procedures.1.id'],
    ['metrics.0.filter', { region: 'north' }, 'metrics.0.filter.region'],
    ['analysis.dimensions', ['colour'], 'analysis.dimensions.0'],
    ['analysis.requiredWhen', { urgency: 'huge' }, 'analysis.requiredWhen.urgency'],
    ['reports.0.every', 'banana', 'reports.0.every'],
    ['reports.0.every', ['month', '每周一 9 点'], 'reports.0.every.1'],
    ['numbering.regex', '^(a+)+$', 'numbering.regex'],
    ['numbering.pattern', '\nFB-{YYYY}-{SEQ:4}', 'numbering.pattern'],
    ['performance.weights.0.metric', 'mood', 'performance.weights.0.metric'],
    ['metrics.0.target', { min: 90, max: 10, unit: 'percent' }, 'metrics.0.target'],
    ['satisfaction.bands', [{ id: 'b', label: { en: 'B', zh: '乙' }, min: 5, max: 1, src: [] }], 'satisfaction.bands.0'],
    ['improvement.evaluateAfter', { monthsFrom: 3, months: 1 }, 'improvement.evaluateAfter'],
    ['limits.1.id', 'all-response', 'limits.1.id'],
    ['axes.type.1.id', 'complaint', 'axes.type.1.id'],
    ['axes.type.0.id', 'Not Kebab', 'axes.type.0.id'],
    ['axes.urgency.0.rank', undefined, 'axes.urgency.0.rank'],
    ['axes.channel', [], 'axes.channel'],
    ['axes.type', [], 'axes.type'],
    ['axes.type.0.label.zh', '', 'axes.type.0.label.zh'],
    ['form.7.kind', 'axis:tpye', 'form.7.kind'],
    ['entrances.0.channel', 'fax', 'entrances.0.channel'],
    ['assignment.0.when', { routing: 'nobody' }, 'assignment.0.when.routing'],
    ['tracking.cadence.0.when', { urgency: 'huge' }, 'tracking.cadence.0.when.urgency'],
    ['satisfaction.scale', { kind: 'numeric', min: 5, max: 1, step: 1 }, 'satisfaction.scale.max'],
    ['numbering.pattern', 'FB-{YYYY}', 'numbering.pattern'],
    ['numbering.pattern', 'FB-{SEQ:4}', 'numbering.pattern'],
    ['numbering.pattern', 'FB-{YYYY}-{SEQ:4}-{DAY}', 'numbering.pattern'],
    ['escalation.triggers.0.auto', 'sometimes', 'escalation.triggers.0.auto'],
    ['limit', [], ''],
    ['scope.ownr', 'x', 'scope'],
    ['limits', undefined, 'limits'],
  ])('%s = %j', (path, value, place) => {
    expect(faultsOf(set(copy(), path, value))).toContain(place);
  });
});

describe('what an admin may add', () => {
  it.each([
    ['limits.0', { id: 'own', when: { type: ['complaint', 'praise'], channel: 'phone' }, milestone: 'plan', due: { workingMinutes: 90 } }],
    ['limits.0', { id: 'own', when: {}, milestone: 'follow-up', due: { minutes: 60, after: 'resolve' }, enabled: false }],
    ['axes.region', [{ id: 'north', label: { en: 'North', zh: '北区' } }]],
    ['numbering', { pattern: 'X{YYYY}{MM}-{SEQ:2}', regex: '', example: '', reset: 'monthly', resetAssumed: false }],
    ['escalation', null],
  ])('%s = %j', (path, value) => {
    expect(faultsOf(set(copy(), path, value))).toEqual([]);
  });
});

it('refuses what is not a profile without throwing', () => {
  for (const nonsense of [null, 1, 'gov-it-projects', [], {}]) expect(faultsOf(nonsense).length).toBeGreaterThan(0);
});

describe('a field to choose from', () => {
  const choice = (options: unknown) => set(copy(), 'form.1', { ...file.profiles[0]?.form[1], kind: 'enum', options });
  it.each([undefined, []])('needs something to choose: %j is refused at its place', (options) => {
    expect(faultsOf(choice(options))).toEqual(['form.1.options']);
  });
  it('is taken with a value', () => {
    expect(faultsOf(choice([{ id: 'north', label: { en: 'North', zh: '北楼' } }]))).toEqual([]);
  });
});
