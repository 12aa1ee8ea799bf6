import { configured, deadlineOf, inWords, type Story } from '../../builders/profile-case';

const receivedAt = '2026-03-02T01:00:00Z';
const guide = configured('service-quality-guide');

test('receipt is confirmed by the acknowledgement (S2-05)', () => {
  const ticket: Story = { receivedAt, registration: { channel: 'ticket' }, facts: [['2026-03-02T01:00:02Z', { kind: 'acknowledged' }]] };
  expect(inWords(deadlineOf(guide, ticket, '2026-03-02T06:00:00Z', 'acknowledge'))).toBe(
    'ticket 2026-03-02T02:00:00.000Z met 2026-03-02T01:00:02.000Z',
  );
});
