import type { Instant } from '../instant';
import type { Profile } from '../profile/schema';
import { localDate } from './local-time';

/** Which sequence a number is taken from: a new period starts again at 1. */
export interface NumberingSlot {
  readonly series: string;
  readonly period: string;
}

/**
 * The sequence of a case received at this instant (S0-42, S1-51, S3-35); year and month are those of the calendar's time
 * zone. The width of the sequence is not part of the series: widening it later must not give a number out twice. A profile
 * without numbering counts too, but shows the issue key (spec 3.2 #11).
 */
export function numberingSlot(profile: Profile, receivedAt: Instant, timeZone: string): NumberingSlot {
  const { numbering } = profile;
  if (numbering === null) return { series: 'issue-key', period: '' };
  const { year, month } = localDate(receivedAt, timeZone);
  const period = { never: '', yearly: year, monthly: `${year}-${month}` }[numbering.reset];
  return { series: numbering.pattern.replace(/\{SEQ:\d\}/, '{SEQ}'), period };
}

/** Of a profile, what a number is made by; `null`: the key of the issue is the number. */
export interface Numbered {
  readonly numbering: Pick<NonNullable<Profile['numbering']>, 'pattern'> | null;
}

export interface NumberParts {
  readonly period: string;
  readonly receivedAt: Instant;
  readonly timeZone: string;
  /** 1, 2, … within the slot. */
  readonly sequence: number;
  readonly issueKey: string;
}

/** The feedback number. `{SEQ:n}` has at least n digits: the ten thousandth case of a year is FB-2026-10000. */
export function formatNumber(profile: Numbered, parts: NumberParts): string {
  if (profile.numbering === null) return parts.issueKey;
  const received = localDate(parts.receivedAt, parts.timeZone);
  const [year = received.year, month = received.month] = parts.period === '' ? [] : parts.period.split('-');
  return profile.numbering.pattern
    .replaceAll('{YYYY}', year)
    .replaceAll('{MM}', month)
    .replace(/\{SEQ:(\d)\}/, (_, width: string) => String(parts.sequence).padStart(Number(width), '0'));
}
