import type { KeyedFact } from '../../../src/domain/case/keyed-fact';
import { type CaseUnderCheck, checkCase } from '../../../src/domain/self-check/check-case';
import { FINDING_KINDS, type Finding, isMendable, severityOf } from '../../../src/domain/self-check/finding';
import { findingWords } from '../../../src/domain/self-check/finding-words';
import { hours, MONDAY_9, minutes } from '../../builders/case-events';
import { comment, historyOf, recordedOf, underCheck } from './remembered';

/** S4-05, S4-55: what stands in the record can be proven from what Jira remembers. */

const NOW = MONDAY_9 + hours(20);
const at = (n: number): number => MONDAY_9 + minutes(n);
const FULL = historyOf({
  statusChanges: [
    { at: at(60), from: 'Waiting for support', to: 'Waiting for customer', by: 'acc-agent' },
    { at: at(90), from: 'Waiting for customer', to: 'In progress', by: 'acc-agent' },
    { at: at(200), from: 'In progress', to: 'Resolved', by: 'acc-agent' },
  ],
  assigneeChanges: [{ at: at(10), to: 'acc-agent', by: 'acc-lead' }],
  comments: [comment('501', at(30)), comment('502', at(80), 'acc-customer'), comment('503', at(85), 'acc-agent', false)],
});
const without = (test: (one: KeyedFact) => boolean): readonly KeyedFact[] => recordedOf(FULL).filter((one) => !test(one));
const short = (findings: readonly Finding[]): readonly string[] => findings.map(({ kind, about }) => `${kind} ${about}`);
/** Only what concerns the facts: the copies follow from what is recorded, right or wrong. */
const found = (recorded: readonly KeyedFact[], change: Partial<CaseUnderCheck> = {}): readonly string[] =>
  short(checkCase({ ...underCheck(FULL, NOW, recorded), ...change }));

it('a record that has everything agrees', () => {
  expect(checkCase(underCheck(FULL, NOW))).toEqual([]);
});

it('a case handed on in the panel agrees with the change of the assignee that Jira remembers', () => {
  const handedOn = recordedOf(FULL).map((one): KeyedFact => {
    if (one.fact.kind !== 'assigned') return one;
    return { key: 'panel:transferred', fact: { kind: 'transferred', at: one.fact.at + 400, by: 'acc-lead', to: 'acc-agent', reason: 'r' } };
  });
  expect(found(handedOn)).toEqual([]);
});

describe('what is missing, unknown or misdated', () => {
  it.each<[string, readonly KeyedFact[], readonly string[]]>([
    ['a reply whose event was lost', without(({ key }) => key === 'comment:501'), ['fact-missing first-response-sent']],
    ["the customer's reply", without(({ key }) => key === 'comment:502'), ['fact-missing customer-replied']],
    ['a change of status', without(({ fact }) => fact.kind === 'resumed'), ['fact-missing resumed']],
    [
      'a change of status that states two facts',
      without(({ key }) => key.startsWith(`status:${at(90)}`)),
      ['fact-missing resumed', 'fact-missing handling-started'],
    ],
    ['an assignment', without(({ key }) => key.startsWith('assignee')), ['fact-missing assigned']],
    [
      'a change that never was',
      [...recordedOf(FULL), { key: 'status:1:0:closed', fact: { kind: 'closed', at: at(300) } }],
      ['fact-unknown closed'],
    ],
    [
      'a comment that was deleted in Jira since',
      [...recordedOf(FULL), { key: 'comment:999', fact: { kind: 'customer-replied', at: at(100) } }],
      ['comment-gone customer-replied'],
    ],
    [
      'a change recorded twenty minutes late',
      recordedOf(FULL).map((one) => (one.fact.kind === 'resolved' ? { ...one, fact: { ...one.fact, at: at(220) } } : one)),
      ['instant-differs resolved'],
    ],
    [
      'a comment recorded at another instant',
      recordedOf(FULL).map((one) => (one.key === 'comment:501' ? { ...one, fact: { ...one.fact, at: at(45) } } : one)),
      ['instant-differs first-response-sent'],
    ],
  ])('%s', (_, recorded, expected) => {
    expect(found(recorded)).toEqual(expected);
  });

  it.each<[string, readonly KeyedFact[]]>([
    [
      'seconds between an event and its changelog entry',
      recordedOf(FULL).map((one) => (one.fact.kind === 'resolved' ? { ...one, fact: { ...one.fact, at: at(200) + 4_000 } } : one)),
    ],
    ['the same change told twice', [...recordedOf(FULL), { key: 'status:2:0:resolved', fact: { kind: 'resolved', at: at(200) + 900 } }]],
    [
      'what was done in the panel',
      [...recordedOf(FULL), { key: 'panel:x', fact: { kind: 'first-response-sent', at: at(20), channel: 'phone' } }],
    ],
    [
      'a status the panel took to Jira itself',
      without(({ fact }) => fact.kind === 'resolved').concat({ key: 'panel:y', fact: { kind: 'resolved', at: at(200) + 2_000 } }),
    ],
  ])('%s is no difference', (_, recorded) => {
    expect(found(recorded)).toEqual([]);
  });

  it('an author who is no agent any more made the reply all the same', () => {
    expect(found(recordedOf(FULL), { agents: new Set() })).toEqual([]);
  });

  it('a comment of somebody who is no agent is not missing', () => {
    const history = historyOf({ comments: [comment('9', at(5), 'acc-colleague')] });
    expect(checkCase(underCheck(history, NOW))).toEqual([]);
  });

  it('what happened in the last quarter of an hour may still be on its way', () => {
    const late = historyOf({ comments: [comment('1', NOW - minutes(14))] });
    const lost = historyOf({ comments: [comment('1', NOW - minutes(16))] });
    const bare = recordedOf(historyOf());
    expect(short(checkCase(underCheck(late, NOW, bare)))).toEqual([]);
    expect(short(checkCase(underCheck(lost, NOW, bare)))).toEqual(['fact-missing first-response-sent']);
  });

  it('a history too long to read in full proves nothing unknown', () => {
    const recorded: readonly KeyedFact[] = [...recordedOf(FULL), { key: 'status:1:0:closed', fact: { kind: 'closed', at: at(300) } }];
    const checked = underCheck({ ...FULL, complete: false }, NOW, recorded);
    expect(short(checkCase(checked))).toEqual([]);
  });
});

describe('the issue itself', () => {
  it('is gone while its clocks run', () => {
    const open = underCheck(historyOf(), NOW);
    expect(short(checkCase({ ...open, history: null }))).toEqual(['issue-gone issue']);
  });
  it('is gone and its case is over: nothing to say', () => {
    const over = underCheck(historyOf(), NOW, [
      ...recordedOf(historyOf()),
      { key: 'deleted', fact: { kind: 'cancelled', at: at(5), because: 'deleted' } },
    ]);
    expect(checkCase({ ...over, history: null })).toEqual([]);
  });
  it('was created at another time', () => {
    expect(
      short(
        checkCase({
          ...underCheck(historyOf(), NOW),
          history: { ...historyOf(), property: underCheck(historyOf(), NOW).history?.property, createdAt: MONDAY_9 - hours(1) },
        }),
      ),
    ).toEqual(['received-differs case-opened']);
  });
});

describe('the copies', () => {
  const checked = underCheck(FULL, NOW);
  const property = checked.history?.property as Readonly<Record<string, unknown>>;
  const with_ = (changed: unknown): CaseUnderCheck => ({ ...checked, history: { ...FULL, property: changed } });

  it.each<[string, CaseUnderCheck, readonly string[]]>([
    [
      'a column',
      { ...checked, row: { ...checked.row, state: 'received', escalationLevel: 2 } },
      ['row-differs state', 'row-differs escalationLevel'],
    ],
    ['a field of the property', with_({ ...property, escalationLevel: 9 }), ['property-differs escalationLevel']],
    ['no property at all', with_(undefined), ['property-differs property']],
    ['a field an older version did not write', with_({ ...property, judged: undefined, attempt: 1 }), ['property-differs judged']],
    ['keys in another order', with_(Object.fromEntries(Object.entries(property).reverse())), []],
    ['a field of a later version', with_({ ...property, later: 1 }), []],
    ['copies that are about to be renewed', { ...with_({}), isDue: true }, []],
  ])('%s', (_, changed, expected) => {
    expect(short(checkCase(changed))).toEqual(expected);
  });

  it('a missing field was not known yet to the version that wrote it', () => {
    const { judged: _judged, ...older } = property;
    expect(checkCase(with_(older))).toEqual([]);
  });

  it('while the clocks stand still, deadlines move with the time and their copies do not', () => {
    const paused = historyOf({ statusChanges: [{ at: at(10), from: 'Waiting for support', to: 'Waiting for customer', by: 'a' }] });
    const before = underCheck(paused, at(20));
    expect(checkCase({ ...before, now: NOW })).toEqual([]);
  });
});

describe('in words', () => {
  it.each(FINDING_KINDS.map((kind) => [kind]))('%s has a sentence in both languages', (kind) => {
    const about = kind.startsWith('native') ? 'resolve' : /^(row|property)/.test(kind) ? 'nextDueAt' : 'resolved';
    const { en, zh } = findingWords({ kind, about, recorded: null, expected: null, reasons: [] });
    expect(en).toMatch(/^[A-Z]/);
    expect(zh).toMatch(/[一-龥]/);
    expect(zh).not.toMatch(/[a-z]{4,}(?<!Jira)$/);
  });

  it('says the reasons', () => {
    const finding: Finding = { kind: 'native-differs', about: 'resolve', recorded: null, expected: null, reasons: ['goal', 'calendar'] };
    expect(findingWords(finding)).toEqual({
      en: "Resolve: Jira's own service level judges otherwise: its goal is another; it counts by another calendar",
      zh: '解决：Jira 自带的服务级别判断不同：目标时长不同；使用的工作日历不同',
    });
    expect([severityOf(finding), isMendable(finding)]).toEqual(['note', false]);
  });
});
