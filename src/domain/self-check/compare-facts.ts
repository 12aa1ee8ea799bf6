import type { CaseEvent } from '../case/case-event';
import { isSetAside, setAside } from '../case/in-force';
import type { KeyedFact } from '../case/keyed-fact';
import type { Instant } from '../instant';
import { givenTo } from '../satisfaction/attempts';

/** An event and the changelog entry it tells of may carry instants some seconds apart (milliseconds). */
export const SAME_INSTANT_MS = 10_000;
/** Two facts of one kind so near are taken for one with a wrong instant; further apart they are two (milliseconds). */
const MISDATED_WITHIN_MS = 60 * 60_000;
/** Events may take minutes and retries: what is younger may still be on its way (milliseconds). */
export const SETTLED_AFTER_MS = 15 * 60_000;

/** Ends the key of a fact that a repair put in the place of one with a wrong instant. */
export const CORRECTED = ':corrected';

export interface FactDifferences {
  /** Jira remembers them, the record does not. */
  readonly missing: readonly KeyedFact[];
  /** Recorded from Jira, but Jira remembers no such change. */
  readonly unknown: readonly KeyedFact[];
  /** Recorded from a comment that is not there any more. */
  readonly commentGone: readonly KeyedFact[];
  /** The same fact at another instant. */
  readonly misdated: readonly { readonly recorded: KeyedFact; readonly expected: KeyedFact }[];
}

/** Compares what stands in the record with what should, as far as it comes from Jira. What is done in the panel is none of Jira's. */
export function compareFacts(
  expected: readonly KeyedFact[],
  all: readonly KeyedFact[],
  options: { readonly now: Instant; readonly complete: boolean },
): FactDifferences {
  const aside = setAside(all.map(({ fact }) => fact));
  const recorded = all.filter(({ fact }) => !isSetAside(fact, aside));
  const settled = (one: KeyedFact): boolean => one.fact.at <= options.now - SETTLED_AFTER_MS;
  const misdated: { recorded: KeyedFact; expected: KeyedFact }[] = [];

  const known = new Map(recorded.map((one) => [sourceOf(one), one]));
  const comments = expected.filter(isOfComment);
  for (const one of comments) {
    const found = known.get(sourceOf(one));
    // Only the instant is compared: whether its author is an agent may have changed since, and what was recorded then stands.
    if (found !== undefined && !isNear(found.fact.at, one.fact.at)) misdated.push({ recorded: found, expected: one });
  }
  const written = new Set(comments.map(sourceOf));

  const changes = expected.filter((one) => !isOfComment(one));
  const fromChanges = recorded.filter((one) => /^(status|assignee):/.test(one.key));
  let missing = changes.filter((one) => !recorded.some(({ fact }) => isSame(fact, one.fact)));
  let unknown = fromChanges.filter((one) => !changes.some(({ fact }) => isSame(fact, one.fact)));
  for (const one of missing) {
    const near = unknown.find(({ fact }) => fact.kind === one.fact.kind && Math.abs(fact.at - one.fact.at) <= MISDATED_WITHIN_MS);
    if (near === undefined) continue;
    misdated.push({ recorded: near, expected: one });
    missing = missing.filter((other) => other !== one);
    unknown = unknown.filter((other) => other !== near);
  }
  return {
    missing: [...missing, ...comments.filter((one) => !known.has(sourceOf(one)))].filter(settled),
    unknown: options.complete ? unknown.filter(settled) : [],
    commentGone: options.complete ? recorded.filter((one) => isOfComment(one) && !written.has(sourceOf(one)) && settled(one)) : [],
    misdated: misdated.filter(({ expected: one }) => settled(one)),
  };
}

const isOfComment = ({ key }: KeyedFact): boolean => key.startsWith('comment:');
const sourceOf = ({ key }: KeyedFact): string => (key.endsWith(CORRECTED) ? key.slice(0, -CORRECTED.length) : key);

const isNear = (a: Instant, b: Instant): boolean => Math.abs(a - b) <= SAME_INSTANT_MS;

function isSame(recorded: CaseEvent, expected: CaseEvent): boolean {
  if (!isNear(recorded.at, expected.at)) return false;
  // Handing on in the panel is Jira's change of the assignee, with its reason.
  if (expected.kind === 'assigned') return givenTo(recorded) === expected.to;
  return recorded.kind === expected.kind;
}
