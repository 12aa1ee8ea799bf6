import { type Branch, layoutFishbone } from '../../../../static/panel/work/fishbone-layout';

const BRANCHES: readonly Branch[] = ['People', 'Process', 'Technology', 'Material', 'Environment', 'Communication'].map((label, index) => ({
  label,
  causes: Array.from({ length: index }, (_, at) => `Cause ${at + 1} of ${label}, told in some more words`),
}));

describe.each([280, 360, 560, 800, 960])('at %i px', (width) => {
  const fish = layoutFishbone(BRANCHES, 'FB-2026-0042', width);

  test('nothing stands outside the drawing', () => {
    const points = [...fish.lines.flatMap(({ from, to }) => [from, to]), ...fish.texts.map(({ at }) => at)];
    for (const [x, y] of points) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(fish.height);
    }
  });

  test('every class and every word of every cause is there', () => {
    expect(
      fish.texts
        .filter(({ kind }) => kind === 'branch')
        .map(({ text }) => text)
        .sort(),
    ).toEqual(BRANCHES.map(({ label }) => label).sort());
    const told = fish.texts
      .filter(({ kind }) => kind === 'cause')
      .map(({ text }) => text)
      .sort()
      .join(' ')
      .split(/\s+/).length;
    expect(told).toBe(
      BRANCHES.flatMap(({ causes }) => causes)
        .join(' ')
        .split(/\s+/).length,
    );
  });

  test('no two texts of causes overlap', () => {
    const rows = fish.texts
      .filter(({ kind }) => kind === 'cause')
      .map(({ at, anchor, text }) => {
        const length = text.length * 6.7;
        return { left: anchor === 'end' ? at[0] - length : at[0], right: anchor === 'end' ? at[0] : at[0] + length, y: at[1] };
      });
    for (const [index, one] of rows.entries())
      for (const other of rows.slice(index + 1))
        expect(Math.abs(one.y - other.y) < 12 && one.left < other.right && other.left < one.right).toBe(false);
  });
});

test('without causes only the bones are drawn', () => {
  const fish = layoutFishbone(
    BRANCHES.map(({ label }) => ({ label, causes: [] })),
    'x',
    800,
  );
  expect(fish.lines.filter(({ kind }) => kind === 'bone')).toHaveLength(6);
  expect(fish.lines.filter(({ kind }) => kind === 'tick')).toHaveLength(0);
});
