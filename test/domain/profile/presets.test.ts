import { findPreset, presets } from '../../../src/domain/profile/presets';

it('ships the five processes (spec part 2)', () => {
  expect(presets.map(({ id, source, limits, axes }) => [id, source, limits.length, axes.type.length, axes.urgency.length])).toEqual([
    ['gov-it-projects', 'source-0', 16, 5, 4],
    ['cross-department-improvement', 'source-1', 6, 3, 3],
    ['service-quality-guide', 'source-2', 12, 4, 3],
    ['feedback-monitoring', 'source-3', 7, 3, 3],
    ['complaint-handling', 'source-4', 24, 5, 3],
  ]);
});

it('finds one by its id, and nothing under another', () => {
  expect(findPreset('feedback-monitoring')?.name.zh).toBe('服务反馈监控');
  expect(findPreset('toString')).toBeNull();
});

it('knows a row of the spec for every limit, type, level and metric', () => {
  for (const profile of presets) {
    for (const { src } of [...profile.limits, ...profile.axes.type, ...profile.axes.urgency, ...profile.metrics]) {
      expect(src.length).toBeGreaterThan(0);
      for (const row of src) expect(row).toMatch(/^S[0-4]-\d{2,3}$/);
    }
  }
});

it('knows the three entrances of complaints: customer, employee, management (S4-129)', () => {
  const entrances = findPreset('complaint-handling')?.entrances ?? [];
  expect(entrances.map(({ id, label }) => [id, label.zh])).toEqual([
    ['customer', '客户'],
    ['employee', '内部员工'],
    ['management', '管理层'],
  ]);
});
