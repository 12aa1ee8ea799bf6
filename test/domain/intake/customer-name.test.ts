import { openingEffects } from '../../../src/domain/case/opening-effects';
import { presets } from '../../../src/domain/profile/presets';
import { resultView } from '../../../src/usecases/view-result';
import { caseOf, configured } from '../../builders/profile-case';

type Fields = Readonly<Record<string, string>>;
const ACCOUNT = { 'contact-person': 'Account Name' };

/** How the acknowledgement begins, and whom the result letter is written to (`null` where the process writes none). */
function addressed(profile: string, fields: Fields) {
  const configuration = configured(profile);
  const feedbackCase = caseOf({ receivedAt: '2026-03-02T01:00:00Z', registration: { fields } });
  const [comment] = openingEffects('10001', feedbackCase, configuration, []);
  return { receipt: JSON.stringify(comment), letter: resultView(feedbackCase, configuration)?.customerName ?? null };
}

/** Every field in which a process asks who the customer is, said here once more and apart from the code. */
const asked = presets.flatMap(({ id, form }) =>
  form
    .filter((field) => /姓名|联系人/.test(field.label.zh) || field.kind === 'customer-or-anonymous')
    .map((field): [profile: string, field: string] => [id, field.id]),
);

test('forms ask for the name under several names', () => {
  expect(asked).toContainEqual(['complaint-handling', 'complainant-name']);
});

test.each(asked)('%s addresses the customer by “%s” of its form, not by the account', (profile, field) => {
  const { receipt, letter } = addressed(profile, { ...ACCOUNT, [field]: 'Chen Given' });
  expect(receipt).toContain('Chen Given');
  expect(receipt).not.toContain('Account Name');
  expect([null, 'Chen Given']).toContain(letter);
});

test.each(presets.map(({ id }) => id))('%s addresses by the account when the form gives no name', (profile) => {
  const { receipt, letter } = addressed(profile, ACCOUNT);
  expect(receipt).toContain('Account Name');
  expect([null, 'Account Name']).toContain(letter);
});

test('an empty field is no name, nobody is called “Anonymous”, and a name from outside counts', () => {
  expect(addressed('complaint-handling', { 'complainant-name': ' ', 'customer-name': 'Ms Test' }).letter).toBe('Ms Test');
  expect(addressed('complaint-handling', { 'complainant-name': '匿名' }).letter).toBe('');
  expect(addressed('complaint-handling', {}).letter).toBe('');
});
