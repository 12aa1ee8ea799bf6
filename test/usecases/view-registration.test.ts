import { foldCase } from '../../src/domain/case/fold-case';
import { presets } from '../../src/domain/profile/presets';
import { formFields } from '../../src/usecases/view-registration';
import { opened } from '../builders/case-events';
import { configured } from '../builders/profile-case';

describe('the registration form in the panel', () => {
  const { registration } = foldCase([opened()]);

  // S0-32…S0-41: what is required and missing has a place where somebody can fill it in.
  it.each(presets.map(({ id }) => id))('%s: the channel can be named where the form asks for it', (id) => {
    const configuration = configured(id);
    const asks = configuration.profile.form.some(({ kind }) => kind === 'channel');
    const shown = formFields({ ...registration, channel: null }, configuration).filter(({ kind }) => kind === 'channel');
    expect(shown).toHaveLength(asks ? 1 : 0);
    for (const field of shown) {
      expect(field.value).toBeNull();
      expect(field.options?.map((option) => option.id)).toEqual(configuration.profile.channels.map((channel) => channel.id));
    }
  });

  it('shows the channel it came in by', () => {
    const fields = formFields({ ...registration, channel: 'email' }, configured('gov-it-projects'));
    expect(fields.find(({ kind }) => kind === 'channel')?.value).toBe('email');
  });

  // S0-39: an item without a description has a place by name where it is written, and keeps it while somebody writes.
  it('asks for the content only where the item has none', () => {
    const configuration = configured('gov-it-projects');
    const content = (fields: Readonly<Record<string, string>>, missing: readonly string[]) =>
      formFields({ ...registration, fields, missing }, configuration).find(({ id }) => id === 'description');
    expect(content({}, [])).toBeUndefined();
    expect(content({}, ['description'])).toMatchObject({ label: { zh: '反馈内容' }, value: null });
    expect(content({ description: 'As told on the phone' }, [])).toMatchObject({ value: 'As told on the phone' });
  });
});
