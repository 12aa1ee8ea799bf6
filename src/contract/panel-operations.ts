import type { WaitsOn } from '../domain/case/waits-on';
import type { LinkPurpose } from '../domain/satisfaction/customer-link';
import type { PanelCase } from './case-views';
import type { PanelClosingOperations } from './closing-views';
import type { PanelInvestigationOperations } from './investigation-views';
import type { IssueInput, Operation } from './operation';
import type { PanelResultOperations } from './result-views';
import type { PanelTransferOperations } from './transfer-views';
import type { PanelWorkOperations } from './work-views';

/** Registration, classification, clocks and escalation of the case on screen. */
export interface PanelCaseOperations {
  getCase: Operation<IssueInput, PanelCase, 'agent'>;
  correctAxis: Operation<IssueInput & { readonly axis: string; readonly value: string }, PanelCase, 'agent'>;
  completeRegistration: Operation<
    IssueInput & {
      readonly fields: Readonly<Record<string, string>>;
      readonly channel?: string | undefined;
      readonly revision?: number | undefined;
    },
    PanelCase,
    'agent'
  >;
  /** A reply given outside Jira (phone call): meets the first response. */
  recordResponse: Operation<IssueInput & { readonly channel: string; readonly note?: string | undefined }, PanelCase, 'agent'>;
  pauseCase: Operation<
    IssueInput & { readonly on: WaitsOn; readonly reason: string; readonly until?: string | undefined },
    PanelCase,
    'agent'
  >;
  resumeCase: Operation<IssueInput, PanelCase, 'agent'>;
  declareEmergency: Operation<IssueInput & { readonly definition: string }, PanelCase, 'agent'>;
  endEmergency: Operation<IssueInput, PanelCase, 'agent'>;
  raiseEscalation: Operation<IssueInput & { readonly trigger: string; readonly reason: string }, PanelCase, 'agent'>;
  acknowledgeEscalation: Operation<IssueInput & { readonly nextUpdateAt?: string | undefined }, PanelCase, 'agent'>;
  /** Meets a milestone that no event of Jira shows, such as the plan (S0-81). */
  recordMilestone: Operation<IssueInput & { readonly milestone: string; readonly note?: string | undefined }, PanelCase, 'agent'>;
}

/** What is told about the work: to the team, and to the customer unasked (S2-30, S2-31). */
export interface PanelProgressOperations {
  /** `shared`: the customer gets it as a public comment; otherwise the team sees it in the time line. */
  reportProgress: Operation<IssueInput & { readonly text: string; readonly shared: boolean }, PanelCase, 'agent'>;
  /** When the customer hears from us next; a promise with a deadline of its own. */
  promiseUpdate: Operation<IssueInput & { readonly dueAt: string }, PanelCase, 'agent'>;
}

/** Which version of the process the case goes by. */
export interface PanelProfileOperations {
  /** The case goes on by the version its project works by now; what was judged stays, what is open is planned anew. */
  adoptPresentVersion: Operation<IssueInput, PanelCase, 'project-admin'>;
}

/** Whether it is a case of its own: repeat, invalid, abnormal (spec 1.14). Everything can be taken back. */
export interface PanelDoubtOperations {
  /** `of`: key of an earlier case the agent may see. */
  markRepeat: Operation<IssueInput & { readonly of: string }, PanelCase, 'agent'>;
  /** Puts a suggestion aside or takes a mark back. */
  dismissRepeat: Operation<IssueInput & { readonly of: string }, PanelCase, 'agent'>;
  /** The customer gets the explanation as a public comment. */
  markInvalid: Operation<IssueInput & { readonly explanation: string }, PanelCase, 'agent'>;
  /** `example`: one the profile names, or `other`. */
  markAbnormal: Operation<IssueInput & { readonly example: string; readonly note?: string | undefined }, PanelCase, 'agent'>;
  /** By another person than who marked it, who stands behind the reviewing role where one is mapped. */
  reviewAbnormal: Operation<IssueInput & { readonly verdict: 'genuine' | 'abnormal'; readonly note: string }, PanelCase, 'agent'>;
}

/** What the customer told an agent, reconsideration, and how dissatisfaction ends (spec 1.16–1.18). */
export interface PanelSatisfactionOperations {
  /** Not by who handled the case; on any scale of the profile (S3-21, S4-152). */
  enterRating: Operation<
    IssueInput & {
      readonly rating: number | string;
      readonly dimensions?: Readonly<Record<string, number | string>> | undefined;
      readonly comment?: string | undefined;
      readonly source: 'phone' | 'email' | 'on-site' | 'paper';
    },
    PanelCase,
    'agent'
  >;
  /** Yes or no to each question of the profile, taken by one of its methods (S0-73). */
  enterConfirmation: Operation<
    IssueInput & {
      readonly answers: readonly boolean[] | Readonly<Record<string, boolean>>;
      readonly method: string;
      readonly comment?: string | undefined;
    },
    PanelCase,
    'agent'
  >;
  /** An objection or a request for reconsideration the customer made orally or on paper (S4-91). */
  enterAppeal: Operation<
    IssueInput & { readonly what: 'objection' | 'reconsideration'; readonly reason: string; readonly heard: 'oral' | 'written' },
    PanelCase,
    'agent'
  >;
  /** A letter that may ask for reconsideration is taken for the request (S4-91); the id is of the comment, as the view names it. */
  takeLetterAsRequest: Operation<IssueInput & { readonly commentId: string }, PanelCase, 'agent'>;
  /** To an agent who had no part in the result (S4-90). */
  assignReconsideration: Operation<IssueInput & { readonly reviewer: string }, PanelCase, 'agent'>;
  /** By the reviewer; the customer is told outcome and reasons, and what is changed is handled again. */
  decideReconsideration: Operation<
    IssueInput & { readonly outcome: 'upheld' | 'changed' | 'partly-changed'; readonly reasons: string },
    PanelCase,
    'agent'
  >;
  /** By somebody without a part in the result, where nothing is asked for (any more); the customer is told, the reason stays with the team. */
  endReconsideration: Operation<IssueInput & { readonly because: 'not-meant' | 'taken-back'; readonly reason: string }, PanelCase, 'agent'>;
  /** By somebody behind a supervising role, not by who handled it. */
  acceptDissatisfaction: Operation<IssueInput & { readonly reason: string }, PanelCase, 'agent'>;
  /** What comes of the survey goes back to the customer, by a way of the profile (S4-158). */
  tellSurveyResults: Operation<
    IssueInput & { readonly method: string; readonly problem: string; readonly improvement: string; readonly followUp: string },
    PanelCase,
    'agent'
  >;
}

/** Asking the customer after the handling (spec 1.17). `task`: id of a follow-up. */
export interface PanelFollowUpOperations {
  /** `answers`: to the questions of the profile in its order; what the customer said counts as said by the customer. */
  recordFollowUp: Operation<
    IssueInput & {
      readonly task: string;
      readonly method: string;
      readonly reached: boolean;
      /** When the customer was called, if that was before now. */
      readonly calledAt?: string | undefined;
      readonly answers?: readonly boolean[] | undefined;
      readonly rating?: number | string | undefined;
      readonly note?: string | undefined;
    },
    PanelCase,
    'agent'
  >;
  closeFollowUp: Operation<
    IssueInput & { readonly task: string; readonly because: 'no-contact' | 'not-reached' | 'refused' },
    PanelCase,
    'agent'
  >;
  /** The customer is to be told what will be improved (S2-36). */
  adoptSuggestion: Operation<IssueInput, PanelCase, 'agent'>;
}

/** What an agent hands to a customer who has no account. */
export interface PanelLinkOperations {
  /** A link good for one purpose, for the present attempt and 28 days, and what to send with it, in the customer's language; that it was given is kept. */
  giveCustomerLink: Operation<
    IssueInput & { readonly purpose: LinkPurpose },
    {
      readonly url: string;
      readonly expiresAt: string;
      readonly message: string;
      /** Given with a link to look: by it and the number the case is found without the link. */
      readonly code: string | null;
    },
    'agent'
  >;
}

export interface PanelOperations
  extends PanelCaseOperations,
    PanelProgressOperations,
    PanelProfileOperations,
    PanelDoubtOperations,
    PanelWorkOperations,
    PanelSatisfactionOperations,
    PanelFollowUpOperations,
    PanelInvestigationOperations,
    PanelResultOperations,
    PanelTransferOperations,
    PanelClosingOperations,
    PanelLinkOperations {}
