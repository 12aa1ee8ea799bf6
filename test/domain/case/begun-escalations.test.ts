import { withBegun } from '../../../src/domain/case/begun-escalations';
import type { CaseEffect } from '../../../src/domain/case/case-effect';
import type { CaseEvent } from '../../../src/domain/case/case-event';
import type { KeyedFact } from '../../../src/domain/case/keyed-fact';

const NOW = Date.parse('2026-03-02T05:15:00Z');
const KEY = 'overdue/first-response/1/high-response';
const comment = (escalation: string, level: number): CaseEffect => ({
  key: `10001:${escalation}:comment`,
  kind: 'internal-comment',
  document: [],
  mention: [],
  telling: { escalation, level, urgent: false },
});
const escalated = (key: string, outcome: 'sent' | 'suppressed'): CaseEvent => ({
  kind: 'escalated',
  at: NOW,
  by: null,
  key,
  rule: key.split('/')[0] ?? '',
  level: 2,
  outcome,
  ...(outcome === 'sent' ? {} : { because: 'higher-level' }),
});
const factOf = (fact: CaseEvent): KeyedFact => ({ key: `escalated:${fact.kind === 'escalated' ? fact.key : ''}`, fact });
const SENT = factOf(escalated(KEY, 'sent'));

describe('what had begun when somebody died is told as what it becomes: sent', () => {
  test.each<[string, readonly KeyedFact[]]>([
    ['it would be suppressed now', [factOf(escalated(KEY, 'suppressed'))]],
    ['nothing would be said of it now', []],
  ])('%s', (_, facts) => {
    expect(withBegun(facts, [comment(KEY, 2)], [], NOW)).toEqual({ facts: [SENT], found: true });
  });
  test.each<[string, readonly KeyedFact[], readonly CaseEffect[], readonly CaseEvent[]]>([
    ['it is decided the same again', [SENT], [comment(KEY, 2)], []],
    ['it is on record', [], [comment(KEY, 2)], [escalated(KEY, 'sent')]],
    ['nobody began anything', [factOf(escalated(KEY, 'suppressed'))], [], []],
    ['what had begun is no escalation', [factOf(escalated(KEY, 'suppressed'))], [{ key: 'k', kind: 'label', label: 'x' }], []],
  ])('nothing changes where %s', (_, facts, begun, recorded) => {
    expect(withBegun(facts, begun, recorded, NOW)).toEqual({ facts, found: false });
  });
  test('other facts stay as they are', () => {
    const other = factOf(escalated('overdue/resolve/1/high-resolve', 'suppressed'));
    expect(withBegun([other, factOf(escalated(KEY, 'suppressed'))], [comment(KEY, 2)], [], NOW).facts).toEqual([other, SENT]);
  });
});
