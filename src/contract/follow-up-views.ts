import type { Label } from '../domain/label';

/** Asking the customer after the handling (spec 1.17). */
export interface FollowUpView {
  readonly id: string;
  readonly purpose: Label;
  /** Who makes it, where the process says so. */
  readonly by: Label | null;
  readonly methods: readonly { readonly id: string; readonly label: Label }[];
  readonly startAt: string;
  readonly dueAt: string;
  readonly state: 'open' | 'overdue' | 'done' | 'closed' | 'ended';
  readonly attempts: readonly { readonly at: string; readonly method: string; readonly reached: boolean; readonly note: string | null }[];
  readonly doneAt: string | null;
  readonly closedBecause: 'anonymous' | 'no-contact' | 'not-reached' | 'refused' | null;
  /** The customer was called often enough without being reached. */
  readonly mayGiveUp: boolean;
  /** What to say, in order. */
  readonly script: readonly Label[];
  /** Whoever looks makes it: of the role the process names, and not on the own work. */
  readonly mayMake: boolean;
  /**
   * What is asked: the profile's questions and a mark; in words what else the customer needs (S0-72), or expects after a bad result;
   * nothing where something is only told, as an adopted suggestion.
   */
  readonly asks: 'answers' | 'needs' | 'expectation' | 'nothing';
}

export interface FollowUpsView {
  readonly tasks: readonly FollowUpView[];
  /** Questions the customer answers with yes or no, in the order in which `answers` are given. */
  readonly questions: readonly Label[];
  /** Marks the customer may give. */
  readonly ratings: readonly { readonly value: number | string; readonly label: Label }[];
  /** A suggestion that may be marked as adopted; the customer is told then (S2-36). */
  readonly mayAdopt: boolean;
}
