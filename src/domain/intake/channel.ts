import type { Profile } from '../profile/schema';
import { normalizeText } from './text';

/** Names an entrance of Jira may send, and the channels of the presets that mean the same, best first. */
const ALIASES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    online: ['online', 'website', 'online-form', 'online-service', 'ticket', 'in-app', 'app'],
    portal: ['online', 'website', 'online-form', 'ticket', 'online-service', 'in-app', 'app'],
    jira: ['online', 'ticket', 'online-service', 'website', 'online-form'],
    chat: ['online-chat', 'online-service', 'online', 'chatbot', 'customer-service'],
    phone: ['phone', 'customer-service'],
    call: ['phone', 'customer-service'],
    telephone: ['phone', 'customer-service'],
    mail: ['email'],
    'e-mail': ['email'],
    wechat: ['wechat-group', 'social-media'],
  }),
);

/** The channel by which customers write themselves, in the portal; `null` where the process has none. */
export const portalOf = (profile: Profile): string | null => channelOf(profile, 'online');

/** A channel by its id and name. */
export type Channel = Pick<Profile['channels'][number], 'id' | 'label'>;

const TELEPHONE: Channel = { id: 'phone', label: { en: 'Phone', zh: '电话' } };

/** By what somebody is answered outside Jira: the telephone, also where feedback does not come in by it, and the channels of the profile. */
export function answerChannels({ channels }: Profile): readonly Channel[] {
  const named = channels.map(({ id, label }) => ({ id, label }));
  return [named.find(({ id }) => id === TELEPHONE.id) ?? TELEPHONE, ...named.filter(({ id }) => id !== TELEPHONE.id)];
}

/** The profile's channel a name stands for: id, label in either language, entrance (S0-23…S0-27) or a usual alias. */
export function channelOf(profile: Profile, name: string | null | undefined): string | null {
  const wanted = normalizeText(name ?? '');
  if (wanted === '') return null;
  const matches = (one: { readonly id: string; readonly label: { readonly en: string; readonly zh: string } }) =>
    [one.id, one.label.en, one.label.zh].some((known) => normalizeText(known) === wanted);
  const channel = profile.channels.find(matches);
  if (channel !== undefined) return channel.id;
  const entrance = profile.entrances?.find((one) => one.channel !== undefined && matches(one));
  if (entrance?.channel !== undefined) return entrance.channel;
  const alias = ALIASES.get(wanted)?.find((id) => profile.channels.some((one) => one.id === id));
  return alias ?? null;
}
