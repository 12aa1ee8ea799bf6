import { type Language, languageTag } from '../i18n/language';

/** How a reader sees an instant. */
export interface Reader {
  readonly language: Language;
  /** IANA zone. */
  readonly timeZone: string;
}

const NAMED_DAYS = {
  en: { '-1': 'Yesterday', '0': 'Today', '1': 'Tomorrow' },
  zh: { '-1': '昨天', '0': '今天', '1': '明天' },
} as const;

const formats = new Map<string, Intl.DateTimeFormat>();

/** `Intl` formats are dear to make (tens of microseconds), so each is made once. */
function formatOf(reader: Reader, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${reader.language} ${reader.timeZone} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(languageTag(reader.language), { timeZone: reader.timeZone, ...options });
  formats.set(key, made);
  return made;
}

/** "16:40" in the reader's zone. */
export function clockText(instant: number, reader: Reader): string {
  return formatOf(reader, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant);
}

/** Days since 1970-01-01 of the reader's local date, and its year. */
function localDay(instant: number, reader: Reader): { readonly day: number; readonly year: number } {
  const parts = formatOf({ ...reader, language: 'en' }, { year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(instant);
  const numberOf = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const year = numberOf('year');
  return { year, day: Date.UTC(year, numberOf('month') - 1, numberOf('day')) / 86_400_000 };
}

/** "Today", "Tomorrow", "Fri 6 Mar", "6 Mar 2027"; "今天", "3月6日 周五", "2027年3月6日". */
export function dayText(instant: number, now: number, reader: Reader): string {
  const at = localDay(instant, reader);
  const today = localDay(now, reader);
  const named = new Map<string, string>(Object.entries(NAMED_DAYS[reader.language])).get(String(at.day - today.day));
  if (named) return named;
  if (at.year !== today.year)
    return formatOf(reader, { year: 'numeric', month: reader.language === 'zh' ? 'long' : 'short', day: 'numeric' }).format(instant);
  const date = formatOf(reader, { month: reader.language === 'zh' ? 'long' : 'short', day: 'numeric' }).format(instant);
  const weekday = formatOf(reader, { weekday: 'short' }).format(instant);
  return reader.language === 'zh' ? `${date} ${weekday}` : `${weekday} ${date}`;
}

/** Day and time: "Today 16:40", "Fri 6 Mar 09:00", "今天 16:40". */
export function momentText(instant: number, now: number, reader: Reader): string {
  return `${dayText(instant, now, reader)} ${clockText(instant, reader)}`;
}

/** A moment as it stands inside an English sentence: "today 16:40". */
export const insideSentence = (moment: string): string => moment.replace(/^(Today|Tomorrow|Yesterday)\b/, (day) => day.toLowerCase());

/** Day with its year and time, as it stands in a sentence: "2 Mar 2026, 16:40", "2026年3月2日 16:40". */
export function fullText(instant: number, reader: Reader): string {
  const date = formatOf(reader, { year: 'numeric', month: 'short', day: 'numeric' }).format(instant);
  return `${date}${reader.language === 'zh' ? ' ' : ', '}${clockText(instant, reader)}`;
}

/** The full instant with its zone, for titles and copies: "2 Mar 2026, 16:40:05 GMT+8", "2026年3月2日 16:40:05 GMT+8". */
export function exactText(instant: number, reader: Reader): string {
  // In Chinese `Intl` puts the zone between day and time.
  const second = formatOf(reader, { second: '2-digit' }).format(instant).replace(/\D/g, '').padStart(2, '0');
  const zone = formatOf(reader, { timeZoneName: 'short' })
    .formatToParts(instant)
    .find((part) => part.type === 'timeZoneName');
  return `${fullText(instant, reader)}:${second} ${zone?.value ?? reader.timeZone}`;
}
