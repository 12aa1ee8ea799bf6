import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type CaseTotals, NO_CASES } from '../../../src/domain/metrics/case-totals';
import { findMetric, isMet, metrics } from '../../../src/domain/metrics/registry';
import { presets } from '../../../src/domain/profile/presets';
import { preset } from '../intake/preset-configuration';

const totals: CaseTotals = {
  total: 100,
  responseJudged: 80,
  responseOnTime: 76,
  resolutionJudged: 60,
  resolutionOnTime: 51,
  resolved: 60,
  resolvedFirstTime: 54,
  repeats: 4,
  escalated: 10,
  ratings: 10,
  ratingSum: 43,
  ratingSquareSum: 189,
  ratedPositive: 6,
  ratedMiddle: 2,
  ratedNegative: 2,
  recovered: 1,
  reconsidered: 1,
  accepted: 1,
  withdrawn: 0,
  dissatisfiedOpen: 1,
};

it.each([
  ['on-time-response-rate', 95, 80],
  ['on-time-resolution-rate', 85, 60],
  ['customer-satisfaction', 4.3, 10],
  ['first-time-resolution-rate', 90, 60],
  ['repeat-rate', 4, 100],
  ['resolution-rate', 60, 100],
  ['escalation-rate', 10, 100],
  ['satisfied-share', 60, 10],
  ['recovery-rate', 25, 4],
])('%s is %d of n %i (S0-89…S0-93, S0-104, S0-105, S3-42)', (id, value, n) => {
  expect(findMetric(id)?.compute(totals)).toMatchObject({ kind: 'value', n });
  const result = findMetric(id)?.compute(totals);
  expect(result?.kind === 'value' ? result.value : null).toBeCloseTo(value, 10);
});

it.each(metrics.map((metric) => [metric.id, metric] as const))('%s of nothing is not applicable', (_, metric) => {
  expect(metric.compute(NO_CASES)).toEqual({ kind: 'not-applicable', n: 0 });
});

it('judges the five targets of gov-it-projects', () => {
  const verdicts = preset('gov-it-projects').metrics.flatMap(({ id, target }) => {
    const metric = findMetric(id);
    return metric === null || target === null ? [] : [[id, isMet(metric.compute(totals), target)]];
  });
  expect(verdicts).toEqual([
    ['on-time-response-rate', true],
    ['on-time-resolution-rate', false],
    ['customer-satisfaction', true],
    ['first-time-resolution-rate', true],
    ['repeat-rate', true],
  ]);
});

it('does not judge without data, with too little of it or without a target', () => {
  const few = { ...NO_CASES, responseJudged: 4, responseOnTime: 4 };
  const metric = findMetric('on-time-response-rate');
  expect(isMet({ kind: 'not-applicable', n: 0 }, { min: 95 })).toBeNull();
  expect(metric && isMet(metric.compute(few), { min: 95 })).toBeNull();
  expect(metric && isMet(metric.compute(totals), null)).toBeNull();
  expect(metric && isMet(metric.compute(totals), {})).toBeNull();
  expect(metric && isMet(metric.compute(totals), { max: 90 })).toBe(false);
});

describe('structure', () => {
  const folder = join(__dirname, '../../../src/domain/metrics');
  const notMetrics = ['case-totals', 'intervals', 'metric', 'registry'];
  const files = readdirSync(folder)
    .map((name) => name.replace(/\.ts$/, ''))
    .filter((name) => !notMetrics.includes(name));

  it('every file is a metric of its name and stands in the registry', () => {
    expect([...metrics].map((metric) => metric.id).sort()).toEqual([...files].sort());
  });

  it('every metric has words in both languages and its rows', () => {
    for (const { label, definition, src } of metrics) {
      for (const text of [label, definition]) {
        expect(text.en).toMatch(/[a-z]/);
        expect(text.zh).toMatch(/\p{Script=Han}/u);
      }
      expect(src.length).toBeGreaterThan(0);
    }
  });

  it('no profile names one of our metrics with another meaning', () => {
    for (const profile of presets)
      for (const { id, label } of profile.metrics) if (findMetric(id)?.unit === 'percent') expect(label.en).toMatch(/rate/i);
  });
});
