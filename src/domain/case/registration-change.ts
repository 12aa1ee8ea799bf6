import { optionsOf } from '../intake/request-form';
import type { Label } from '../label';
import type { Profile } from '../profile/schema';
import type { CaseEvent, Registration } from './case-event';
import { channelName } from './describe-event';

/** Longest text of a field that a time line repeats, characters. */
const SHOWN = 120;
const DESCRIPTION: Label = { en: 'Description', zh: '描述' };
const CHANNEL: Label = { en: 'Channel', zh: '渠道' };
const NOTHING = '–';

/** What a correction of the registration changed: each field with what stood there and what stands there now; `before` is how it stood then. */
export function registrationChange(before: Registration | null, after: Registration, profile: Profile): Label {
  const said = after.missing.length === 0 && (before === null || before.missing.length > 0) ? COMPLETED : CORRECTED;
  if (before === null) return said;
  const changes = changedIn(before, after, profile);
  if (changes.length === 0) return said;
  return { en: `${said.en}: ${changes.map(({ en }) => en).join('; ')}`, zh: `${said.zh}：${changes.map(({ zh }) => zh).join('；')}` };
}

/** How the registration stood before a fact at that place. */
export function registrationBefore(events: readonly CaseEvent[], index: number): Registration | null {
  const last = events.slice(0, index).findLast((event) => event.kind === 'case-opened' || event.kind === 'registration-completed');
  return last?.kind === 'case-opened' || last?.kind === 'registration-completed' ? last.registration : null;
}

function changedIn(before: Registration, after: Registration, profile: Profile): readonly Label[] {
  const ids = [...new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])];
  return [
    ...ids.flatMap((id) => {
      const field = profile.form.find((one) => one.id === id);
      const options = (field && optionsOf(profile, field)) ?? [];
      const inWords = (text: string): Label => options.find((option) => option.id === text)?.label ?? { en: text, zh: text };
      return change(field?.label ?? { en: id, zh: id }, before.fields[id], after.fields[id], inWords);
    }),
    ...change(CHANNEL, before.channel, after.channel, (id) => channelName(profile, id)),
    ...change(DESCRIPTION, before.description, after.description, (text) => ({ en: text, zh: text })),
  ];
}

function change(
  name: Label,
  old: string | null | undefined,
  now: string | null | undefined,
  inWords: (text: string) => Label,
): readonly Label[] {
  const [was, is] = [old?.trim() ?? '', now?.trim() ?? ''];
  if (was === is) return [];
  const shown = (text: string, language: 'en' | 'zh'): string => (text === '' ? NOTHING : short(inWords(text)[language]));
  return [{ en: `${name.en} “${shown(was, 'en')}” → “${shown(is, 'en')}”`, zh: `${name.zh}“${shown(was, 'zh')}”→“${shown(is, 'zh')}”` }];
}

const short = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text);

const COMPLETED: Label = { en: 'Registration completed', zh: '登记信息已补全' };
const CORRECTED: Label = { en: 'Registration corrected', zh: '登记信息已修改' };
