import * as fc from 'fast-check';
import { formatNumber, numberingSlot } from '../../../src/domain/intake/numbering';
import type { Profile } from '../../../src/domain/profile/schema';
import { preset } from './preset-configuration';

const SHANGHAI = 'Asia/Shanghai';
const at = (iso: string): number => Date.parse(iso);
const number = (profile: Profile, receivedAt: number, sequence: number, timeZone = SHANGHAI): string =>
  formatNumber(profile, { period: numberingSlot(profile, receivedAt, timeZone).period, receivedAt, timeZone, sequence, issueKey: 'FB-7' });

describe('formatNumber', () => {
  it.each([
    ['gov-it-projects', '2024-01-15T02:00:00Z', 1, 'FB-2024-0001'],
    ['gov-it-projects', '2026-03-02T01:00:00Z', 9999, 'FB-2026-9999'],
    ['gov-it-projects', '2026-03-02T01:00:00Z', 10_000, 'FB-2026-10000'],
    ['cross-department-improvement', '2024-05-01T02:00:00Z', 1, 'CF202405001'],
    ['feedback-monitoring', '2026-03-02T01:00:00Z', 1, 'Q001'],
    ['feedback-monitoring', '2026-03-02T01:00:00Z', 1234, 'Q1234'],
    ['service-quality-guide', '2026-03-02T01:00:00Z', 5, 'FB-7'],
    ['complaint-handling', '2026-03-02T01:00:00Z', 5, 'FB-7'],
  ])('%s at %s, %i → %s (S0-42, S1-51, S3-35)', (id, iso, sequence, expected) => {
    expect(number(preset(id), at(iso), sequence)).toBe(expected);
  });

  it('gives the example of each profile', () => {
    for (const id of ['gov-it-projects', 'cross-department-improvement', 'feedback-monitoring']) {
      const { numbering } = preset(id);
      expect(number(preset(id), at('2024-05-15T00:00:00Z'), 1)).toBe(numbering?.example);
      expect(numbering?.example).toMatch(new RegExp(numbering?.regex ?? '$'));
    }
  });

  it("turns the year on the calendar's clock: 31 December 16:00 UTC is 1 January in Shanghai", () => {
    const gov = preset('gov-it-projects');
    expect(number(gov, at('2026-12-31T15:59:59.999Z'), 1)).toBe('FB-2026-0001');
    expect(number(gov, at('2026-12-31T16:00:00.000Z'), 1)).toBe('FB-2027-0001');
    expect(number(gov, at('2026-12-31T16:00:00.000Z'), 1, 'America/New_York')).toBe('FB-2026-0001');
  });
});

describe('numberingSlot', () => {
  it.each([
    ['gov-it-projects', 'FB-{YYYY}-{SEQ}', '2026'],
    ['cross-department-improvement', 'CF{YYYY}{MM}{SEQ}', '2026-05'],
    ['feedback-monitoring', 'Q{SEQ}', ''],
    ['service-quality-guide', 'issue-key', ''],
  ])('%s counts in %s %j', (id, series, period) => {
    expect(numberingSlot(preset(id), at('2026-05-31T15:00:00Z'), SHANGHAI)).toEqual({ series, period });
  });

  it('stays in the series when the width changes, so that no number is given out twice', () => {
    const gov = preset('gov-it-projects');
    const wider = { ...gov, numbering: gov.numbering && { ...gov.numbering, pattern: 'FB-{YYYY}-{SEQ:6}' } };
    expect(numberingSlot(wider, 0, SHANGHAI)).toEqual(numberingSlot(gov, 0, SHANGHAI));
  });
});

describe('laws', () => {
  const instants = fc.integer({ min: at('2000-01-01T00:00:00Z'), max: at('2099-12-31T00:00:00Z') });
  const zones = fc.constantFrom(SHANGHAI, 'America/New_York', 'Pacific/Apia', 'Asia/Kathmandu', 'UTC');

  it('a sequence can be read back, and one slot gives a number once', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('gov-it-projects', 'cross-department-improvement', 'feedback-monitoring'),
        instants,
        zones,
        fc.integer({ min: 1, max: 2_000_000 }),
        (id, receivedAt, timeZone, sequence) => {
          const profile = preset(id);
          const slot = numberingSlot(profile, receivedAt, timeZone);
          const text = formatNumber(profile, { ...slot, receivedAt, timeZone, sequence, issueKey: 'X-1' });
          const digits = id === 'gov-it-projects' ? text.split('-')[2] : id === 'feedback-monitoring' ? text.slice(1) : text.slice(8);
          expect(Number(digits)).toBe(sequence);
          expect(formatNumber(profile, { ...slot, receivedAt, timeZone, sequence: sequence + 1, issueKey: 'X-1' })).not.toBe(text);
        },
      ),
    );
  });
});
