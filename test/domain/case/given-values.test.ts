import type { AxisReason, CaseEvent, CaseEventOf } from '../../../src/domain/case/case-event';
import { changeProfile } from '../../../src/domain/case/change-profile';
import { foldCase } from '../../../src/domain/case/fold-case';
import type { Configuration } from '../../../src/domain/profile/configuration';
import { hours, MONDAY_9, minutes, opened } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';

/** Version 1 knows inquiries, version 2 does not, version 3 does again; what nothing else decides is a complaint. */
const full = (version: number): Configuration => ({ ...configured('gov-it-projects'), version });
const without = (version: number, type = 'inquiry'): Configuration => {
  const base = configured('gov-it-projects', {}, (profile) => ({
    ...profile,
    axes: { ...profile.axes, type: profile.axes.type.filter(({ id }) => id !== type) },
  }));
  return { ...base, version, settings: { ...base.settings, defaults: { type: 'complaint' } } };
};

const said = (axis: string, value: string, rule: string, matched = ''): AxisReason => ({ axis, value, rule, matched });
const OPENED = opened({ axes: { type: 'inquiry', urgency: 'low' } }) as CaseEventOf<'case-opened'>;
/** Its text classifies nothing. */
const START: CaseEventOf<'case-opened'> = {
  ...OPENED,
  registration: { ...OPENED.registration, summary: 'Hello', description: 'It is Monday.' },
  why: [said('type', 'inquiry', 'request-type', 'Inquiry'), said('urgency', 'low', 'form', 'Low')],
};
const correct = (axis: string, value: string, at: number): CaseEvent => ({
  kind: 'axis-set',
  at,
  by: 'acc-agent',
  axis,
  value,
  rule: 'agent',
});
const REQUEST_TYPE = { id: '7', name: 'Inquiry' };

/** Goes from version to version, an hour each. */
function through(facts: readonly CaseEvent[], ...versions: readonly (Configuration | CaseEvent)[]) {
  let configuration = full(1);
  const events = [...facts];
  for (const [index, step] of versions.entries()) {
    if ('kind' in step) {
      events.push(step);
      continue;
    }
    const change = {
      at: MONDAY_9 + hours(1 + index),
      by: 'acc-admin',
      projectId: '10000',
      because: 'published',
      requestType: REQUEST_TYPE,
    } as const;
    events.push(changeProfile(configuration, step, foldCase(events), change));
    configuration = step;
  }
  const { axes, why } = foldCase(events);
  return { axes, why: Object.fromEntries(why.map(({ axis, rule, assumed }) => [axis, assumed ? `${rule}?` : rule])) };
}

describe('a value that a version does not know', () => {
  test('is stood in for by what the version assumes, with what follows from that', () => {
    expect(through([START], without(2))).toEqual({
      axes: { type: 'complaint', urgency: 'low', routing: 'service-complaint' },
      why: { type: 'default?', urgency: 'form', routing: 'derived:type?' },
    });
  });

  test('comes back with the version that knows it, and what followed from the stand-in goes', () => {
    expect(through([START], without(2), full(3))).toEqual({
      axes: { type: 'inquiry', urgency: 'low' },
      why: { type: 'request-type', urgency: 'form' },
    });
  });

  test('comes back as the choice of the agent who made it', () => {
    const chosen = correct('type', 'suggestion', MONDAY_9 + minutes(5));
    expect(through([START, chosen], without(2, 'suggestion')).axes['type']).toBe('inquiry');
    expect(through([START, chosen], without(2, 'suggestion'), full(3))).toMatchObject({
      axes: { type: 'suggestion', routing: 'feature-request' },
      why: { type: 'agent' },
    });
  });

  test('stays away where an agent decided otherwise meanwhile', () => {
    const meanwhile = correct('type', 'fault-report', MONDAY_9 + hours(1.5));
    expect(through([START], without(2), meanwhile, full(3))).toMatchObject({ axes: { type: 'fault-report' }, why: { type: 'agent' } });
  });

  test('stood in for through two versions is worked out anew by the second', () => {
    const other = without(3);
    const assumed = { ...other, settings: { ...other.settings, defaults: { type: 'praise' } } };
    expect(through([START], without(2), assumed).axes).toMatchObject({ type: 'praise' });
    expect(through([START], without(2), assumed).axes).not.toHaveProperty('routing');
  });

  test('is asked of the request type once more, which the admin may have mapped to another value', () => {
    const gone = without(2);
    const mapped = { ...gone, settings: { ...gone.settings, requestTypes: { '7': 'suggestion' } } };
    expect(through([START], mapped)).toMatchObject({ axes: { type: 'suggestion' }, why: { type: 'request-type' } });
  });
});

describe('what a version knows', () => {
  test('stays, and nothing follows from a value that is not the one of the case', () => {
    const base = full(2);
    const assuming = { ...base, settings: { ...base.settings, defaults: { type: 'complaint' } } };
    expect(through([START], assuming).axes).toEqual({ type: 'inquiry', urgency: 'low' });
  });

  test('stays what it was assumed to be, whatever is assumed of new items', () => {
    const assumed: CaseEvent = { ...START, why: [{ ...said('type', 'inquiry', 'default'), assumed: true }] };
    const base = full(2);
    const other = { ...base, settings: { ...base.settings, defaults: { type: 'complaint' } } };
    expect(through([assumed], other)).toMatchObject({ axes: { type: 'inquiry' }, why: { type: 'default?' } });
  });
});

test('another process taken by mistake and taken back: what the customer and the agent said comes back', () => {
  const other = { ...configured('complaint-handling'), version: 2 };
  const chosen = correct('urgency', 'high', MONDAY_9 + minutes(5));
  expect(through([START, chosen], other, full(3))).toMatchObject({
    axes: { type: 'inquiry', urgency: 'high' },
    why: { type: 'request-type', urgency: 'agent' },
  });
});
