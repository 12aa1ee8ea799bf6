import type { AnswerSource } from '../domain/case/facts/satisfaction-facts';
import type { Label } from '../domain/label';
import type { BandRole } from '../domain/satisfaction/band';
import type { EndOfRequest } from '../domain/satisfaction/ends-request';
import type { ReconsiderationOutcome } from '../domain/satisfaction/reconsideration';

/** A scale with everything a form needs: from the worst answer to the best. */
export interface ScaleView {
  /** `stars-5`, `points-10`, `levels-3`. */
  readonly id: string;
  readonly kind: 'points' | 'levels';
  readonly options: readonly { readonly value: number | string; readonly label: Label; readonly band: BandRole | null }[];
}

export interface RatingView {
  readonly value: number | string;
  readonly label: Label;
  readonly band: BandRole | null;
  readonly dimensions: Readonly<Record<string, number | string>>;
  readonly comment: string | null;
  /** Told to somebody of the team, whose words the comment is in. */
  readonly heard: boolean;
  readonly at: string;
}

/** What the customer may do about the result now, and what was answered (spec 1.16–1.18). `whyNot…` is `null` where it is possible. */
export interface PortalSatisfaction {
  /** Praise: nothing is to be judged, and nobody asks whether the customer is content. */
  readonly isPraise: boolean;
  /** 1, 2, …: the result that is judged, or the attempt under way. */
  readonly attempt: number;
  readonly scale: ScaleView;
  /** Each may be answered on the same scale; none has to. */
  readonly dimensions: readonly { readonly id: string; readonly label: Label }[];
  /** Resolved, and what came of it is yet to be told: nobody is asked what they think of it. */
  readonly resultOwed: boolean;
  readonly canRate: boolean;
  readonly whyNotRate: Label | null;
  /** The rating of this attempt that counts. */
  readonly rating: RatingView | null;
  /** Until when what follows from it waits for words, or for another mark; `null` where nothing waits. */
  readonly heldUntil: string | null;
  /** The low mark that the present handling began with, where its words may still be told. */
  readonly markBehind: { readonly attempt: number; readonly value: number | string } | null;
  readonly canConfirm: boolean;
  readonly questions: readonly { readonly id: string; readonly label: Label }[];
  /** Answers of this attempt in the order of the questions. */
  readonly answers: readonly boolean[] | null;
  /** The customer said that there is something else, and nobody has asked yet what (S0-72). */
  readonly needsOpen: boolean;
  readonly canObject: boolean;
  readonly reconsideration: {
    /** Whether the process knows it; where not, nothing about it is shown. */
    readonly offered: boolean;
    readonly canRequest: boolean;
    readonly whyNot: Label | null;
    /** The last moment to ask for it; `null` while there is no result. */
    readonly until: string | null;
    /** The customer's letter that may ask for it: its comment, until a person takes it for the request. */
    readonly letter: { readonly at: string; readonly commentId: string } | null;
    readonly state: 'requested' | 'assigned' | 'decided' | 'ended' | null;
    /** What ended it without a decision. */
    readonly endedBy: EndOfRequest | null;
    /** By when it is decided; `null` where nobody asked for it, or it ended. */
    readonly dueAt: string | null;
    readonly reason: string | null;
    readonly outcome: ReconsiderationOutcome | null;
    readonly reasons: string | null;
  };
  readonly canWithdraw: boolean;
}

/** The same for the agent, with who handled it and how dissatisfaction ended. */
export interface PanelSatisfaction extends PortalSatisfaction {
  /** Scale by which agents enter what they were told; another than the customer's where the profile has two. */
  readonly agentScale: ScaleView;
  /** Ways a confirmation may be taken (S0-73); empty where the profile names none. */
  readonly methods: readonly { readonly id: string; readonly label: Label }[];
  /** Every version of every rating, oldest first. */
  readonly ratings: readonly (RatingView & {
    readonly attempt: number;
    readonly version: number;
    readonly source: AnswerSource;
    /** By a link: who of the team had taken it for the customer (account id). */
    readonly linkBy: string | null;
    readonly handler: string | null;
  })[];
  /** Who handled the judged attempt when it was resolved (account id). */
  readonly handler: string | null;
  readonly loop: readonly {
    readonly attempt: number;
    readonly by: 'rating' | 'answers' | 'objection';
    readonly at: string;
    readonly outcome: 'recovered' | 'reconsidered' | 'accepted' | 'withdrawn' | 'open';
    readonly endedAt: string | null;
  }[];
  readonly reviewer: string | null;
  /** Account ids of those who had a part in the result: none of them decides a reconsideration (S4-90). */
  readonly hadPart: readonly string[];
  /** Whether who looks may end open dissatisfaction with a reason, and by which roles it is done. */
  readonly mayAccept: boolean;
  readonly acceptedBy: readonly Label[];
  /** Account ids of those whose handling is judged: none of them enters a rating or ends dissatisfaction. */
  readonly handlers: readonly string[];
  /** What goes back to the customer of the survey (S4-158); `null` where the process sends nothing back, or nobody rated. */
  readonly surveyResults: {
    readonly methods: readonly { readonly id: string; readonly label: Label; readonly asComment: boolean }[];
    readonly owed: boolean;
    readonly told: { readonly at: string; readonly text: string } | null;
  } | null;
}
