import type { Instant } from '../instant';
import type { TextSpan } from '../intake/texts';
import type { Trial } from '../intake/trial/trial';
import type { Label } from '../label';
import { CLOSING_FACT_KINDS, type ClosingFact } from './facts/closing-facts';
import { DOUBT_FACT_KINDS, type DoubtFact } from './facts/doubt-facts';
import { EVIDENCE_FACT_KINDS, type EvidenceFact } from './facts/evidence-facts';
import type { Fact } from './facts/fact';
import { FOLLOW_UP_FACT_KINDS, type FollowUpFact } from './facts/follow-up-facts';
import { HANDLING_FACT_KINDS, type HandlingFact } from './facts/handling-facts';
import { PROFILE_FACT_KINDS, type ProfileFact } from './facts/profile-facts';
import { REPAIR_FACT_KINDS, type RepairFact } from './facts/repair-fact';
import { SATISFACTION_FACT_KINDS, type SatisfactionFact } from './facts/satisfaction-facts';
import { TELLING_FACT_KINDS, type TellingFact } from './facts/telling-facts';
import type { WaitsOn } from './waits-on';

/** Values a case holds on the axes of its profile: axis id → value id (ids of `profiles.json`). */
export type AxisValues = Readonly<Record<string, string>>;

/** Why an axis holds its value: the rule that decided and the words or facts it matched. */
export interface AxisReason {
  readonly axis: string;
  readonly value: string;
  /** `form`, `request-type`, `matrix`, `keyword:<word>`, `rule:<name>`, `derived:<axis>`, `default`, `agent`, … */
  readonly rule: string;
  /** Matched text or fact, in the customer's own words where there are any; empty for a default. */
  readonly matched: string;
  /** True where nothing decided and the profile's default was taken. */
  readonly assumed?: boolean;
  /** All that spoke for it in the customer's text, where it was more than `matched`; a handful at most. */
  readonly spans?: readonly TextSpan[];
}

/** What was registered about the customer's matter when the case was opened. */
export interface Registration {
  readonly summary: string;
  readonly description: string;
  readonly channel: string | null;
  readonly customerTier: string | null;
  /** Form field id → text, as registered. */
  readonly fields: Readonly<Record<string, string>>;
  /** Ids of required form fields still empty (S0-32…S0-41). */
  readonly missing: readonly string[];
  readonly language: 'en' | 'zh';
  /** Names of the customer's organizations in JSM at that moment; absent where there were none or nobody may know. */
  readonly organizations?: readonly string[];
}

/** Something that happened to a case. Facts are appended, never changed (of a text being typed the last save stays); every state is folded from them. */
export type CaseEvent =
  | HandlingFact
  | EvidenceFact
  | SatisfactionFact
  | FollowUpFact
  | ClosingFact
  | DoubtFact
  | ProfileFact
  | RepairFact
  | TellingFact
  | (Fact<'case-opened'> & {
      readonly number: string;
      readonly profile: string;
      readonly profileVersion: number;
      readonly registration: Registration;
      readonly axes: AxisValues;
      readonly why: readonly AxisReason[];
      /** What classification rules on trial said; absent where none was. */
      readonly trials?: readonly Trial[];
      readonly reporter: string | null;
    })
  | (Fact<'registration-completed'> & { readonly registration: Registration })
  | (Fact<'axis-set'> & { readonly axis: string; readonly value: string; readonly rule?: string; readonly matched?: string })
  | (Fact<'first-response-sent'> & { readonly channel?: string })
  /** `mayAsk`: the comment, where its words may ask for reconsideration; `onlyThanks`: it says thanks and nothing else. */
  | (Fact<'customer-replied'> & { readonly mayAsk?: string; readonly onlyThanks?: true })
  | (Fact<'milestone-met'> & { readonly milestone: string; readonly note?: string })
  /** `on` and `until` since somebody says on whom it waits, and when it is looked at again; from then on the reason is told to the customer. */
  | (Fact<'paused'> & { readonly reason?: string; readonly on?: WaitsOn; readonly until?: Instant })
  | (Fact<'resumed'> & object)
  | (Fact<'handling-started'> & object)
  /** `role`, and since the ledger tells it `name`, `effect` and `insteadOf`: given by the app, for which effect and in whose place. */
  | (Fact<'assigned'> & {
      readonly to: string | null;
      readonly role?: string;
      readonly name?: string;
      readonly effect?: string;
      readonly insteadOf?: { readonly accountId: string; readonly name: string };
    })
  | (Fact<'flag-set'> & { readonly flag: string; readonly reason?: string })
  | (Fact<'flag-cleared'> & { readonly flag: string })
  | (Fact<'emergency-declared'> & { readonly definition: string })
  | (Fact<'emergency-ended'> & object)
  | (Fact<'escalation-raised'> & { readonly trigger: string; readonly reason?: string })
  | (Fact<'escalated'> & {
      readonly key: string;
      readonly rule: string;
      readonly level: number;
      readonly outcome: 'sent' | 'suppressed';
      readonly because?: string;
      /** What it does, in the words of that moment; absent before this was recorded, and where a crash left only its effects. */
      readonly actions?: readonly Label[];
      /** Its rule and what it is about, by their names of that moment. */
      readonly about?: Label;
      /** When it fell due, where that was a minute or more before it was decided, as after an outage. */
      readonly dueAt?: Instant;
    })
  | (Fact<'escalation-acknowledged'> & { readonly nextUpdateAt?: Instant })
  | (Fact<'next-update-promised'> & { readonly dueAt: Instant })
  | (Fact<'progress-reported'> & { readonly text?: string; readonly shared?: boolean })
  | (Fact<'resolved'> & object)
  /** Opened again: in Jira, or as a second handling because of what the customer said. */
  | (Fact<'reopened'> & { readonly because?: 'dissatisfied' | 'not-solved' | 'objection' | 'reconsideration' })
  | (Fact<'acknowledged'> & object)
  | (Fact<'closed'> & { readonly result?: 'confirmed' | 'no-answer' | 'dissatisfaction-accepted' })
  | (Fact<'cancelled'> & { readonly because: string; readonly reason?: string });

export type CaseEventKind = CaseEvent['kind'];
export type CaseEventOf<K extends CaseEventKind> = Extract<CaseEvent, { kind: K }>;

/** The kinds, once, so that edges can refuse an unknown one by name. */
export const CASE_EVENT_KINDS = [
  ...HANDLING_FACT_KINDS,
  ...EVIDENCE_FACT_KINDS,
  ...SATISFACTION_FACT_KINDS,
  ...FOLLOW_UP_FACT_KINDS,
  ...CLOSING_FACT_KINDS,
  ...DOUBT_FACT_KINDS,
  ...PROFILE_FACT_KINDS,
  ...REPAIR_FACT_KINDS,
  ...TELLING_FACT_KINDS,
  'case-opened',
  'registration-completed',
  'axis-set',
  'first-response-sent',
  'customer-replied',
  'milestone-met',
  'paused',
  'resumed',
  'handling-started',
  'assigned',
  'flag-set',
  'flag-cleared',
  'emergency-declared',
  'emergency-ended',
  'escalation-raised',
  'escalated',
  'escalation-acknowledged',
  'next-update-promised',
  'progress-reported',
  'resolved',
  'reopened',
  'acknowledged',
  'closed',
  'cancelled',
] as const satisfies readonly CaseEventKind[];
