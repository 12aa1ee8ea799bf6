import { configured, deadlineOf, type Happening, inWords } from '../../builders/profile-case';

const gov = configured('gov-it-projects');
/** Mon 2 March 2026 09:00 in Shanghai. */
const receivedAt = '2026-03-02T01:00:00Z';

test('an emergency after resolving and reopening, or after closing and reopening, still owes its plan', () => {
  for (const end of ['resolved', 'closed'] as const) {
    const facts: Happening[] = [
      ['2026-03-02T02:00:00Z', { kind: end }],
      ['2026-03-02T03:00:00Z', { kind: 'reopened' }],
      ['2026-03-02T05:00:00Z', { kind: 'emergency-declared', definition: 'security-incident' }],
    ];
    expect(inWords(deadlineOf(gov, { receivedAt, facts }, '2026-03-02T05:00:00Z', 'plan'))).toBe(
      'emergency-solution 2026-03-03T05:00:00.000Z running',
    );
    const met: Happening[] = [...facts, ['2026-03-02T06:00:00Z', { kind: 'milestone-met', milestone: 'plan' }]];
    expect(deadlineOf(gov, { receivedAt, facts: met }, '2026-03-02T07:00:00Z', 'plan').state).toBe('met');
  }
});
