import { presets } from '../../../src/domain/profile/presets';
import { askedOfCustomer } from '../../../src/domain/satisfaction/asked-of-customer';
import { questionsOf } from '../../../src/domain/satisfaction/questions';

/** S0-72, S2-33, S4-122: the sources note them for the team. */
test('every question of the presets is a whole question to the customer, in both languages', () => {
  const asked = presets.flatMap((profile) => questionsOf(profile).map((question) => question.asked));
  expect(asked).toHaveLength(7);
  for (const { en, zh } of asked) {
    expect(en).toMatch(/^(Is|Are) .+\?$/);
    expect(zh).toMatch(/^您.*？$/);
    expect(zh).not.toContain('客户');
  }
});

test('what an admin wrote is asked as it stands, in each language by itself', () => {
  expect(askedOfCustomer({ en: 'Was the price right?', zh: '是否满意' })).toEqual({
    en: 'Was the price right?',
    zh: '您对解决方案是否满意？',
  });
});
