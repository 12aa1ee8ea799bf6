import * as z from 'zod';
import { inBoth } from './in-both';
import { fromIso } from './instant';

const SAYS = inBoth(
  'A time is written 2026-03-31T09:00:00+08:00, with its offset, on a day that exists.',
  '时间须写作 2026-03-31T09:00:00+08:00，含时区偏移，且日期存在。',
);

const exists = (text: string): boolean => fromIso(text) !== null;

/** An instant as it comes in from outside, wherever that is: of a day that exists, with its offset. Stays text. */
export const instantSchema = z.string().refine(exists, SAYS);

/** The same in what is stored, to the second: a form knows by its kind that it is a moment. */
export const momentSchema = z.iso.datetime({ offset: true, ...SAYS }).refine(exists, SAYS);
