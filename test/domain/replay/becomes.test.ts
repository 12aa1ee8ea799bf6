import type { CaseEvent, CaseEventOf } from '../../../src/domain/case/case-event';
import { changeProfile } from '../../../src/domain/case/change-profile';
import { foldCase } from '../../../src/domain/case/fold-case';
import type { Configuration } from '../../../src/domain/profile/configuration';
import { movedCase } from '../../../src/domain/replay/moved-case';
import { hours, MONDAY_9, opened } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';

const full = configured('gov-it-projects');
const without: Configuration = {
  ...configured('gov-it-projects', {}, (profile) => ({
    ...profile,
    axes: { ...profile.axes, type: profile.axes.type.filter(({ id }) => id !== 'inquiry') },
  })),
  version: 2,
};
const assuming: Configuration = { ...without, settings: { ...without.settings, defaults: { type: 'complaint' } } };
const OPENED = opened({ axes: { type: 'inquiry', urgency: 'low' } }) as CaseEventOf<'case-opened'>;
const START: CaseEvent = {
  ...OPENED,
  registration: { ...OPENED.registration, summary: 'Hello', description: 'It is Monday.' },
  why: [
    { axis: 'type', value: 'inquiry', rule: 'request-type', matched: 'Inquiry' },
    { axis: 'urgency', value: 'low', rule: 'form', matched: 'Low' },
  ],
};
const told = (events: readonly CaseEvent[], from: Configuration, to: Configuration, requestTypes: { id: string; name: string }[] = []) =>
  movedCase(from, to, foldCase(events), requestTypes, MONDAY_9 + hours(2)).becomes.map(
    ({ axis, before, after, assumed }) => `${axis.en}: ${before?.en ?? '–'} → ${after?.en ?? '–'}${assumed ? ' (assumed)' : ''}`,
  );

test('a value that is given up says what is assumed in its place, and what follows', () => {
  expect(told([START], full, assuming)).toEqual(['Type: Inquiry → Complaint (assumed)', 'Routing: – → Service complaint (assumed)']);
});

test('the request type decides where the version maps it', () => {
  const mapped = { ...without, settings: { ...without.settings, requestTypes: { '7': 'praise' } } };
  expect(told([START], full, mapped, [{ id: '7', name: 'Inquiry' }])).toEqual(['Type: Inquiry → Praise']);
});

test('a value that comes back says so; who keeps everything is not named', () => {
  const change = { at: MONDAY_9 + hours(1), by: null, projectId: '1', because: 'published', requestType: null } as const;
  const moved = [START, changeProfile(full, assuming, foldCase([START]), change)];
  expect(told(moved, assuming, { ...full, version: 3 })).toEqual(['Type: Complaint → Inquiry', 'Routing: Service complaint → –']);
  expect(told([START], full, { ...full, version: 2 })).toEqual([]);
});
