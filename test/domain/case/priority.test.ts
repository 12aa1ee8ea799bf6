import { raisedPriority } from '../../../src/domain/case/priority';

describe('the priority an escalation sets', () => {
  it.each([
    { baseline: 'Medium', present: 'Medium', by: 1, to: 'High' },
    { baseline: 'Highest', present: 'Highest', by: 1, to: null },
    { baseline: 'Low', present: 'Highest', by: 1, to: null },
    { baseline: 'Low', present: 'Medium', by: 'highest' as const, to: 'Highest' },
    { baseline: null, present: 'Medium', by: 1, to: 'High' },
    { baseline: 'P1', present: 'P1', by: 1, to: null },
  ])('$baseline, now $present, by $by → $to', ({ to, ...input }) => {
    expect(raisedPriority(input)).toBe(to);
  });

  it('is absolute: doing it again changes nothing', () => {
    const first = raisedPriority({ baseline: 'Medium', present: 'Medium', by: 1 });
    expect(raisedPriority({ baseline: 'Medium', present: first, by: 1 })).toBeNull();
  });
});
