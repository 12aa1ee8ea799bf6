import { courseOf } from '../../../workbench/sample/stories/course';
import { storiesOpenAt } from '../../../workbench/sample/stories/open-now';
import { storiesBetween } from '../../../workbench/sample/stories/year';

const DAY_MS = 86_400_000;
const TO = Date.parse('2026-02-20T06:00:00.000Z');
const FROM = TO - 365 * DAY_MS;
const year = storiesBetween(FROM, TO);

test('a year holds about 170 stories of one project and 50 of the other, of all types, ways and languages', () => {
  const count = (project: string) => year.filter((story) => story.project === project).length;
  expect(count('FB')).toBeGreaterThan(140);
  expect(count('FB')).toBeLessThan(250);
  expect(count('SHOP')).toBeGreaterThan(35);
  const fb = year.filter(({ project }) => project === 'FB');
  expect(new Set(fb.map(({ feedback }) => feedback.type)).size).toBe(5);
  expect([...new Set(fb.map(({ way }) => way))].sort()).toEqual(['outside', 'phone', 'portal']);
  expect([...new Set(fb.map(({ feedback }) => feedback.language))].sort()).toEqual(['en', 'zh']);
  expect(year.map(({ feedback }) => `${feedback.summary}${feedback.description}`).filter((text) => /[{}]/.test(text))).toEqual([]);
});

test('the stories hang on the calendar: two spans side by side tell what the whole span tells', () => {
  const middle = FROM + 100.3 * DAY_MS;
  expect([...storiesBetween(FROM, middle), ...storiesBetween(middle, TO)]).toEqual(year);
});

test('no two stories have one id', () => {
  const ids = [...year, ...storiesOpenAt(TO)].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every course goes forward from the registration', () => {
  const promises = (at: number) =>
    new Map([
      ['first-response', at + 2 * 3_600_000],
      ['resolve', at + 2 * DAY_MS],
      ['plan', at + DAY_MS],
    ]);
  for (const story of [...year, ...storiesOpenAt(TO)]) {
    const times = [story.at, ...courseOf(story, promises(story.at)).map(({ at }) => at)];
    expect(times).toEqual([...times].sort((a, b) => a - b));
  }
});
