import { formOf, LINK_PAGES, ratingFromForm, statePage } from '../../../src/domain/satisfaction/link-page';
import { presetConfiguration } from '../intake/preset-configuration';

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

  it.each([
    ['received', false, 'state-received'],
    ['responded', false, 'state-in-progress'],
    ['in-progress', false, 'state-in-progress'],
    ['resolved', false, 'state-resolved'],
    ['closed', false, 'state-resolved'],
    ['closed', true, 'ended'],
  ] as const)('%s, withdrawn %s: %s', (state, withdrawn, page) => {
    expect(statePage(state, withdrawn)).toBe(page);
  });
});
