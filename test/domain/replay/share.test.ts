import { numbersOf, shareOf } from '../../../src/domain/replay/share';
import type { CountedCase } from '../../../src/domain/replay/totals';

const DAY = 86_400_000;
const NOW = Date.parse('2026-03-31T00:00:00.000Z');
const SPAN = { from: NOW - 30 * DAY, to: NOW, dayOf: (at: number) => Math.floor(at / DAY) };
const outcome = (over: Partial<CountedCase['before']>): CountedCase['before'] => ({
  ...{ axes: {}, open: new Map(), promises: new Map(), response: null, resolution: null, escalated: [], messages: [], cut: false },
  ...over,
});
const none = { classified: [], promised: [], missed: [], escalated: [] };
const counted = (over: Partial<CountedCase>): CountedCase => ({
  ...{ before: outcome({}), after: outcome({}), difference: none, isOpen: false, receivedAt: NOW - DAY, correctedTo: {} },
  ...over,
});
const numbers = (one: CountedCase) => numbersOf(one.difference, shareOf(one, SPAN));

test('a case stands behind the rates it is counted in, and behind the late ones where it is late', () => {
  const one = counted({ before: outcome({ response: 'on-time' }), after: outcome({ response: 'late', resolution: 'on-time' }) });
  expect(numbers(one)).toEqual(['response-before', 'response-after', 'response-late-after', 'resolution-after']);
  // Older ones are looked at only because they are open: no rate counts them, so none names them.
  expect(numbers({ ...one, receivedAt: SPAN.from - 1 })).toEqual([]);
});

test('what an agent corrected stands behind the corrections, and where registration would say something else behind those', () => {
  const one = counted({
    before: outcome({ axes: { type: 'inquiry' } }),
    after: outcome({ axes: { type: 'complaint' } }),
    correctedTo: { type: 'complaint' },
  });
  expect(numbers(one)).toEqual(['corrected-before', 'corrected-late-before', 'corrected-after']);
  expect(shareOf(one, SPAN).corrected).toEqual([{ axis: 'type', to: 'complaint', before: 'inquiry', after: 'complaint' }]);
});

test('messages name their case for each person they mention, within the span alone', () => {
  const message = (to: string, at: number) => ({ key: `${to} ${at}`, to, at });
  const one = counted({
    before: outcome({ messages: [message('a', NOW - DAY), message('a', SPAN.from - 1)] }),
    after: outcome({ messages: [message('a', NOW), message('b', NOW)] }),
  });
  expect(shareOf(one, SPAN).told).toEqual([
    { who: 'a', before: 1, after: 1 },
    { who: 'b', before: 0, after: 1 },
  ]);
  expect(numbers(one)).toEqual(['told']);
});
