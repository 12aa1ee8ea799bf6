import * as z from 'zod';
import { inBoth } from './in-both';
import { fromIso } from './instant';

/** An instant as it comes in from outside, wherever that is: of a day that exists, with its offset. Stays text. */
export const instantSchema = z
  .string()
  .refine(
    (text) => fromIso(text) !== null,
    inBoth(
      'A time is written 2026-03-31T09:00:00+08:00, with its offset, on a day that exists.',
      '时间须写作 2026-03-31T09:00:00+08:00，含时区偏移，且日期存在。',
    ),
  );
