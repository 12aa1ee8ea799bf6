import type { PortalCase } from '../../src/contract';
import type { portalWords } from './portal-words';

export type PromiseLine = PortalCase['promises'][number];

const isBroken = ({ metAt, endedAt }: PromiseLine): boolean => metAt === null && endedAt !== null && endedAt !== undefined;

/** Which sentence a promise gets. A customer never reads of clocks or breaches (ux.md, "Words"). */
export function promiseSentence(promise: PromiseLine, now: number, waitsForYou: boolean): keyof typeof portalWords.en | null {
  if (promise.state === 'cancelled') return null;
  if (promise.metAt !== null) return 'promiseKept';
  if (isBroken(promise)) return 'promiseBroken';
  if (promise.state === 'paused') return waitsForYou ? 'promisePaused' : 'promiseHeld';
  return Date.parse(promise.dueAt) < now ? 'promiseLate' : 'promise';
}

/** Milestones that have a customer's word; any other is called as the process calls it. */
const NAMES = {
  'first-response': 'firstReply',
  acknowledge: 'firstReply',
  plan: 'plan',
  resolve: 'solution',
  'result-reply': 'result',
  'follow-up': 'callBack',
  callback: 'colleague',
  'letter-answer': 'letter',
  'announced-result': 'result',
} as const satisfies Record<string, keyof typeof portalWords.en>;

const isNamed = (milestone: string): milestone is keyof typeof NAMES => Object.hasOwn(NAMES, milestone);

/** The customer's word for a milestone; `null` takes the label of the process. */
export const promiseName = (milestone: string): (typeof NAMES)[keyof typeof NAMES] | null => (isNamed(milestone) ? NAMES[milestone] : null);

/** To a customer the first word is the first word, whatever steps the process makes of it; kept once is enough. */
const FIRST_WORD: ReadonlySet<string> = new Set(['first-response', 'acknowledge', 'first-feedback']);

const isSameStep = (one: PromiseLine, other: PromiseLine): boolean =>
  one.metAt !== null && other.metAt !== null && FIRST_WORD.has(one.milestone) && FIRST_WORD.has(other.milestone);

/** Open promises first, the nearest on top; then those that were kept; two that a reader cannot tell apart once. */
export function sortPromises(promises: readonly PromiseLine[]): readonly PromiseLine[] {
  const order = (promise: PromiseLine): number => Date.parse(promise.dueAt) + (promise.metAt === null && !isBroken(promise) ? 0 : 1e15);
  const sorted = promises.filter((promise) => promise.state !== 'cancelled').sort((a, b) => order(a) - order(b));
  return sorted.filter((promise, place) => !sorted.slice(0, place).some((earlier) => isSameStep(earlier, promise)));
}
