import type { CaseEvent } from '../../../src/domain/case/case-event';
import { factEffects } from '../../../src/domain/case/fact-effects';
import { foldCase } from '../../../src/domain/case/fold-case';
import { urgencyEffects } from '../../../src/domain/case/opening-effects';
import { MONDAY_9, opened } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';

const OPENED = opened({ axes: { type: 'problem', urgency: 'low' } });
const found = (value: string, at = MONDAY_9 + 10, axis = 'cause-domain'): CaseEvent => ({
  kind: 'axis-set',
  at,
  by: 'acc-agent',
  axis,
  value,
  rule: 'agent',
});
const byTable: CaseEvent = { kind: 'assigned', at: MONDAY_9 + 1, by: null, to: 'acc-department', role: 'responsible-department' };
const byPerson: CaseEvent = { kind: 'assigned', at: MONDAY_9 + 2, by: 'acc-agent', to: 'acc-agent' };
const handedOn: CaseEvent = { kind: 'transferred', at: MONDAY_9 + 15, by: 'acc-agent', to: 'acc-friend', reason: 'r' };
const RESOLVED: CaseEvent = { kind: 'resolved', at: MONDAY_9 + 5 };

function givenTo(facts: readonly CaseEvent[], profile = 'cross-department-improvement'): readonly string[] {
  const feedbackCase = foldCase([OPENED, ...facts]);
  return factEffects('10001', feedbackCase, configured(profile), MONDAY_9 + 100).flatMap((effect) =>
    effect.kind === 'assign' ? [`${effect.key.slice('10001:route:'.length)} ${effect.role}`] : [],
  );
}
const at = (after: number): string => String(MONDAY_9 + after);

/** From the root cause follows who is responsible (S1-20). */
test.each<[name: string, facts: readonly CaseEvent[], expected: readonly string[]]>([
  ['a product problem goes to the product manager', [byTable, found('product')], [`${at(10)} product-manager`]],
  ['a service problem to the customer-service supervisor', [byTable, found('service')], [`${at(10)} customer-service-supervisor`]],
  ['whoever took it before the cause was known', [byTable, byPerson, found('product')], [`${at(10)} product-manager`]],
  [
    'found to be another cause later: it moves on',
    [byTable, found('product'), found('service', MONDAY_9 + 20)],
    [`${at(10)} product-manager`, `${at(20)} customer-service-supervisor`],
  ],
  [
    'but not away from whom a person gave it to since',
    [byTable, found('product'), handedOn, found('service', MONDAY_9 + 20)],
    [`${at(10)} product-manager`],
  ],
  ['a value the table does not ask for moves nobody', [byTable, found('process', MONDAY_9 + 10, 'cause')], []],
  ['nor does a result that is there already', [byTable, RESOLVED, found('product')], []],
  [
    'nor an old correction once it is handled again',
    [byTable, found('product'), { ...RESOLVED, at: MONDAY_9 + 30 }, { kind: 'reopened', at: MONDAY_9 + 40 }],
    [],
  ],
])('%s', (_name, facts, expected) => expect(givenTo(facts)).toEqual(expected));

test('what classification rules found is placed when the case opens, and by nothing else', () => {
  expect(givenTo([byTable, { ...found('product'), rule: 'rule:words' } as CaseEvent])).toEqual([]);
});

/** Another version made another type of it (issue 5). */
const version = (axes: Readonly<Record<string, string>>, after = 20): CaseEvent => ({
  ...{ kind: 'profile-changed', at: MONDAY_9 + after, by: 'acc-admin', because: 'published', projectId: '10000' },
  ...{ profile: 'gov-it-projects', profileVersion: 2, axes, why: [], settled: [], open: [] },
});
const COMPLAINT = { type: 'complaint', urgency: 'low', routing: 'service-complaint' };
const byReceiver: CaseEvent = { ...byTable, role: 'receiver' } as CaseEvent;

test.each<[name: string, facts: readonly CaseEvent[], expected: readonly string[]]>([
  ['whom the app gave it by the old value hands it over', [byReceiver, version(COMPLAINT)], [`${at(20)} project-manager`]],
  ['a person who was chosen keeps it', [byReceiver, byPerson, version(COMPLAINT)], []],
  ['who has it already keeps it', [{ ...byTable, role: 'project-manager' } as CaseEvent, version(COMPLAINT)], []],
  ['a version under which it is what it was moves nobody', [byReceiver, version({ type: 'problem', urgency: 'low' })], []],
])('under another version: %s', (_name, facts, expected) => expect(givenTo(facts, 'gov-it-projects')).toEqual(expected));

test("Jira's priority follows the urgency of the other version, once, and stays where it is the same", () => {
  const priorities = (facts: readonly CaseEvent[]): readonly string[] =>
    urgencyEffects('10001', foldCase([OPENED, ...facts]), configured('gov-it-projects')).map(({ key }) => key);
  expect(priorities([version({ type: 'problem', urgency: 'high' })])).toEqual([`10001:urgency:${at(20)}`]);
  expect(priorities([version({ type: 'problem', urgency: 'high' }), version({ type: 'x', urgency: 'high' }, 30)])).toEqual([
    `10001:urgency:${at(20)}`,
  ]);
  expect(priorities([version(COMPLAINT)])).toEqual([]);
});
