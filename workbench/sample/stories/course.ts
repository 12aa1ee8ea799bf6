import { Draws } from './draws';
import type { Act, Step, Story } from './story';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** What the app promised when it opened the case: milestone → due, epoch milliseconds. */
export type Promises = ReadonlyMap<string, number>;

/** Promises that are kept by what people do in Jira anyway. */
const KEPT_IN_JIRA = new Set(['register', 'acknowledge', 'first-response', 'resolve', 'follow-up', 'satisfaction-follow-up']);

const text = (story: Story, en: string, zh: string): string => (story.feedback.language === 'zh' ? zh : en);

/** The steps of a case after its registration, in time order; when, depends on what was promised. */
export function courseOf(story: Story, promises: Promises): readonly Step[] {
  const draws = new Draws(`${story.id}/course`);
  const { at, agent, customer, course, feedback } = story;
  const steps: Step[] = [];
  const add = (when: number, act: Act) => steps.push({ at: Math.floor(when), act });
  const outside = story.way === 'outside';
  // Who wrote through another system is answered in the issue, and answers there.
  const reply = (when: number, by: string, words: string) => {
    if (!outside || by !== customer) add(when, { kind: outside ? 'comment' : 'reply', by, text: words });
  };
  const move = (when: number, to: string) => add(when, { kind: 'move', by: agent, to });
  const panel = (when: number, operation: string, input: Readonly<Record<string, unknown>>) =>
    add(when, { kind: 'panel', by: agent, operation, input });
  /** Instant at a share of the way to a promise; more than 1 is late. */
  const towards = (milestone: string, low: number, high: number, without: number): number =>
    at + ((promises.get(milestone) ?? at + without) - at) * draws.between(low, high);

  if (course === 'untouched') return [];
  const answered =
    course === 'late-response' ? towards('first-response', 1.15, 2.2, 3 * HOUR_MS) : towards('first-response', 0.12, 0.7, 3 * HOUR_MS);
  if (story.way === 'phone' || draws.chance(0.35))
    panel(at + (answered - at) * draws.between(0.2, 0.6), 'completeRegistration', { fields: feedback.fields });
  if (course === 'emergency') panel(at + 3 * MINUTE_MS, 'declareEmergency', { definition: 'system-paralysed' });
  reply(answered, agent, feedback.answer);
  if (course === 'withdrawn') {
    move(answered + 5 * HOUR_MS, 'Canceled');
    return steps;
  }
  move(answered + 2 * MINUTE_MS, 'In progress');
  for (const milestone of promises.keys()) {
    if (!KEPT_IN_JIRA.has(milestone)) add(towards(milestone, 0.3, 0.9, DAY_MS), { kind: 'milestone', by: agent, milestone });
  }
  let work = Math.max(answered + 5 * MINUTE_MS, towards('resolve', 0.3, 0.85, 2 * DAY_MS));
  if (course === 'late-resolution') work = towards('resolve', 1.1, 1.8, 3 * DAY_MS);
  if (course === 'escalated-by-hand')
    panel(answered + 30 * MINUTE_MS, 'raiseEscalation', {
      trigger: story.project === 'FB' ? 'beyond-department' : 'complex-complaint',
      reason: text(story, 'Needs the supplier.', '需要厂商配合。'),
    });
  if (course === 'asks-customer' || course === 'waiting') {
    const asked = answered + 20 * MINUTE_MS;
    reply(asked, agent, text(story, 'Which time did it happen, and can you send a picture?', '请告知发生的时间，并提供截图。'));
    move(asked + MINUTE_MS, 'Waiting for customer');
    if (course === 'waiting') return sorted(steps);
    const waited = draws.between(3, 30) * HOUR_MS;
    reply(asked + waited, customer, text(story, 'It was in the morning; picture follows.', '上午发生的，截图稍后发送。'));
    if (outside) move(asked + waited, 'Waiting for support');
    work = Math.max(work, asked) + waited;
  }
  if (course === 'answered') return sorted(steps);
  if (course === 'emergency') panel(work - MINUTE_MS, 'endEmergency', {});
  reply(work, agent, feedback.result);
  move(work + MINUTE_MS, 'Resolved');
  let end = work;
  if (course === 'reopened') {
    const again = work + draws.between(2, 20) * HOUR_MS;
    reply(again, customer, text(story, 'It has come back.', '问题又出现了。'));
    move(again + 10 * MINUTE_MS, 'Waiting for support');
    end = again + draws.between(2, 8) * HOUR_MS;
    reply(end, agent, text(story, 'Now it is really done; sorry for the second round.', '这次已彻底解决，抱歉让您再次反馈。'));
    move(end + MINUTE_MS, 'Resolved');
  } else if (draws.chance(0.3)) reply(work + 2 * HOUR_MS, customer, text(story, 'Thank you, it works.', '谢谢，已经可以了。'));
  // Some stay resolved: nobody came back to close them.
  if (draws.chance(0.85)) move(end + draws.between(1, 3) * DAY_MS, 'Closed');
  return sorted(steps);
}

const sorted = (steps: readonly Step[]): readonly Step[] => [...steps].sort((a, b) => a.at - b.at);
