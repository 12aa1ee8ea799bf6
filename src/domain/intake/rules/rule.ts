/** Where words are looked for: the summary, all that was written beside it, or both. */
export const ZONES = ['anywhere', 'summary', 'description'] as const;
export type Zone = (typeof ZONES)[number];

/** How a word has to stand there: said ("紧急"), denied ("不紧急", "not urgent"), or either. */
export const SENSES = ['affirmed', 'denied', 'either'] as const;
export type Sense = (typeof SENSES)[number];

/** Any of these words stands in the text. */
export interface WordsCondition {
  readonly kind: 'words';
  /** Chinese anywhere, other scripts as whole words; a phrase as it is; a word ending in `*` is a stem ("complain*"). */
  readonly words: readonly string[];
  readonly where: Zone;
  readonly sense: Sense;
  /** Regular English forms of the words count too: "refund" finds "refunded". */
  readonly inflected: boolean;
}

/** A field of the registration form; `at-least` and `at-most` compare numbers. */
export type FieldCondition =
  | { readonly kind: 'field'; readonly field: string; readonly is: 'filled' | 'empty' }
  | { readonly kind: 'field'; readonly field: string; readonly is: 'one-of'; readonly texts: readonly string[] }
  | { readonly kind: 'field'; readonly field: string; readonly is: 'at-least' | 'at-most'; readonly number: number };

/** A question to an item that has no parts. */
export type PlainCondition =
  | WordsCondition
  | FieldCondition
  /** Ids of JSM request types. */
  | { readonly kind: 'request-type'; readonly ids: readonly string[] }
  | { readonly kind: 'channel'; readonly ids: readonly string[] }
  | { readonly kind: 'customer-tier'; readonly ids: readonly string[] }
  /** Names of the customer's organizations in JSM. */
  | { readonly kind: 'organization'; readonly names: readonly string[] }
  /** Marked as the return of an earlier matter when it opened (S0-87). */
  | { readonly kind: 'repeat'; readonly is: boolean };

export const GROUPS = ['all', 'any', 'none'] as const;
export interface GroupCondition {
  readonly kind: (typeof GROUPS)[number];
  readonly of: readonly RuleCondition[];
}

export type RuleCondition = PlainCondition | GroupCondition;

/** What a rule may do: decide, only suggest (its suggestions are counted and shown to nobody else), or rest. */
export const RULE_ROLES = ['decides', 'suggests', 'off'] as const;
export type RuleRole = (typeof RULE_ROLES)[number];

/**
 * A classification rule of a project (S3-24, S4-93): what fits the condition has this value on this axis. Rules stand in
 * order. Of several that fit, the weights are added up by value and the heaviest value wins, of equals the one whose rule
 * comes first; after a rule with `stop` no later one is asked about that axis.
 */
export interface ClassificationRule {
  readonly id: string;
  /** What the admin calls it; an empty one is called by the word it found. */
  readonly name: string;
  readonly does: RuleRole;
  readonly axis: string;
  readonly value: string;
  readonly weight: number;
  readonly stop: boolean;
  readonly when: RuleCondition;
}
