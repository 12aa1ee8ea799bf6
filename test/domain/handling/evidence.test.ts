import type { CaseEvent } from '../../../src/domain/case/case-event';
import { CUSTOMER_SEES } from '../../../src/domain/case/customer-sees';
import { EVIDENCE_FACT_KINDS, type EvidenceEntry, type Verdict } from '../../../src/domain/case/facts/evidence-facts';
import { foldCase } from '../../../src/domain/case/fold-case';
import { counts, evidenceOf, standing } from '../../../src/domain/handling/evidence';
import { evidenceChanges } from '../../../src/domain/handling/evidence-changes';
import { findPreset } from '../../../src/domain/profile/presets';
import { hours, MONDAY_9, opened } from '../../builders/case-events';
import { entry, FILE, HASH, OTHER_HASH, recorded } from '../../builders/evidence';

const CHECKS = findPreset('complaint-handling')?.investigation?.electronicChecks ?? [];
const listOf = (...facts: readonly CaseEvent[]) => evidenceOf(foldCase([opened(), ...facts]));
const verified = (verdict: Verdict, recordedHash = HASH): CaseEvent => ({
  kind: 'evidence-verified',
  at: MONDAY_9 + hours(5),
  by: 'acc-agent-2',
  evidence: 'e1',
  verdict,
  recorded: recordedHash,
  found: verdict === 'missing' ? null : verdict === 'changed' ? OTHER_HASH : recordedHash,
  attachmentId: verdict === 'missing' ? null : '10001',
});
const withdrawn: CaseEvent = {
  kind: 'evidence-withdrawn',
  at: MONDAY_9 + hours(6),
  by: 'acc-agent-2',
  evidence: 'e1',
  reason: 'wrong case',
};

describe('the evidence list (S4-79…S4-86)', () => {
  test('numbers pieces in the order of recording and keeps each version in the history (S4-84, S4-85)', () => {
    const list = listOf(
      recorded('e1'),
      recorded('e2', { kind: 'documentary' }),
      recorded('e1', { content: 'Corrected' }, MONDAY_9 + hours(3)),
    );
    expect(list.map(({ id, number, entry }) => [id, number, entry.content])).toEqual([
      ['e1', 1, 'Corrected'],
      ['e2', 2, 'The call of 2 March, 09:12'],
    ]);
    expect(list[0]?.history.map(({ kind, at }) => [kind, at])).toEqual([
      ['evidence-recorded', MONDAY_9 + hours(2)],
      ['evidence-recorded', MONDAY_9 + hours(3)],
    ]);
  });

  test('who collected it is who recorded it first, until somebody else is named: a correction by a colleague changes nothing of it', () => {
    const corrected = { ...recorded('e1', { content: 'Corrected' }, MONDAY_9 + hours(3)), by: 'acc-agent-2' };
    expect(listOf(recorded('e1'), corrected)[0]).toMatchObject({ collectedBy: 'acc-agent-1', entry: { collector: '' } });
    const named = { ...recorded('e1', { collector: 'Mr Chen' }, MONDAY_9 + hours(4)), by: 'acc-agent-2' };
    expect(listOf(recorded('e1'), corrected, named)[0]?.entry.collector).toBe('Mr Chen');
  });

  test('a correction says which fields it changed, from what to what (S4-84, S4-85)', () => {
    const before = entry();
    const after = entry({
      content: 'Corrected',
      collectedAt: MONDAY_9 - hours(24),
      checks: { authentic: false, complete: true, relevant: true },
      file: { ...FILE, attachmentId: '10002', sha256: OTHER_HASH },
    });
    expect(evidenceChanges(before, before)).toEqual([]);
    expect(evidenceChanges(before, after)).toEqual([
      { field: 'content', before: 'The call of 2 March, 09:12', after: 'Corrected' },
      { field: 'collectedAt', before: MONDAY_9, after: MONDAY_9 - hours(24) },
      { field: 'check', check: 'authentic', before: true, after: false },
      { field: 'check', check: 'lawful', before: true, after: null },
      { field: 'file', before: 'call.mp3 (SHA-256 aaaaaaaaaaaa…)', after: 'call.mp3 (SHA-256 bbbbbbbbbbbb…)' },
    ]);
  });

  test('a withdrawn piece stays on the list with its reason and counts no more', () => {
    const list = listOf(recorded('e1'), recorded('e2'), withdrawn);
    expect(list.map(({ number, withdrawn: away }) => [number, away?.reason ?? null])).toEqual([
      [1, 'wrong case'],
      [2, null],
    ]);
    expect(standing(list).map(({ id }) => id)).toEqual(['e2']);
  });

  test('a comparison says nothing about a file that took its place later', () => {
    const other = recorded(
      'e1',
      { file: { attachmentId: '10002', name: 'b.mp3', size: 1, mimeType: 'audio/mpeg', sha256: OTHER_HASH } },
      MONDAY_9 + hours(7),
    );
    expect(listOf(recorded('e1'), verified('changed'))[0]?.verified?.verdict).toBe('changed');
    expect(listOf(recorded('e1'), verified('changed'), other)[0]?.verified).toBeNull();
  });

  test.each<[string, Partial<EvidenceEntry>, readonly CaseEvent[], boolean]>([
    ['electronic with four checks passed (S4-83)', {}, [], true],
    ['electronic with one check not made', { checks: { authentic: true, complete: true, relevant: true } }, [], false],
    ['electronic with one check failed', { checks: { authentic: true, complete: true, relevant: true, lawful: false } }, [], false],
    ['documentary needs no check (S4-79)', { kind: 'documentary', checks: {} }, [], true],
    ['physical needs no check (S4-81)', { kind: 'physical', checks: {}, place: 'Safe 2' }, [], true],
    ['a witness needs no check (S4-82)', { kind: 'witness', checks: {}, file: null }, [], true],
    ['compared and unchanged', {}, [verified('unchanged')], true],
    ['compared and changed', {}, [verified('changed')], false],
    ['compared and missing', {}, [verified('missing')], false],
    ['withdrawn', {}, [withdrawn], false],
  ])('%s: counts %#', (_name, over, facts, expected) => {
    const [piece] = listOf(recorded('e1', over), ...facts);
    expect(piece && counts(piece, CHECKS)).toBe(expected);
  });
});

test('nothing of an investigation is news for the customer (spec 1.25)', () => {
  for (const kind of EVIDENCE_FACT_KINDS) expect(CUSTOMER_SEES.has(kind)).toBe(false);
});
