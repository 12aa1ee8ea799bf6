import { trendCsv } from '../../../static/gadget/trend-csv';
import { scaleTop, trendColumns } from '../../../static/gadget/trend-stack';

const days = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    day: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
    counts: { complaint: 1, praise: index % 2 },
  }));

test('up to 45 days stand for themselves, more are weeks that end with the newest day; nothing is lost', () => {
  expect(trendColumns(days(45), ['complaint'])).toHaveLength(45);
  const weeks = trendColumns(days(90), ['complaint', 'praise']);
  expect(weeks).toHaveLength(13);
  expect(weeks.at(-1)).toMatchObject({ from: '2026-03-25', to: '2026-03-31', counts: [7, 4] });
  expect(weeks[0]).toMatchObject({ from: '2026-01-01', to: '2026-01-06' });
  expect(weeks.reduce((sum, week) => sum + week.total, 0)).toBe(90 + 45);
});

test('a type without items counts 0; no days give no columns', () => {
  expect(trendColumns(days(1), ['inquiry'])[0]?.counts).toEqual([0]);
  expect(trendColumns([], ['inquiry'])).toEqual([]);
});

test.each([
  [0, 1],
  [1, 1],
  [3, 5],
  [5, 5],
  [6, 10],
  [101, 200],
])('the scale above %d ends at %d', (total, top) => {
  expect(scaleTop([{ from: '', to: '', counts: [], total }])).toBe(top);
});

test('CSV: quoted, with a byte-order mark, and a name that would start a formula is plain', () => {
  const csv = trendCsv(trendColumns(days(1), ['a', 'b']), ['=SUM(A1)', '投诉, "quoted"'], { from: 'From', to: 'To', total: 'Total' });
  expect(csv).toBe('\uFEFFFrom,To,\'=SUM(A1),"投诉, ""quoted""",Total\r\n2026-01-01,2026-01-01,0,0,0\r\n');
});
