import type { Outcome } from '../domain/handling/result-reply/outcome';
import type { ReplyMethod } from '../domain/handling/result-reply/reply-methods';
import type { ReplyPart } from '../domain/handling/result-reply/reply-parts';
import type { Label } from '../domain/label';
import type { PanelCase } from './case-views';
import type { IssueInput, Operation } from './operation';

/** What is told to the customer at the end, and what was told so far (spec 1.16). */
export interface ResultView {
  /** Language of the customer, in which the reply is written. */
  readonly language: 'en' | 'zh';
  readonly customerName: string;
  readonly parts: readonly ReplyPart[];
  /** The letter asks whether the result is satisfactory, by a sentence nobody writes. */
  readonly asksSatisfaction: boolean;
  /** Part id → proposal from registration, plan and analysis; the sentence of the outcome is put before that of the result. */
  readonly proposals: Readonly<Record<string, string>>;
  /** Unnamed, and without a request in the portal: nobody can be told (spec 3.2 #9). */
  readonly cannotBeTold: boolean;
  /** What the customer prefers stands first. */
  readonly methods: readonly ReplyMethod[];
  /** Form field that holds the preference, where the profile asks to keep one (S1-27). */
  readonly preference: { readonly field: string; readonly method: string | null } | null;
  /** Praise is thanked for and may be shared (S1-29). */
  readonly praise: boolean;
  readonly mayShare: boolean;
  readonly shared: boolean;
  readonly told: readonly {
    readonly at: string;
    readonly by: string | null;
    readonly method: Label;
    /** Id of the way, and whether the app wrote it as a comment: the same letter by the same way is not sent twice unasked. */
    readonly methodId: string;
    readonly asComment: boolean;
    /** In the present handling, not in one before a reopening. */
    readonly present: boolean;
    readonly outcome: Outcome;
    readonly text: string;
  }[];
}

export interface PanelResultOperations {
  /** Tells the customer the result, by a public comment or as it was said; every part the profile demands must be there. `again`: the same letter once more. */
  sendResult: Operation<
    IssueInput & {
      readonly method: string;
      readonly outcome: Outcome;
      readonly texts: Readonly<Record<string, string>>;
      readonly again?: boolean | undefined;
    },
    PanelCase,
    'agent'
  >;
  /** Shares the case with the departments as an excellent example (S1-29). */
  shareExample: Operation<IssueInput & { readonly reason: string }, PanelCase, 'agent'>;
}
