import { rate } from '../../metrics/intervals';
import type { MetricResult } from '../../metrics/metric';
import type { ClassificationRule } from '../rules/rule';
import { type Trial, wordingOf } from './trial';

/** A case that opened while rules were on trial, and where it stands. */
export interface TriedCase {
  readonly trials: readonly Trial[];
  /** Value of each axis now. */
  readonly axes: Readonly<Record<string, string>>;
  /** Axes on which a person gave the value: confirmed or corrected. */
  readonly judged: ReadonlySet<string>;
  readonly isClosed: boolean;
}

/** How a rule on trial would have done. A case counts once a person gave the value, or it closed and nobody had objected to it. */
export interface TrialFigures {
  readonly rule: string;
  readonly axis: string;
  readonly value: string;
  /** Cases that opened under this wording of the rule. */
  readonly seen: number;
  /** Of them those whose value is known, and of those how many by a person's own hand. */
  readonly known: number;
  readonly byHand: number;
  /** Of the known cases it suggested the value for, the share that has it. */
  readonly precision: MetricResult;
  /** Of the known cases that have the value, the share it suggested it for. */
  readonly recall: MetricResult;
}

/** Precision and recall of every rule on trial, with n and Wilson interval. */
export const trialFigures = (rules: readonly ClassificationRule[], cases: readonly TriedCase[]): readonly TrialFigures[] =>
  rules.filter(({ does }) => does === 'suggests').map((rule) => figuresOf(rule, cases));

function figuresOf(rule: ClassificationRule, cases: readonly TriedCase[]): TrialFigures {
  const wording = wordingOf(rule);
  const { axis, value } = rule;
  const count = { seen: 0, known: 0, byHand: 0, suggested: 0, present: 0, right: 0 };
  for (const { trials, axes, judged, isClosed } of cases) {
    const trial = trials.find((one) => one.rule === rule.id && one.wording === wording);
    if (trial === undefined) continue;
    count.seen += 1;
    if (!judged.has(axis) && !isClosed) continue;
    const isPresent = axes[axis] === value;
    count.known += 1;
    count.byHand += Number(judged.has(axis));
    count.suggested += Number(trial.fits);
    count.present += Number(isPresent);
    count.right += Number(trial.fits && isPresent);
  }
  const { seen, known, byHand, suggested, present, right } = count;
  return { rule: rule.id, axis, value, seen, known, byHand, precision: rate(right, suggested), recall: rate(right, present) };
}
