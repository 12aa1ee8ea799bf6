import type { Instant } from '../instant';
import { type CaseDifference, DIFFERENCE_KINDS, type DifferenceKind, kindsOf } from './difference';
import type { Kept, Outcome } from './outcome';

/** A count under the published version and under the draft. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

/** Of promises that were judged, how many were kept. */
export interface KeptCount {
  readonly judged: Pair;
  readonly onTime: Pair;
}

/** Everything a replay counts. Totals of parts add up to the totals of the whole, in whatever order. */
export interface Totals {
  readonly cases: number;
  /** Received within the span; the others are older and still open. */
  readonly inSpan: number;
  readonly open: number;
  /** Cases that could not be replayed: too large for one answer of the database, or not to be read. */
  readonly leftOut: number;
  /** Cases with more moments than are followed: counted as far as they were. */
  readonly cut: number;
  readonly kinds: Readonly<Record<DifferenceKind, number>>;
  readonly response: KeptCount;
  readonly resolution: KeptCount;
  /** `axis:before>after` → cases; nothing stands for no value. */
  readonly reclassified: Readonly<Record<string, number>>;
  /** Of the values agents corrected, how many the registration would have been given right. */
  readonly corrected: KeptCount;
  /** Person → local day (days since 1970-01-01) → comments that mention them. */
  readonly messages: Readonly<Record<string, Readonly<Record<string, Pair>>>>;
}

const NONE: Pair = { before: 0, after: 0 };
const NO_COUNT: KeptCount = { judged: NONE, onTime: NONE };

export const NO_TOTALS: Totals = {
  ...{ cases: 0, inSpan: 0, open: 0, leftOut: 0, cut: 0 },
  kinds: Object.fromEntries(DIFFERENCE_KINDS.map((kind) => [kind, 0])) as Totals['kinds'],
  response: NO_COUNT,
  resolution: NO_COUNT,
  reclassified: {},
  corrected: NO_COUNT,
  messages: {},
};

/** What one case adds. */
export interface CountedCase {
  readonly before: Outcome;
  readonly after: Outcome;
  readonly difference: CaseDifference;
  readonly isOpen: boolean;
  readonly receivedAt: Instant;
  /** Axis → value an agent set at last. */
  readonly correctedTo: Readonly<Record<string, string>>;
}

/** The span a replay looks at, and the day an instant belongs to there. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
  readonly dayOf: (at: Instant) => number;
}

/** Adds cases one after the other; made for twenty thousand of them. */
export class Tally {
  private readonly kinds: Record<DifferenceKind, number>;
  private readonly reclassified: Record<string, number>;
  private readonly messages: Record<string, Record<string, Pair>>;
  private sums: Omit<Totals, 'kinds' | 'reclassified' | 'messages'>;

  constructor(
    private readonly span: Span,
    { kinds, reclassified, messages, ...sums }: Totals = NO_TOTALS,
  ) {
    this.kinds = { ...kinds };
    this.reclassified = { ...reclassified };
    this.messages = Object.fromEntries(Object.entries(messages).map(([person, days]) => [person, { ...days }]));
    this.sums = sums;
  }

  leaveOut(): void {
    this.sums = { ...this.sums, leftOut: this.sums.leftOut + 1 };
  }

  add({ before, after, difference, isOpen, receivedAt, correctedTo }: CountedCase): void {
    const { sums } = this;
    const inSpan = receivedAt >= this.span.from;
    for (const kind of kindsOf(difference)) this.kinds[kind] += 1;
    for (const { what, before: was, after: is } of difference.classified) this.count(`${what}:${was ?? ''}>${is ?? ''}`);
    for (const message of before.messages) this.tell(message, 'before');
    for (const message of after.messages) this.tell(message, 'after');
    const right = (outcome: Outcome): number => Object.entries(correctedTo).filter(([axis, value]) => outcome.axes[axis] === value).length;
    const judged = Object.keys(correctedTo).length;
    this.sums = {
      ...sums,
      cases: sums.cases + 1,
      inSpan: sums.inSpan + Number(inSpan),
      open: sums.open + Number(isOpen),
      cut: sums.cut + Number(before.cut || after.cut),
      // Of older cases only those that are still open were looked at: they would make every rate look worse than it is.
      response: inSpan ? keptPlus(sums.response, before.response, after.response) : sums.response,
      resolution: inSpan ? keptPlus(sums.resolution, before.resolution, after.resolution) : sums.resolution,
      corrected: {
        judged: plus(sums.corrected.judged, { before: judged, after: judged }),
        onTime: plus(sums.corrected.onTime, { before: right(before), after: right(after) }),
      },
    };
  }

  totals(): Totals {
    const { kinds, reclassified, messages } = this;
    return { ...this.sums, kinds, reclassified, messages };
  }

  private count(change: string): void {
    this.reclassified[change] = (this.reclassified[change] ?? 0) + 1;
  }

  private tell({ to, at }: Outcome['messages'][number], side: keyof Pair): void {
    if (at < this.span.from || at > this.span.to) return;
    const days = this.messages[to] ?? {};
    this.messages[to] = days;
    const day = String(this.span.dayOf(at));
    const known = days[day] ?? NONE;
    days[day] = { ...known, [side]: known[side] + 1 };
  }
}

const plus = (a: Pair, b: Pair): Pair => ({ before: a.before + b.before, after: a.after + b.after });

const keptPlus = ({ judged, onTime }: KeptCount, before: Kept, after: Kept): KeptCount => ({
  judged: plus(judged, { before: Number(before !== null), after: Number(after !== null) }),
  onTime: plus(onTime, { before: Number(before === 'on-time'), after: Number(after === 'on-time') }),
});
