import type { Label } from '../../label';
import type { CalendarInput } from '../../time/work-calendar';
import { calendarInWords } from '../questions/calendar-in-words';
import type { Names } from './names';

/** An entry about somebody: an absence, or hours of their own. */
interface PersonEntry {
  readonly accountId: string;
  readonly from?: string;
  readonly to?: string;
  readonly deputy?: string;
  readonly calendar?: CalendarInput;
}

export const isAboutSomebody = (entry: object): entry is PersonEntry =>
  'accountId' in entry && typeof entry.accountId === 'string' && !('kind' in entry);

/** What an entry says of its person: when they are away and who stands in, or their own hours; `null` where it says nothing. */
export function personEntryText({ from, to, deputy, calendar }: PersonEntry, names: Names): Label | null {
  if (calendar !== undefined) return calendarInWords(calendar);
  if (from === undefined || to === undefined) return null;
  const span = names.time(from, to);
  const who = deputy === undefined ? null : names.person(deputy);
  return {
    en: `${span.en}, ${who === null ? 'nobody stands in' : `deputy ${who.en}`}`,
    zh: `${span.zh}，${who === null ? '无人代理' : `代理人 ${who.zh}`}`,
  };
}
