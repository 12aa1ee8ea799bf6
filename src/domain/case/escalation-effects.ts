import { type Block, plainDocument } from '../document';
import type { EscalationAction } from '../escalation/escalation-action';
import { aboutPromise } from '../escalation/escalation-name';
import type { PlannedEscalation } from '../escalation/plan-escalations';
import type { Configuration } from '../profile/configuration';
import { roleNames } from '../profile/roles';
import type { Profile } from '../profile/schema';
import { earlierHandlers } from '../satisfaction/attempts';
import type { CaseEffect } from './case-effect';
import type { FeedbackCase } from './feedback-case';

/**
 * What an escalation does in Jira. Everything that is said goes into one internal comment which mentions whom it concerns:
 * the mention is what makes Jira notify them, and a comment can be recognised when a crash makes us look again.
 */
export function escalationEffects(
  issueId: string,
  planned: PlannedEscalation,
  feedbackCase: FeedbackCase,
  configuration: Configuration,
): readonly CaseEffect[] {
  const { language } = feedbackCase.registration;
  const key = `${issueId}:${planned.key}`;
  const baseline = configuration.settings.priorities[feedbackCase.axes['urgency'] ?? ''] ?? null;
  const earlier = [...earlierHandlers(feedbackCase)];
  const effects: CaseEffect[] = [];
  const sameKind = new Map<string, number>();
  const document: Block[] = [];
  const mention = new Set<string>();
  for (const action of planned.actions) {
    document.push(...wordsOf(action, configuration.profile, earlier.length > 0)[language].map(paragraph));
    for (const role of rolesNamed(action)) mention.add(role);
    const effect = changeOf(action, baseline, earlier, feedbackCase);
    if (effect === null) continue;
    // Two labels of one rule are two effects; the first of a kind keeps the key it always had.
    const before = sameKind.get(effect.kind) ?? 0;
    sameKind.set(effect.kind, before + 1);
    effects.push({ key: [key, effect.kind, ...(before === 0 ? [] : [before + 1])].join(':'), ...effect });
  }
  if (document.length > 0 || mention.size > 0) {
    const heading: Block = {
      kind: 'paragraph',
      parts: [{ text: `${feedbackCase.number} · ${aboutPromise(planned)[language]}`, strong: true }],
    };
    const assigned = planned.actions.flatMap((action) => (action.kind === 'reassign' ? [action.role] : []));
    effects.unshift({
      key: `${key}:comment`,
      kind: 'internal-comment',
      document: [heading, ...document],
      mention: [...mention],
      assigned,
      telling: { escalation: planned.key, level: planned.level, urgent: feedbackCase.emergency || planned.rule === 'emergency' },
      language,
    });
  }
  return effects;
}

/** Team, checklist and what is asked for stand in the rule's own comment; whoever reads it learns too whose the case is now. */
function wordsOf(action: EscalationAction, profile: Profile, again: boolean): Readonly<Record<'en' | 'zh', readonly string[]>> {
  if (action.kind === 'comment') return { en: linesOf(action.text.en), zh: linesOf(action.text.zh) };
  // Second handling says itself who must not get it.
  if (action.kind !== 'reassign' || again) return { en: [], zh: [] };
  const role = roleNames(profile)(action.role);
  return { en: [`The case goes to: ${role.en}.`], zh: [`转交给：${role.zh}。`] };
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');
const paragraph = (text: string): Block => ({ kind: 'paragraph', parts: [{ text }] });

/** Roles whose people the comment mentions. */
export function rolesNamed(action: EscalationAction): readonly string[] {
  if (action.kind === 'notify' || action.kind === 'demand-progress' || action.kind === 'form-team') return action.roles;
  return [];
}

type Change = { [K in CaseEffect['kind']]: Omit<Extract<CaseEffect, { kind: K }>, 'key'> }[CaseEffect['kind']];

function changeOf(
  action: EscalationAction,
  baseline: string | null,
  earlier: readonly string[],
  { number, registration: { language } }: FeedbackCase,
): Change | null {
  switch (action.kind) {
    case 'reassign':
      // Who handled an earlier attempt does not get it again (S3-50).
      return {
        kind: 'assign',
        role: action.role,
        ...(earlier.length === 0 ? {} : { except: earlier, ...(action.orElse === undefined ? {} : { orElse: action.orElse }) }),
      };
    case 'raise-priority':
      return { kind: 'raise-priority', by: 'by' in action ? action.by : 'highest', baseline };
    case 'add-watcher':
      return { kind: 'watch', role: action.role };
    case 'label':
      return { kind: 'label', label: action.label };
    case 'set-field':
      return { kind: 'set-field', field: action.field, value: action.value };
    case 'form-team':
      return { kind: 'form-team', roles: action.roles, checklist: action.checklist.map((item) => item[language]), number, language };
    case 'offer-reconsideration':
      return { kind: 'public-comment', document: plainDocument(action.offer[language]) };
    default:
      return null;
  }
}
