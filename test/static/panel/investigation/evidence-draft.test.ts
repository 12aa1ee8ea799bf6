import { type EvidenceDraft, overtakenIn, rebased } from '../../../../static/panel/investigation/evidence-draft';

const base: EvidenceDraft = {
  kind: 'documentary',
  source: 'Customer',
  content: 'The bill',
  collectedAt: '2026-03-02T09:00',
  collector: '',
  responsibleParty: '',
  place: '',
  checks: { origin: true },
  attachmentId: '',
};

test('a correction begun earlier keeps what was typed and takes what somebody else saved since in the other fields', () => {
  const typed = { ...base, content: 'The printed bill' };
  const now = { ...base, source: 'Shop', checks: { origin: true, complete: false } };
  expect(rebased(typed, base, now)).toEqual({ ...now, content: 'The printed bill' });
  expect(overtakenIn(rebased(typed, base, now), base, now)).toEqual([]);
});

test('a field that both changed holds what was typed and is named', () => {
  const typed = { ...base, content: 'The printed bill' };
  const now = { ...base, content: 'The bill of March' };
  expect(rebased(typed, base, now).content).toBe('The printed bill');
  expect(overtakenIn(typed, base, now)).toEqual(['content']);
  // Both wrote the same.
  expect(overtakenIn(now, base, now)).toEqual([]);
});

test('what was emptied stays empty', () => {
  expect(rebased({ ...base, source: '' }, base, { ...base, source: 'Shop' }).source).toBe('');
});
