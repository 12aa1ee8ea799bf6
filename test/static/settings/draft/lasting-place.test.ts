import { lastingPlace, placeNow } from '../../../../static/settings/draft/lasting-place';

const content = {
  profile: { form: [{ id: 'phone' }, { id: 'mail' }], steps: [{ en: 'A' }, { en: 'B' }], limits: [{ id: 'first' }] },
  settings: { graceMinutes: 1 },
};
const [phone, mail] = content.profile.form;

test.each(['profile.form.1.label.en', 'profile.steps.1.en', 'settings.graceMinutes', 'profile.limits.first.due'])(
  '%s stands where it stood',
  (path) => {
    expect(placeNow(content, lastingPlace(content, path))).toBe(path);
  },
);

test('an entry is followed when others come, go or change places; one that is gone is nowhere', () => {
  const place = lastingPlace(content, 'profile.form.1.label.en');
  const form = (...entries: readonly unknown[]) => ({ ...content, profile: { ...content.profile, form: entries } });
  expect(placeNow(form(mail, phone), place)).toBe('profile.form.0.label.en');
  expect(placeNow(form({ id: 'new' }, phone, mail), place)).toBe('profile.form.2.label.en');
  expect(placeNow(form(phone), place)).toBeNull();
});

test('an entry without an id is told by what it says', () => {
  const place = lastingPlace(content, 'profile.steps.1.en');
  const steps = (...entries: readonly unknown[]) => ({ ...content, profile: { ...content.profile, steps: entries } });
  expect(placeNow(steps({ en: 'B' }, { en: 'A' }), place)).toBe('profile.steps.0.en');
  expect(placeNow(steps({ en: 'A' }, { en: 'C' }), place)).toBeNull();
});
