import { Draws } from './draws';
import { drawFeedback } from './feedback';
import type { Course, Story, Way } from './story';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** The sample's people live in China, which knows no summer time. */
const SHANGHAI_MS = 8 * HOUR_MS;

/** Expected number of items on a day: few at weekends, more when budgets close at the end of the year. */
function expected(project: 'FB' | 'SHOP', day: number): number {
  const date = new Date(day * DAY_MS);
  const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
  const season = date.getUTCMonth() >= 10 ? 1.4 : 1;
  return (project === 'FB' ? 0.52 : 0.12) * (weekend ? 0.25 : 1) * season;
}

const waysOf: Readonly<Record<Story['project'], Readonly<Record<Way, number>>>> = {
  FB: { portal: 62, phone: 24, outside: 14 },
  SHOP: { portal: 70, phone: 30, outside: 0 },
};
const courses: Readonly<Partial<Record<Course, number>>> = {
  routine: 62,
  'late-response': 7,
  'late-resolution': 6,
  'asks-customer': 12,
  reopened: 6,
  withdrawn: 2,
  emergency: 2,
  'escalated-by-hand': 3,
};

function story(project: 'FB' | 'SHOP', day: number, index: number): Story {
  const id = `${project}-${day}-${index}`;
  const draws = new Draws(id);
  const language = draws.chance(0.55) ? 'zh' : 'en';
  // Working hours mostly; the hotline is open all night.
  const hour = draws.chance(0.9) ? draws.between(8.5, 17.5) : draws.between(0, 24);
  const way = draws.weighted(waysOf[project]);
  const feedback = drawFeedback(draws, project, language);
  const drawn = draws.weighted(courses as Record<Course, number>);
  const calm = feedback.type === 'praise' || (drawn === 'emergency' && feedback.type !== 'fault-report');
  return {
    id,
    // The milliseconds keep two stories from falling into one instant.
    at: Math.floor(day * DAY_MS - SHANGHAI_MS + hour * HOUR_MS),
    project,
    way,
    channel: draws.one(['email', 'survey', 'wechat-group']),
    customer: language === 'zh' ? 'customer-2' : 'customer-1',
    agent: draws.chance(0.6) ? 'agent-1' : 'agent-2',
    feedback,
    course: calm ? 'routine' : drawn,
  };
}

/**
 * The stories that begin in a span of time, oldest first. They hang on the calendar, not on today: a site saved last week goes on
 * with the same stories that a new one would tell.
 */
export function storiesBetween(from: number, to: number): readonly Story[] {
  const stories: Story[] = [];
  for (let day = Math.floor((from + SHANGHAI_MS) / DAY_MS); day * DAY_MS - SHANGHAI_MS < to; day += 1) {
    for (const project of ['FB', 'SHOP'] as const) {
      const draws = new Draws(`${project}-${day}`);
      const most = expected(project, day) * 2;
      const count = Math.floor(draws.between(0, most + 1));
      for (let index = 0; index < count; index += 1) stories.push(story(project, day, index));
    }
  }
  return stories.filter(({ at }) => at >= from && at < to).sort((a, b) => a.at - b.at);
}
