import { isTimeZone } from '../../../../src/domain/time/zone';
import { readZone, zonesFrom } from '../../../../static/settings/parts/zones';

const zones = zonesFrom(['Africa/Abidjan', 'America/New_York', 'Asia/Calcutta', 'Asia/Kolkata', 'Europe/Kiev', 'America/Cordoba']);

test('the list has UTC and the names of today, each once', () => {
  expect(zones).toEqual(['UTC', 'Africa/Abidjan', 'America/Argentina/Cordoba', 'America/New_York', 'Asia/Kolkata', 'Europe/Kyiv']);
});

test('every zone offered is one the app can reckon in', () => {
  const all = zonesFrom(Intl.supportedValuesOf('timeZone'));
  expect(all.filter((zone) => !isTimeZone(zone))).toEqual([]);
  expect(all).toEqual(expect.arrayContaining(['UTC', 'Asia/Kolkata', 'Europe/Kyiv', 'Asia/Shanghai']));
});

test.each([
  ['UTC', 'UTC'],
  ['utc', 'UTC'],
  ['asia/kolkata', 'Asia/Kolkata'],
  ['Kolkata', 'Asia/Kolkata'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['calcutta', 'Asia/Kolkata'],
  ['New York', 'America/New_York'],
  ['Kiev', 'Europe/Kyiv'],
  ['Atlantis', null],
  ['Asia', null],
  ['', null],
])('%j names %j', (text, zone) => {
  expect(readZone(text, zones)).toBe(zone);
});
