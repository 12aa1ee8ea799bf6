import type { FeedbackCase } from '../case/feedback-case';
import { milestoneName } from '../case/names';
import { isWithdrawn } from '../case/withdrawn';
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
import { wishesOf } from './further-needs';
import { ADOPTED, type Occasion, occasionsOf } from './occasions';
import { FOLLOW_UP_MILESTONES, type FollowUpTask } from './task';

type Rule = NonNullable<Profile['followUp']>[number];

const PHONE = { id: 'phone', label: { en: 'Phone', zh: '电话' } } as const;
const EMAIL = { id: 'email', label: { en: 'Email', zh: '邮件' } } as const;

/** What is proposed where a source says nothing of follow-ups: one call after closing (spec part 5). */
const PROPOSED: readonly Rule[] = [{ when: { status: 'closed' }, due: null, method: null, by: null, src: [] }];

/**
 * The follow-ups of a case, by the rules of its profile and what happened. Where a limit promises one, its deadline is the
 * only truth about when it is due and whether it was kept; the others have the window of the settings.
 */
export function followUpTasks(
  configuration: Configuration,
  feedbackCase: FeedbackCase,
  deadlines: readonly Deadline[],
  now: Instant,
): readonly FollowUpTask[] {
  // Praise is thanked for.
  if (isPraise(feedbackCase)) return [];
  const rules = configuration.profile.followUp ?? PROPOSED;
  const promised = deadlines
    .filter(({ milestone }) => FOLLOW_UP_MILESTONES.has(milestone))
    .map((deadline) => promisedTask(configuration, feedbackCase, rules, deadline));
  const others = rules
    .filter((rule) => rule.due === null)
    .flatMap((rule) => occasionsOf(rule, feedbackCase).map((occasion) => windowTask(configuration, feedbackCase, rule, occasion, now)));
  return [...promised, ...others, ...wishTasks(configuration, feedbackCase, now)].sort(
    (a, b) => a.startAt - b.startAt || (a.id < b.id ? -1 : 1),
  );
}

function promisedTask(configuration: Configuration, feedbackCase: FeedbackCase, rules: readonly Rule[], deadline: Deadline): FollowUpTask {
  const { profile } = configuration;
  const lengths = profile.limits.filter(({ milestone }) => milestone === deadline.milestone).map(({ due }) => due.minutes);
  const fitting = rules
    .filter((rule) => rule.due !== null && lengths.includes(rule.due.minutes) && matches(rule.when, feedbackCase))
    .sort((a, b) => Object.keys(b.when).length - Object.keys(a.when).length);
  const id = `${deadline.milestone}/${deadline.cycle}`;
  const { attempts, doneAt, closed } = recordOf(feedbackCase, id);
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
    doneAt: doneAt ?? (closed === null ? deadline.metAt : null),
    closed,
  };
}

function windowTask(configuration: Configuration, feedbackCase: FeedbackCase, rule: Rule, occasion: Occasion, now: Instant): FollowUpTask {
  const { attempts, doneAt, closed } = recordOf(feedbackCase, occasion.id);
  const done = doneAt ?? occasion.answeredAt;
  const dueAt = occasion.at + configuration.settings.followUp.withinMinutes * 60_000;
  return {
    id: occasion.id,
    milestone: null,
    ...aboutRules(configuration, feedbackCase, [rule], milestoneName('follow-up')),
    startAt: occasion.at,
    dueAt,
    state: closed !== null ? 'closed' : done !== null ? 'done' : occasion.undone ? 'ended' : dueAt <= now ? 'overdue' : 'open',
    attempts,
    doneAt: closed === null ? done : null,
    closed,
  };
}

/** Asking what else the customer needs (S0-72): in every process whose customers can say that there is something. */
function wishTasks(configuration: Configuration, feedbackCase: FeedbackCase, now: Instant): readonly FollowUpTask[] {
  const rule: Rule = { when: {}, due: null, method: null, by: null, purpose: ASK_WHAT, src: ['S0-72'] };
  const withdrawn = isWithdrawn(feedbackCase);
  return wishesOf(feedbackCase, configuration.profile).map(({ task, at, takenBack }) =>
    windowTask(configuration, feedbackCase, rule, { id: task, at, answeredAt: null, undone: takenBack || withdrawn }, now),
  );
}

const ASK_WHAT: Label = { en: 'Ask what else the customer needs', zh: '了解客户的其他需求' };

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
  // A form in the system answers itself; nobody speaks with the customer there.
  const others = about.methods.filter(({ id }) => ![PHONE.id, EMAIL.id, CALLBACK, 'system'].includes(id));
  return {
    ...about,
    purpose: CALL_BACK,
    role: about.by === null ? (supervisingRoles(profile)[0] ?? about.role) : about.role,
    by: null,
    methods: [PHONE, EMAIL, ...others],
  };
}

const CALL_BACK = milestoneName(CALLBACK);

const joined = (labels: readonly Label[], language: 'en' | 'zh'): string =>
  [...new Set(labels.map((label) => label[language]))].join(' · ');

function recordOf(feedbackCase: FeedbackCase, task: string): Pick<FollowUpTask, 'attempts' | 'doneAt' | 'closed'> {
  const { events } = feedbackCase;
  const closed = events.find((event) => event.kind === 'follow-up-closed' && event.task === task);
  return {
    attempts: events.filter((event) => event.kind === 'follow-up-attempted').filter((event) => event.task === task),
    doneAt: events.find((event) => event.kind === 'follow-up-done' && event.task === task)?.at ?? null,
    closed: closed?.kind === 'follow-up-closed' ? closed : null,
  };
}

/** A suggestion of a process that tells customers about adoption, not adopted yet (S2-36). */
export const mayAdopt = ({ profile }: Configuration, feedbackCase: FeedbackCase): boolean =>
  !feedbackCase.flags.includes(ADOPTED) &&
  (profile.followUp ?? []).some((rule) => rule.after === ADOPTED && matches(rule.when, feedbackCase));
