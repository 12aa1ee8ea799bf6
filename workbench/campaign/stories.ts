import type { Draws } from './draws';

export type Act =
  | 'reply'
  | 'customer-reply'
  | 'wait'
  | 'go-on'
  | 'progress'
  | 'promise'
  | 'escalate'
  | 'emergency'
  | 'acknowledge'
  | 'resolve'
  | 'reopen'
  | 'rate'
  | 'close';

/** Something somebody does, in minutes after the item was raised. */
export interface Step {
  readonly after: number;
  readonly act: Act;
}

const STORIES: readonly (readonly Act[])[] = [
  ['reply', 'resolve', 'rate', 'close'],
  ['reply', 'customer-reply', 'progress', 'resolve', 'close'],
  ['reply', 'wait', 'customer-reply', 'go-on', 'resolve', 'rate', 'close'],
  ['wait', 'go-on', 'reply', 'promise', 'progress', 'resolve', 'close'],
  ['escalate', 'acknowledge', 'reply', 'resolve', 'reopen', 'resolve', 'rate', 'close'],
  ['reply', 'resolve', 'reopen', 'reply', 'wait', 'go-on', 'resolve', 'close'],
  // Nobody looks until long after every limit: warnings, breaches and climbs go out by themselves.
  ['resolve', 'close'],
  ['acknowledge', 'promise', 'resolve', 'close'],
  ['emergency', 'reply', 'acknowledge', 'progress', 'resolve', 'rate', 'close'],
];

/** Minutes between two steps: most at once or within the hour, some only after the limits have passed. */
const PAUSES = [1, 2, 5, 15, 30, 30, 60, 240];

/** One of the stories, with its own pace. Every story ends closed, so that what is left at the end stands still. */
export function storyOf(draws: Draws): readonly Step[] {
  let after = 0;
  return draws.one(STORIES).map((act) => {
    after += draws.one(PAUSES);
    return { after, act };
  });
}

export const SUMMARIES = [
  '系统无法登录，十分紧急',
  'Payment fails for everybody',
  '服务态度差',
  'How do I change my address?',
  '建议增加夜间服务',
  'Nobody calls me back',
];
