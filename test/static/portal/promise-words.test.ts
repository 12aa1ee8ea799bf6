import { type PromiseLine, promiseName, promiseSentence, sortPromises } from '../../../static/portal/promise-words';
import { minutes, NOW } from '../fixtures/clock';

const promise = (over: Partial<PromiseLine> = {}): PromiseLine => ({
  milestone: 'first-response',
  label: { en: 'First response', zh: '首次响应' },
  dueAt: minutes(10),
  state: 'running',
  metAt: null,
  ...over,
});

describe('promises', () => {
  test.each([
    ['promise', promise()],
    ['promiseLate', promise({ dueAt: minutes(-1) })],
    ['promiseLate', promise({ dueAt: minutes(-1), state: 'breached' })],
    ['promiseKept', promise({ state: 'met', metAt: minutes(-3) })],
    ['promiseKept', promise({ state: 'breached', dueAt: minutes(-5), metAt: minutes(-3) })],
    ['promisePaused', promise({ state: 'paused' })],
    ['promiseBroken', promise({ state: 'breached', dueAt: minutes(-50), endedAt: minutes(-5) })],
    [null, promise({ state: 'cancelled' })],
  ] as const)('%s', (sentence, line) => {
    expect(promiseSentence(line, NOW, true)).toBe(sentence);
  });

  test('what waits for somebody else does not ask the customer to answer', () => {
    expect(promiseSentence(promise({ state: 'paused' }), NOW, false)).toBe('promiseHeld');
  });

  test('the next one first, kept ones last, cancelled ones not at all', () => {
    const lines = [
      promise({ state: 'met', metAt: minutes(-3), dueAt: minutes(1) }),
      promise({ dueAt: minutes(90) }),
      promise({ dueAt: minutes(30) }),
      promise({ state: 'cancelled' }),
    ];
    expect(sortPromises(lines).map((line) => line.dueAt)).toEqual([minutes(30), minutes(90), minutes(1)]);
  });

  test('two steps a reader cannot tell apart are one; what is still open beside what was kept stays', () => {
    const kept = (milestone: string, due: number) => promise({ milestone, state: 'met', metAt: minutes(-3), dueAt: minutes(due) });
    expect(sortPromises([kept('first-feedback', 9), kept('plan', 5), kept('first-response', 1)]).map(({ milestone }) => milestone)).toEqual(
      ['first-response', 'plan'],
    );
    expect(sortPromises([promise({ milestone: 'first-feedback' }), kept('first-response', 1)])).toHaveLength(2);
    expect(sortPromises([promise({ milestone: 'first-feedback', dueAt: minutes(60) }), promise({ dueAt: minutes(10) })])).toHaveLength(2);
  });

  test('customers read their own words for what is promised', () => {
    expect(promiseName('first-response')).toBe('firstReply');
    expect(promiseName('form-team')).toBeNull();
  });
});
