import type { CaseEvent } from '../../../src/domain/case/case-event';
import { owedFacts } from '../../../src/domain/case/owed-facts';

const asked: CaseEvent = { kind: 'reconsideration-requested', at: 1, by: 'customer' };
const decided = (outcome: 'upheld' | 'changed' | 'partly-changed'): CaseEvent => ({
  kind: 'reconsideration-decided',
  at: 2,
  by: 'reviewer',
  outcome,
  reasons: 'r',
});
const reopened: CaseEvent = { kind: 'reopened', at: 2, by: null, because: 'reconsideration' };
const marked: CaseEvent = { kind: 'abnormal-marked', at: 1, by: 'agent', example: 'prank' };
const reviewed = (verdict: 'genuine' | 'abnormal'): CaseEvent => ({ kind: 'abnormal-reviewed', at: 2, by: 'lead', verdict, note: 'n' });
const cancelled: CaseEvent = { kind: 'cancelled', at: 2, by: 'lead', because: 'abnormal' };
const closed: CaseEvent = { kind: 'closed', at: 1, by: 'lead' };

const newAttempt = (key: string) => ({ key, fact: reopened });
const end = (key: string) => ({ key, fact: cancelled });

test.each<[string, readonly CaseEvent[], readonly object[]]>([
  ['nothing was decided', [asked], []],
  ['the result stands (S4-90)', [asked, decided('upheld')], []],
  ['the result is changed, and whoever said so vanished', [asked, decided('changed')], [newAttempt('reconsidered:1')]],
  ['partly changed', [asked, decided('partly-changed')], [newAttempt('reconsidered:1')]],
  ['changed, and said so', [asked, decided('changed'), reopened], []],
  [
    'changed a second time',
    [asked, decided('changed'), reopened, { ...asked, at: 3 }, { ...decided('changed'), at: 4 }],
    [{ key: 'reconsidered:2', fact: { ...reopened, at: 4 } }],
  ],
  ['found genuine (S3-28)', [marked, reviewed('genuine')], []],
  ['found abnormal, and whoever said so vanished', [marked, reviewed('abnormal')], [end('abnormal:1')]],
  ['found abnormal, and ended', [marked, reviewed('abnormal'), cancelled], []],
  ['found abnormal after it was closed', [closed, marked, reviewed('abnormal')], []],
  ['reopened meanwhile, found abnormal', [closed, { ...reopened, at: 1 }, marked, reviewed('abnormal')], [end('abnormal:1')]],
])('%s', (_, events, owed) => {
  expect(owedFacts(events)).toEqual(owed);
});
