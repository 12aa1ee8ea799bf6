import type { FeedbackCase } from '../case/feedback-case';
import { milestoneName } from '../case/names';
import { isPraise } from '../handling/parts/is-praise';
import type { Instant } from '../instant';
import { assignmentFor } from '../intake/assignment';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import { roleIdOf } from '../profile/roles';
import type { Profile } from '../profile/schema';
import { supervisingRoles } from '../satisfaction/supervising-roles';
import { CALLBACK, isCallback } from '../sla/callback-deadlines';
import { matches } from '../sla/condition';
import type { Deadline } from '../sla/deadlines';
import { windowOf } from '../sla/follow-up-windows';
import { ADOPTED, isMeant, occasionOf, occasionsOf } from './occasions';
import { FOLLOW_UP_MILESTONES, type FollowUpTask } from './task';
import { recordOf } from './task-record';

type Rule = NonNullable<Profile['followUp']>[number];

const PHONE = { id: 'phone', label: { en: 'Phone', zh: '电话' } } as const;
const EMAIL = { id: 'email', label: { en: 'Email', zh: '邮件' } } as const;

/** What is proposed where a source says nothing of follow-ups: one call after closing (spec part 5). */
const PROPOSED: readonly Rule[] = [{ when: { status: 'closed' }, due: null, method: null, by: null, src: [] }];

/**
 * The follow-ups of a case, by the rules of its profile and what happened. The deadline of each is the only truth about when it is
 * due and whether it was made.
 */
export function followUpTasks(
  configuration: Configuration,
  feedbackCase: FeedbackCase,
  deadlines: readonly Deadline[],
  now: Instant,
): readonly FollowUpTask[] {
  // Praise is thanked for.
  if (isPraise(feedbackCase)) return [];
  const { followUp } = configuration.profile;
  const promised = deadlines
    .filter(({ milestone }) => FOLLOW_UP_MILESTONES.has(milestone))
    .map((deadline) => taskOf(configuration, feedbackCase, followUp ?? [], deadline));
  const proposed = (followUp === null ? PROPOSED : []).flatMap((rule) =>
    occasionsOf(rule, feedbackCase)
      .map((occasion) => windowOf(configuration, feedbackCase, occasion, rule.src, now))
      .map((deadline): FollowUpTask => ({ ...taskOf(configuration, feedbackCase, [rule], deadline), milestone: null })),
  );
  return [...promised, ...proposed].sort((a, b) => a.startAt - b.startAt || (a.id < b.id ? -1 : 1));
}

function taskOf(configuration: Configuration, feedbackCase: FeedbackCase, rules: readonly Rule[], deadline: Deadline): FollowUpTask {
  const fitting = rulesBehind(deadline, rules, configuration, feedbackCase);
  const id = `${deadline.milestone}/${deadline.cycle}`;
  const { attempts, done, closed } = recordOf(feedbackCase, id);
  return {
    id,
    milestone: deadline.milestone,
    ...(isCallback(deadline)
      ? aboutCallback(configuration, feedbackCase, rules)
      : aboutRules(configuration, feedbackCase, fitting, milestoneName(deadline.milestone))),
    startAt: deadline.startAt,
    dueAt: deadline.dueAt,
    state:
      closed !== null
        ? 'closed'
        : deadline.metAt !== null
          ? 'done'
          : deadline.endedAt !== null
            ? 'ended'
            : deadline.state === 'breached'
              ? 'overdue'
              : 'open',
    attempts,
    doneAt: done?.at ?? (closed === null ? deadline.metAt : null),
    closed,
  };
}

/** The rules that ask for it, the most specific first: by the length of their limit, or by what they count from. */
function rulesBehind(
  { milestone }: Deadline,
  rules: readonly Rule[],
  { profile }: Configuration,
  feedbackCase: FeedbackCase,
): readonly Rule[] {
  const lengths = profile.limits.filter((limit) => limit.milestone === milestone).map(({ due }) => due.minutes);
  return rules
    .filter((rule) =>
      rule.due === null
        ? occasionOf(rule) === milestone && isMeant(rule, feedbackCase)
        : lengths.includes(rule.due.minutes) && matches(rule.when, feedbackCase),
    )
    .sort((a, b) => Object.keys(b.when).length - Object.keys(a.when).length);
}

type AboutTask = Pick<FollowUpTask, 'purpose' | 'role' | 'by' | 'methods'>;

/** Purpose, maker and methods: of several rules the most specific says who and how, all say what for. */
function aboutRules(configuration: Configuration, feedbackCase: FeedbackCase, rules: readonly Rule[], name: Label): AboutTask {
  const { profile } = configuration;
  const purposes = rules.flatMap(({ purpose }) => (purpose === undefined ? [] : [purpose]));
  const by = rules.find((rule) => rule.by !== null)?.by ?? null;
  const methods = rules.find((rule) => rule.method !== null)?.method ?? profile.confirmation?.methods ?? [PHONE];
  return {
    purpose: purposes.length === 0 ? name : { en: joined(purposes, 'en'), zh: joined(purposes, 'zh') },
    role: by === null ? (assignmentFor(configuration, feedbackCase.axes)?.role ?? 'department-manager') : roleIdOf(profile, by),
    by,
    methods: methods.map(({ id, label }) => ({ id, label })),
  };
}

/** Made by whom the process names for its callbacks, else by who leads; by phone, or however the process calls, or by email (S2-34, S3-50). */
function aboutCallback(configuration: Configuration, feedbackCase: FeedbackCase, rules: readonly Rule[]): AboutTask {
  const { profile } = configuration;
  const named = rules.filter((rule) => rule.by !== null && matches(rule.when, feedbackCase));
  const about = aboutRules(configuration, feedbackCase, named, CALL_BACK);
  const others = about.methods.filter(({ id, label }) => ![PHONE.id, EMAIL.id, CALLBACK].includes(id) && !isForm(label));
  return {
    ...about,
    purpose: CALL_BACK,
    role: about.by === null ? (supervisingRoles(profile)[0] ?? about.role) : about.role,
    by: null,
    methods: [PHONE, EMAIL, ...others],
  };
}

/** A form answers itself: nobody speaks with the customer there. By what processes call it. */
const isForm = ({ en, zh }: Label): boolean =>
  /questionnaire|survey|review|rating|form\b|^system$/i.test(en) || /问卷|调查|评价|评分|表单|^系统$/.test(zh);

const CALL_BACK = milestoneName(CALLBACK);

const joined = (labels: readonly Label[], language: 'en' | 'zh'): string =>
  [...new Set(labels.map((label) => label[language]))].join(' · ');

/** A suggestion of a process that tells customers about adoption, not adopted yet (S2-36). */
export const mayAdopt = ({ profile }: Configuration, feedbackCase: FeedbackCase): boolean =>
  !feedbackCase.flags.includes(ADOPTED) &&
  (profile.followUp ?? []).some((rule) => rule.after === ADOPTED && matches(rule.when, feedbackCase));
