import { linkMay } from '../../../src/domain/satisfaction/link-may';
import { formOf, LINK_PAGES, ratingFromForm, statePage } from '../../../src/domain/satisfaction/link-page';
import { caseOf, type Happening } from '../../builders/profile-case';
import { presetConfiguration } from '../intake/preset-configuration';

const answered: Happening = ['2026-03-02T01:10:00Z', { kind: 'first-response-sent', by: 'acc-agent' }];
const profileOf = (id: string) => presetConfiguration(id).profile;

/** S3-09, S3-14, S1-31, S4-150. */
describe('pages behind a link', () => {
  it('are twenty, as many as the platform allows', () => {
    expect(new Set(LINK_PAGES).size).toBe(20);
  });

  it.each([
    ['gov-it-projects', 'stars'],
    ['cross-department-improvement', 'levels'],
    ['service-quality-guide', 'levels'],
    ['feedback-monitoring', 'stars'],
    ['complaint-handling', 'points'],
  ])('%s asks by %s', (profile, form) => {
    expect(formOf(profileOf(profile))).toBe(form);
  });

  it('offers none where the scale fits no fixed page', () => {
    const profile = profileOf('gov-it-projects');
    const scale = { kind: 'numeric', min: 0, max: 7, step: 1 } as const;
    expect(formOf({ ...profile, satisfaction: { ...profile.satisfaction, scale } })).toBe('none');
  });

  it.each([
    ['gov-it-projects', 'stars', '5', 5],
    ['gov-it-projects', 'stars', '0', null],
    ['gov-it-projects', 'stars', '6', null],
    ['gov-it-projects', 'stars', '4.5', null],
    ['gov-it-projects', 'stars', '', null],
    ['gov-it-projects', 'stars', null, null],
    ['gov-it-projects', 'points', '5', null],
    ['complaint-handling', 'points', '10', 10],
    ['cross-department-improvement', 'levels', '3', 'satisfied'],
    ['cross-department-improvement', 'levels', '2', 'basically-satisfied'],
    ['cross-department-improvement', 'levels', '1', 'dissatisfied'],
    ['cross-department-improvement', 'levels', '4', null],
  ] as const)('%s, form %s, sends %j: %j', (profile, form, sent, rating) => {
    expect(ratingFromForm(profileOf(profile), form, sent)).toBe(rating);
  });

  const resolved: Happening = ['2026-03-02T01:20:00Z', { kind: 'resolved', by: 'acc-agent' }];
  it.each<[string, readonly Happening[], string]>([
    ['nobody answered', [], 'state-received'],
    ['somebody answered', [answered], 'state-in-progress'],
    ['it is resolved, and something was said', [answered, resolved], 'state-resolved'],
    ['it is resolved, and nothing was said (S0-05)', [resolved], 'state-in-progress'],
    ['it is withdrawn', [['2026-03-02T01:20:00Z', { kind: 'cancelled', by: 'acc-customer', because: 'withdrawn' }]], 'ended'],
  ])('%s', (_, facts, page) => {
    expect(statePage(caseOf({ receivedAt: '2026-03-02T01:00:00Z', facts }))).toBe(page);
  });
});

describe('what can be answered by link', () => {
  const may = (facts: readonly Happening[]) => {
    const { rate, confirm } = linkMay(
      caseOf({ receivedAt: '2026-03-02T01:00:00Z', facts }),
      presetConfiguration('gov-it-projects'),
      Date.parse('2026-03-02T02:00:00Z'),
    );
    return [rate, confirm];
  };
  const resolved: Happening = ['2026-03-02T01:20:00Z', { kind: 'resolved', by: 'acc-agent' }];
  const told: Happening = [
    '2026-03-02T01:30:00Z',
    { kind: 'result-replied', by: 'acc-agent', method: 'phone', outcome: 'solved', text: 'Done.' },
  ];

  it('is nothing before a result was told in words (S0-05)', () => {
    expect(may([])).toEqual(['not-resolved', 'not-resolved']);
    expect(may([resolved])).toEqual(['result-untold', 'result-untold']);
    expect(may([resolved, told])).toEqual([null, null]);
    expect(may([answered, resolved])).toEqual([null, null]);
  });
});
