import type { CaseEvent, Registration } from '../../../src/domain/case/case-event';
import { foldCase } from '../../../src/domain/case/fold-case';
import { registrationBefore, registrationChange } from '../../../src/domain/case/registration-change';
import { MONDAY_9, opened } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';

const { profile } = configured('gov-it-projects');
const [text] = profile.form.filter(({ kind }) => kind === 'text');
if (text === undefined) throw new Error('The process has no line of text.');
const start: Registration = { ...foldCase([opened()]).registration, channel: 'online', fields: {}, missing: [text.id] };
const withText = (written: string, missing: readonly string[] = []): Registration => ({
  ...start,
  fields: { [text.id]: written },
  missing,
});

test.each<[string, Registration, Registration, string]>([
  ['filled in', start, withText('Wang'), `Registration completed: ${text.label.en} “–” → “Wang”`],
  ['corrected', withText('Wang'), withText('Wang Li'), `Registration corrected: ${text.label.en} “Wang” → “Wang Li”`],
  ['emptied', withText('Wang'), { ...start, fields: {} }, `Registration corrected: ${text.label.en} “Wang” → “–”`],
  ['saved again as it was', withText('Wang'), withText('Wang '), 'Registration corrected'],
  ['long', withText('Wang'), withText('x'.repeat(500)), `Registration corrected: ${text.label.en} “Wang” → “${'x'.repeat(119)}…”`],
  ['channel', withText('Wang'), { ...withText('Wang'), channel: 'phone' }, 'Registration corrected: Channel “Online” → “Phone”'],
])('what a registration became says field, old and new: %s (S0-38)', (_name, before, after, said) => {
  expect(registrationChange(before, after, profile).en).toBe(said);
});

test('how it stood before is what was recorded last', () => {
  const events: readonly CaseEvent[] = [
    opened(),
    { kind: 'registration-completed', at: MONDAY_9 + 1, by: 'a', registration: withText('Wang') },
    { kind: 'registration-completed', at: MONDAY_9 + 2, by: 'a', registration: withText('Li') },
  ];
  expect(registrationBefore(events, 2)?.fields[text.id]).toBe('Wang');
  expect(registrationBefore(events, 0)).toBeNull();
});
