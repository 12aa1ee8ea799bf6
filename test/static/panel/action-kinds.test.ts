import { offerActions } from '../../../static/panel/action-kinds';
import { isOpenDeadline, sortDeadlines } from '../../../static/panel/deadline-order';
import { deadline, panelCase, resolveDeadline } from '../fixtures/panel-case';

const next = (data: ReturnType<typeof panelCase>) => sortDeadlines(data.deadlines.filter(isOpenDeadline))[0];
const offer = (over: Parameters<typeof panelCase>[0]) => {
  const data = panelCase(over);
  return offerActions(data, next(data));
};
const plan = deadline({ startsIn: -60, dueIn: 5, milestone: 'plan' });

test('the best action meets what is due next', () => {
  expect(offer({}).best).toBe('call');
  expect(offer({ deadlines: [resolveDeadline(), plan] }).best).toBe('record:plan');
  expect(offer({ deadlines: [resolveDeadline(), deadline({ startsIn: -60, dueIn: 5, milestone: 'next-update' })] }).best).toBe('progress');
  expect(offer({ deadlines: [resolveDeadline()] }).best).toBeNull();
});

test('an escalation nobody acknowledged comes before everything, then resuming', () => {
  expect(offer({ escalationLevel: 2, acknowledgedLevel: 1, paused: true }).best).toBe('acknowledge');
  expect(offer({ paused: true }).best).toBe('resume');
  expect(offer({ escalationLevel: 2, acknowledgedLevel: 2 }).best).toBe('call');
});

test('offers the opposite of what holds, never both, and each action once', () => {
  const paused = offer({ paused: true });
  expect(paused.more).not.toContain('pause');
  expect(offer({ emergency: true }).more).toContain('end-emergency');
  expect(offer({ emergency: true }).more).not.toContain('emergency');
  const { best, more } = offer({ deadlines: [plan, { ...plan, cycle: 2 }] });
  const all = [best, ...more];
  expect(new Set(all).size).toBe(all.length);
});

test('offers nothing that the process does not have, and nothing on a closed case', () => {
  const { more } = offer({ manualTriggers: [], emergencyDefinitions: [] });
  expect(more).not.toContain('escalate');
  expect(more).not.toContain('emergency');
  expect(offer({ state: 'closed' })).toEqual({ best: null, more: [] });
});

test('handing on is offered to who may assign in Jira, and to nobody else', () => {
  expect(offer({}).more).toContain('transfer');
  expect(offer({ transfers: { history: [], mayHandOn: false } }).more).not.toContain('transfer');
});

test('a letter after the closing is answered by a call, and what it escalates is taken on', () => {
  const letter = deadline({ startsIn: -60, dueIn: -5, milestone: 'letter-answer' });
  const levels = { escalationLevel: 2, acknowledgedLevel: 0 } as const;
  expect(offer({ state: 'closed', ...levels, deadlines: [letter] })).toEqual({ best: 'acknowledge', more: ['call'] });
  expect(offer({ state: 'closed', escalationLevel: 0, acknowledgedLevel: 0, deadlines: [letter] })).toEqual({ best: 'call', more: [] });
  expect(offer({ state: 'resolved', escalationLevel: 0, acknowledgedLevel: 0, deadlines: [letter] }).best).toBe('call');
  const announced = deadline({ startsIn: -60, dueIn: 5, milestone: 'announced-result' });
  expect(offer({ state: 'resolved', escalationLevel: 0, acknowledgedLevel: 0, deadlines: [announced] }).best).toBe('call');
  const callback = deadline({ startsIn: -60, dueIn: -5, milestone: 'callback' });
  expect(offer({ state: 'closed', ...levels, deadlines: [callback] })).toEqual({ best: 'acknowledge', more: [] });
});

test('a milestone done or met by something else is not recorded by hand', () => {
  const done = { ...plan, state: 'met' as const, metAt: plan.startAt };
  const { best, more } = offer({ deadlines: [done, resolveDeadline(), deadline({ startsIn: -5, dueIn: 5, milestone: 'acknowledge' })] });
  expect([best, ...more].filter((kind) => kind?.startsWith('record:'))).toEqual([]);
});
