import type { ClassificationRule, PlainCondition, RuleCondition } from './rule';

/** What rules ask for beside the text and the channel: an example of them needs it. */
export interface EntriesAsked {
  readonly requestType: boolean;
  readonly customerTier: boolean;
  /** Every name a rule asks for. */
  readonly organizations: readonly string[];
  readonly repeat: boolean;
  /** Ids of form fields, in the order in which they are asked for. */
  readonly fields: readonly string[];
}

/** A rule that rests asks for nothing. */
export function entriesAsked(rules: readonly ClassificationRule[]): EntriesAsked {
  const asked = rules.filter(({ does }) => does !== 'off').flatMap(({ when }) => plainParts(when));
  return {
    requestType: asked.some(({ kind }) => kind === 'request-type'),
    customerTier: asked.some(({ kind }) => kind === 'customer-tier'),
    organizations: [...new Set(asked.flatMap((part) => (part.kind === 'organization' ? part.names : [])))],
    repeat: asked.some(({ kind }) => kind === 'repeat'),
    fields: [...new Set(asked.flatMap((part) => (part.kind === 'field' && part.field !== '' ? [part.field] : [])))],
  };
}

const plainParts = (condition: RuleCondition): readonly PlainCondition[] =>
  'of' in condition ? condition.of.flatMap(plainParts) : [condition];
