import { investigationReport } from '../../src/domain/handling/investigation-report';
import type { Signer } from '../../src/usecases/report-signers';
import { investigationView } from '../../src/usecases/view-investigation';
import { caseOf, configured, type Happening } from '../builders/profile-case';

const configuration = configured('complaint-handling');
const receivedAt = '2026-03-02T01:00:00.000Z';
const report = investigationReport(configuration.profile, caseOf({ receivedAt }));
const roles = report?.signatures.map(({ as }) => as) ?? [];
const ONE = { accountId: 'acc-supervisor', name: 'Supervisor' };
const OTHER = { accountId: 'acc-agent-2', name: 'Agent Two' };
const signers = (people: Signer['people'], capacity: Signer['capacity'] = 'holder'): ReadonlyMap<string, Signer> =>
  new Map(roles.map((role) => [role, { capacity, people }]));
const signedFirst: Happening = [
  '2026-03-03T02:00:00.000Z',
  {
    kind: 'approval-given',
    by: ONE.accountId,
    part: 'investigation-report',
    as: roles[0] ?? '',
    decision: 'approved',
    digest: report?.digest ?? '',
  },
];
const lines = (facts: readonly Happening[], who: ReadonlyMap<string, Signer>) =>
  investigationView(caseOf({ receivedAt, facts }), configuration, who)?.report.signatures.map(({ free, shared, mayGive }) => ({
    free,
    shared,
    mayGive,
  }));

test('one person named for three signatures gives one: it is said before, and who is left after', () => {
  expect(roles).toHaveLength(3);
  const alone = { free: ['Supervisor'], shared: true, mayGive: true };
  expect(lines([], signers([ONE]))).toEqual([alone, alone, alone]);
  const nobody = { free: [], shared: false, mayGive: true };
  expect(lines([signedFirst], signers([ONE]))?.slice(1)).toEqual([nobody, nobody]);
  expect(lines([signedFirst], signers([ONE, OTHER]))?.[1]).toEqual({ free: ['Agent Two'], shared: true, mayGive: true });
  expect(lines([], signers([ONE, OTHER]))?.[0]).toEqual({ free: ['Supervisor', 'Agent Two'], shared: false, mayGive: true });
});

test('who may not sign is told so; while nobody is named anybody may', () => {
  expect(lines([], signers([ONE], null))?.[0]).toMatchObject({ mayGive: false });
  expect(lines([], signers(null, 'anyone'))?.[0]).toEqual({ free: null, shared: false, mayGive: true });
});
