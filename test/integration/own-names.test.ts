import type { DraftView } from '../../src/contract';
import { advanceTo, idle, invoke, reset, valued } from '../support/workbench';
import { raise, requestTypeId } from './story';

/** What an admin adds to a process has names in both languages, and the admin says what the customer is asked on the portal (issue 5, item 1). */

const projectKey = 'FB';
const BRANCH = { id: 'east', label: { en: 'East', zh: '东区' }, src: [] };
const ROOM = { id: 'hall', label: { en: 'Main hall', zh: '大厅' } };

const draft = (): Promise<DraftView> => valued(invoke('settings', 'getDraft', { projectKey }, 'admin'));
const panel = async (issueKey: string) => {
  const found = await valued(invoke('panel', 'getCase', { issueKey }, 'agent-1'));
  if (found.audience !== 'agent') throw new Error('not for agents');
  return found;
};

beforeAll(async () => {
  await reset({ sample: false });
  await advanceTo('2026-03-02T01:00:00.000Z');
  const { revision, profile, settings } = await draft();
  const form = profile.form.map((field) => (field.id === 'contract-number' ? { ...field, required: true, onPortal: false } : field));
  const room = { id: 'room', label: { en: 'Room', zh: '地点' }, required: null, kind: 'enum', src: [], options: [ROOM, 'email'] };
  const stored = await valued(
    invoke(
      'settings',
      'saveDraft',
      {
        ...{ projectKey, revision, settings },
        profile: {
          ...profile,
          axes: { ...profile.axes, 'branch-office': [BRANCH] },
          axisNames: { 'branch-office': { en: 'Branch office', zh: '分支机构' }, type: { en: 'Kind', zh: '诉求类型' } },
          form: [...form, room],
        },
      },
      'admin',
    ),
  );
  expect(stored.faults).toEqual([]);
  const names = stored.changes.map(({ text }) => text.zh).join(' ');
  expect(names).toContain('分支机构');
  expect(names).not.toContain('branch-office');
  await valued(invoke('settings', 'publishDraft', { projectKey, revision: stored.revision, note: 'Names', openCases: 'stay' }, 'admin'));
});

test('the portal asks with the names of the choices, and not for what the admin hides', async () => {
  const { serviceDeskId, requestTypeId: type } = await requestTypeId('Complaint');
  const form = await valued(invoke('portal', 'getRegistrationForm', { portalId: serviceDeskId, requestTypeId: type }, 'customer-1'));
  expect(form.fields.map(({ id }) => id)).not.toContain('contract-number');
  expect(form.fields.find(({ id }) => id === 'room')?.options).toEqual([ROOM, { id: 'email', label: { en: 'E-mail', zh: '邮件' } }]);
});

test('agents complete in the panel what the portal hides; axes stand there, and in the time line, under their own names', async () => {
  const key = await raise('customer-1', 'Complaint', 'The page shows an error', 'Since noon');
  await idle();
  const opened = await panel(key);
  expect(opened.registration.missing).toContain('contract-number');
  expect(opened.axes.find(({ id }) => id === 'branch-office')?.label).toEqual({ en: 'Branch office', zh: '分支机构' });
  await valued(invoke('panel', 'completeRegistration', { issueKey: key, fields: { 'contract-number': 'HT-1', room: 'hall' } }, 'agent-1'));
  await valued(invoke('panel', 'correctAxis', { issueKey: key, axis: 'branch-office', value: 'east' }, 'agent-1'));
  const seen = await panel(key);
  expect(seen.registration.missing).not.toContain('contract-number');
  expect(seen.timeline.map(({ text }) => text.zh)).toContain('分支机构改为“东区”');
});

test('a name for an axis that does not exist is a fault at its place', async () => {
  const { revision, profile, settings } = await draft();
  const stored = await valued(
    invoke(
      'settings',
      'saveDraft',
      { projectKey, revision, settings, profile: { ...profile, axisNames: { mood: { en: 'Mood', zh: '情绪' } } } },
      'admin',
    ),
  );
  expect(stored.faults).toMatchObject([{ path: 'profile.axisNames.mood' }]);
  await valued(invoke('settings', 'discardDraft', { projectKey, revision: stored.revision }, 'admin'));
});
