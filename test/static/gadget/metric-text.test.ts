import type { MetricView } from '../../../src/contract';
import { intervalText, targetText, valueText, verdictOf } from '../../../static/gadget/metric-text';

const value = (over: Partial<Extract<MetricView['result'], { kind: 'value' }>> = {}): MetricView['result'] => ({
  kind: 'value',
  value: 96.2,
  n: 412,
  low: 94.3,
  high: 98.1,
  tooFew: false,
  ...over,
});

test('no data is "–" and never judged; few data are not judged either', () => {
  expect(verdictOf({ result: { kind: 'not-applicable', n: 0 }, met: false, target: { min: 95 } })).toBe('no-data');
  expect(verdictOf({ result: value({ n: 4, tooFew: true }), met: false, target: { min: 95 } })).toBe('too-few');
});

test('met, missed, and no target', () => {
  expect(verdictOf({ result: value(), met: true, target: { min: 95 } })).toBe('met');
  expect(verdictOf({ result: value(), met: false, target: { min: 95 } })).toBe('missed');
  expect(verdictOf({ result: value(), met: null, target: null })).toBe('no-target');
});

test('numbers: one decimal where it says something', () => {
  expect(valueText(96.24, 'percent', 'en')).toBe('96.2 %');
  expect(valueText(84, 'percent', 'zh')).toBe('84%');
  expect(valueText(100 - 1e-9, 'percent', 'en')).toBe('100 %');
  expect(valueText(4, 'points', 'en')).toBe('4.0');
});

test('targets S0-89…S0-93 and intervals', () => {
  expect(targetText({ unit: 'percent', target: { min: 95 } }, 'en')).toBe('≥ 95 %');
  expect(targetText({ unit: 'percent', target: { max: 5 } }, 'zh')).toBe('≤ 5%');
  expect(targetText({ unit: 'points', target: { min: 3, max: 5 } }, 'en')).toBe('3.0–5.0');
  expect(targetText({ unit: 'points', target: null }, 'en')).toBe('');
  expect(intervalText(94.3, 98.1, 'percent', 'en')).toBe('94.3–98.1 %');
});
