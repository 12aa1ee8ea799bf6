import type { Label, TryDraftView } from '../../../src/contract';

/** Something that stands on the time line of a tried item. */
export type Stop =
  | { readonly kind: 'received' | 'now'; readonly at: number }
  | { readonly kind: 'due'; readonly at: number; readonly milestone: string }
  | {
      readonly kind: 'sent';
      readonly at: number;
      readonly label: Label;
      readonly level: number;
      readonly actions: readonly Label[];
      readonly held: TryDraftView['escalations'][number]['held'];
    };

/** At one instant: first what is due, then what is sent because of it; "now" after everything that happened by then. */
const ORDER: Readonly<Record<Stop['kind'], number>> = { received: 0, due: 1, sent: 2, now: 3 };

/** Everything in order of time; "now" only where part of it is past. */
export function stopsOf(view: Pick<TryDraftView, 'receivedAt' | 'now' | 'recorded' | 'milestones' | 'escalations'>): readonly Stop[] {
  const stops: readonly Stop[] = [
    { kind: 'received', at: Date.parse(view.receivedAt) },
    ...(view.recorded === null ? [] : [{ kind: 'now', at: Date.parse(view.now) } as const]),
    ...view.milestones.map(({ milestone, dueAt }): Stop => ({ kind: 'due', at: Date.parse(dueAt), milestone })),
    ...view.escalations.map(
      ({ at, label, level, actions, held }): Stop => ({ kind: 'sent', at: Date.parse(at), label, level, actions, held }),
    ),
  ];
  return [...stops].sort((a, b) => a.at - b.at || ORDER[a.kind] - ORDER[b.kind]);
}
