import type { ScreenContext } from '../bridge/screen-context';
import { clockText, insideSentence, momentText } from '../time/moment-text';

/** When kept text was typed, inside a sentence: of today the clock is enough. */
export function restoredWhen(at: number, now: number, reader: ScreenContext): string {
  const moment = insideSentence(momentText(at, now, reader));
  return /^(today|今天) /.test(moment) ? clockText(at, reader) : moment;
}
