import type { Pair, Totals } from './totals';

/** What one person was and would have been told: in all, and on the day with most. */
export interface ToldPerson {
  readonly accountId: string;
  readonly total: Pair;
  readonly busiestDay: Pair;
}

/** The people with most messages on either side, those first. */
export function busiest({ messages }: Pick<Totals, 'messages'>, most: number): readonly ToldPerson[] {
  return Object.entries(messages)
    .map(([accountId, days]): ToldPerson => {
      const all = Object.values(days);
      return {
        accountId,
        total: { before: sum(all, 'before'), after: sum(all, 'after') },
        busiestDay: { before: greatest(all, 'before'), after: greatest(all, 'after') },
      };
    })
    .sort((a, b) => larger(b.total) - larger(a.total) || (a.accountId < b.accountId ? -1 : 1))
    .slice(0, most);
}

/** Messages to everybody by local day (days since 1970-01-01), in order. */
export function byDay({ messages }: Pick<Totals, 'messages'>): readonly (Pair & { readonly day: number })[] {
  const days = new Map<number, Pair>();
  for (const own of Object.values(messages))
    for (const [day, { before, after }] of Object.entries(own)) {
      const known = days.get(Number(day)) ?? { before: 0, after: 0 };
      days.set(Number(day), { before: known.before + before, after: known.after + after });
    }
  return [...days].sort(([a], [b]) => a - b).map(([day, pair]) => ({ day, ...pair }));
}

const sum = (all: readonly Pair[], side: keyof Pair): number => all.reduce((total, pair) => total + pair[side], 0);
const greatest = (all: readonly Pair[], side: keyof Pair): number => Math.max(0, ...all.map((pair) => pair[side]));
const larger = ({ before, after }: Pair): number => Math.max(before, after);
