import type { Language } from '../i18n/language';

const UNITS = {
  en: { day: ' d', hour: ' h', minute: ' min', second: ' s', join: ' ' },
  zh: { day: ' 天', hour: ' 小时', minute: ' 分', second: ' 秒', join: ' ' },
} as const;

/** Below this a distance is told with its seconds (milliseconds). */
const SECONDS_BELOW_MS = 120_000;

/**
 * A length of time in at most two units: "2 h 10 min", "3 d 4 h", "45 s"; "2 小时 10 分". Parts are cut, not rounded, so
 * that "in 2 h" never means less than two hours.
 */
export function durationText(milliseconds: number, language: Language): string {
  const unit = UNITS[language];
  const total = Math.floor(Math.abs(milliseconds) / 1000);
  const days = Math.floor(total / 86_400);
  const hours = Math.floor((total % 86_400) / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  const seconds = total % 60;
  const parts: string[] = [];
  if (days > 0) parts.push(`${days}${unit.day}`);
  if (hours > 0) parts.push(`${hours}${unit.hour}`);
  if (days === 0 && minutes > 0) parts.push(`${minutes}${unit.minute}`);
  if (parts.length === 0 || (total * 1000 < SECONDS_BELOW_MS && seconds > 0)) parts.push(`${seconds}${unit.second}`);
  return parts.slice(0, 2).join(unit.join);
}

/** The same to the second, in as many units as it takes, for lengths that are added up: "1 d 4 h 20 min", "29 min 59 s". */
export const wholeDurationText = (milliseconds: number, language: Language): string => inUnits(milliseconds, language, true);

/** The same without days: "27 h". */
export const hoursText = (milliseconds: number, language: Language): string => inUnits(milliseconds, language, false);

function inUnits(milliseconds: number, language: Language, withDays: boolean): string {
  const unit = UNITS[language];
  const total = Math.round(milliseconds / 1000);
  const days = withDays ? Math.floor(total / 86_400) : 0;
  const parts = [
    [days, unit.day],
    [Math.floor((total - days * 86_400) / 3600), unit.hour],
    [Math.floor((total % 3600) / 60), unit.minute],
    [total % 60, unit.second],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, name]) => `${count}${name}`);
  return told.length === 0 ? `0${unit.second}` : told.join(unit.join);
}
