import { type Absence, actingFor, awayUntil, deputyCircles, nobodyStandsInText, standInText } from '../../../src/domain/escalation/absence';
import { toIso } from '../../../src/domain/instant';

const now = Date.parse('2026-03-02T01:00:00Z');
const away = (accountId: string, deputy?: string, days: readonly [string, string] = ['2026-03-01', '2026-03-08']): Absence => ({
  accountId,
  from: `${days[0]}T00:00:00Z`,
  to: `${days[1]}T00:00:00Z`,
  ...(deputy === undefined ? {} : { deputy }),
});
const acting = (people: readonly string[], absences: readonly Absence[], inactive: readonly string[] = []): readonly string[] =>
  actingFor(people, absences, (id) => !inactive.includes(id), now).map(({ accountId, insteadOf }) =>
    insteadOf === null ? accountId : `${accountId} for ${insteadOf}`,
  );

describe('golden escalation: recipient away or deactivated: who acts for a role', () => {
  test.each<[string, readonly string[], readonly Absence[], readonly string[], readonly string[]]>([
    ['the person', ['a'], [], [], ['a']],
    ['the deputy of a person who is away', ['a'], [away('a', 'd')], [], ['d for a']],
    ['the deputy’s deputy', ['a'], [away('a', 'd'), away('d', 'e')], [], ['e for a']],
    ['the person again, when the absence is over', ['a'], [away('a', 'd', ['2026-02-01', '2026-03-02'])], [], ['a']],
    ['the person still, before the absence', ['a'], [away('a', 'd', ['2026-03-03', '2026-03-08'])], [], ['a']],
    ['the person, when nobody stands in: better told late than nobody told', ['a'], [away('a')], [], ['a']],
    ['the person, when deputies are away in a circle', ['a'], [away('a', 'b'), away('b', 'a')], [], ['a']],
    [
      'the deputy of a deactivated account, whenever it was named',
      ['a'],
      [away('a', 'd', ['2025-01-01', '2025-01-02'])],
      ['a'],
      ['d for a'],
    ],
    ['nobody for a deactivated account without deputy', ['a'], [], ['a'], []],
    ['not a deactivated deputy', ['a'], [away('a', 'd')], ['d'], ['a']],
    ['the next of the group', ['a', 'b', 'c'], [away('a')], [], ['b', 'c']],
    ['the deputy before the next of the group, and named once', ['a', 'b', 'c'], [away('a', 'c')], [], ['c for a', 'b']],
    ['everybody, when the whole group is away', ['a', 'b'], [away('a'), away('b')], [], ['a', 'b']],
    ['no old deputy for an absence without one', ['a', 'b'], [away('a', 'd', ['2025-01-01', '2025-01-02']), away('a')], [], ['b']],
  ])('%s', (_, people, absences, inactive, expected) => expect(acting(people, absences, inactive)).toEqual(expected));

  test('whoever is away without anybody who stands in is told, and not present', () => {
    const present = (people: readonly string[], absences: readonly Absence[]) =>
      actingFor(people, absences, () => true, now).map((one) => one.present);
    expect(present(['a'], [away('a', 'b'), away('b', 'a')])).toEqual([false]);
    expect(present(['a', 'b'], [away('a')])).toEqual([true]);
    expect(present(['a'], [away('a', 'b')])).toEqual([true]);
  });

  test.each<[string, readonly Absence[], readonly string[]]>([
    ['two for each other', [away('a', 'b'), away('b', 'a')], ['0 1 0']],
    ['three, beside one that leads in', [away('x', 'a'), away('a', 'b'), away('b', 'c'), away('c', 'a')], ['1 2 3 1']],
    ['one after the other', [away('a', 'b', ['2026-03-01', '2026-03-04']), away('b', 'a', ['2026-03-04', '2026-03-08'])], []],
    ['for one day', [away('a', 'b', ['2026-03-01', '2026-03-04']), away('b', 'a', ['2026-03-03', '2026-03-08'])], ['1 0 1']],
    ['a chain that ends with somebody who is there', [away('a', 'b'), away('b', 'c')], []],
    [
      'each pair at some time, all of them never',
      [
        away('a', 'b', ['2026-03-01', '2026-03-10']),
        away('b', 'c', ['2026-03-01', '2026-03-03']),
        away('c', 'd', ['2026-03-02', '2026-03-06']),
        away('d', 'a', ['2026-03-05', '2026-03-08']),
      ],
      [],
    ],
  ])('deputies in a circle: %s', (_, absences, expected) => {
    expect(deputyCircles(absences).map((circle) => circle.join(' '))).toEqual(expected);
  });

  test('away from the first moment to the last, of several absences until the latest', () => {
    const absences = [away('a'), away('a', undefined, ['2026-03-01', '2026-03-10'])];
    expect(toIso(awayUntil(absences, 'a', Date.parse('2026-03-01T00:00:00Z')) ?? 0)).toBe('2026-03-10T00:00:00.000Z');
    expect(awayUntil(absences, 'a', Date.parse('2026-02-28T23:59:59.999Z'))).toBeNull();
    expect(awayUntil(absences, 'a', Date.parse('2026-03-10T00:00:00Z'))).toBeNull();
  });
  test('says who is stood in for, on the clocks of the project', () => {
    const until = Date.parse('2026-03-08T00:00:00Z');
    expect(standInText('Agent Two', 'Agent One', until, 'Asia/Shanghai')).toEqual({
      en: 'Agent Two stands in for Agent One, who is away until 2026-03-08 08:00 (Asia/Shanghai).',
      zh: 'Agent One外出至 2026-03-08 08:00 (Asia/Shanghai)，由Agent Two代理。',
    });
    expect(standInText('Agent Two', 'Agent One', null, 'Asia/Shanghai').zh).toBe('Agent One的账号已停用，由Agent Two代理。');
    expect(nobodyStandsInText('Agent One', until, 'Asia/Shanghai').en).toBe(
      'Agent One is away until 2026-03-08 08:00 (Asia/Shanghai), and nobody stands in.',
    );
  });
});
