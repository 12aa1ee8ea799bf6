import type { FormFieldView, PanelCase } from '../../src/contract';
import { as, createProject, idle, invoke, reset } from '../support/workbench';
import { commentsOf, issueOf, propertyOf } from './story';

/** What the written record forms ask for, by row: the field that holds it, and what an agent writes there. */
interface Process {
  readonly project: string;
  readonly axes: Readonly<Record<string, string>>;
  readonly channel: string;
  /** Field of the form → value, with the rows that want it. */
  readonly fields: Readonly<Record<string, readonly [value: string, rows: string]>>;
}

const PROCESSES: Readonly<Record<string, Process>> = {
  'gov-it-projects': {
    project: 'GOV',
    axes: { type: 'complaint', urgency: 'urgent', 'impact-scope': 'all-users' },
    channel: 'phone',
    fields: {
      organisation: ['市信息中心', 'S0-34'],
      'contact-person': ['王先生', 'S0-29 S0-34'],
      phone: ['010 5555 0100', 'S0-29 S0-34'],
      'project-name': ['政务平台', 'S0-35'],
      'contract-number': ['HT-2026-1', 'S0-35'],
      'occurred-at': ['2026-03-02T01:00:00Z', 'S0-30'],
    },
  },
  'cross-department-improvement': {
    project: 'CROSS',
    axes: { type: 'problem', urgency: 'high' },
    channel: 'email',
    fields: {
      date: ['2026-03-02', 'S1-06 S1-43'],
      customer: ['C-1001', 'S1-44'],
      contact: ['agent@example.test', 'S1-45'],
      'original-words': ['“它又坏了”', 'S1-08'],
      'urgent-flag': ['yes', 'S1-49'],
      'first-handler': ['Agent One', 'S1-50'],
      'preferred-reply': ['sms', 'S1-27'],
    },
  },
  'service-quality-guide': {
    project: 'GUIDE',
    axes: { type: 'complaint', urgency: 'urgent', 'customer-tier': 'vip' },
    channel: 'online-chat',
    fields: {
      'feedback-time': ['2026-03-02T06:30:00Z', 'S2-17 S2-40'],
      'customer-name': ['陈女士', 'S2-17'],
      contact: ['010 5555 0111', 'S2-17 S2-43'],
      demand: ['退款并道歉', 'S2-17 S2-46'],
      assignee: ['客服部 TS20001', 'S2-49'],
    },
  },
  'feedback-monitoring': {
    project: 'MON',
    axes: { type: 'complaint' },
    channel: 'suggestion-box',
    fields: {
      name: ['赵先生', 'S3-03'],
      contact: ['010 5555 0122', 'S3-04'],
      'box-number': ['BOX-7', 'S3-16'],
      'box-opened-at': ['2026-03-02T01:00:00Z', 'S3-16'],
      'box-place': ['北门服务点', 'S3-16'],
    },
  },
  'complaint-handling': {
    project: 'COMP',
    axes: { type: 'product-quality', nature: 'general', source: 'external', 'customer-group': 'individual' },
    channel: 'on-site',
    fields: {
      'complainant-name': ['孙女士', 'S4-18 S4-49'],
      contact: ['010 5555 0133', 'S4-18 S4-49'],
      address: ['北京市东城区 1 号', 'S4-49'],
      'complained-at': ['2026-03-02T01:00:00Z', 'S4-49 S4-52'],
      'occurred-at': ['2026-03-01T01:00:00Z', 'S4-18'],
      'product-or-service': ['电饭煲', 'S4-18 S4-50'],
      demand: ['换货', 'S4-50'],
      background: ['第二次购买', 'S4-66'],
      'accepted-at': ['2026-03-02T01:10:00Z', 'S4-52'],
      'handled-at': ['2026-03-02T02:10:00Z', 'S4-52'],
      handler: ['客服专员，010 5555 0144', 'S4-54'],
      'result-text': ['已换货', 'S4-53'],
      'feedback-at': ['2026-03-03T01:00:00Z', 'S4-53'],
    },
  },
};

const DESCRIPTION = '登录时报错 E-500，重启两次仍然失败。';

async function raise({ project, axes, channel }: Process): Promise<string> {
  const { key } = await as('agent-1').post<{ key: string }>('/rest/api/3/issue', {
    fields: {
      project: { key: project },
      issuetype: { id: '10001' },
      summary: '登录失败',
      description: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: DESCRIPTION }] }] },
      reporter: { accountId: 'acc-customer-1' },
    },
    properties: [{ key: 'closed-loop-registration', value: { axes, channel } }],
  });
  await idle();
  return key;
}

async function attach(key: string, name: string, type: string): Promise<void> {
  const form = new FormData();
  form.append('file', new Blob(['evidence'], { type }), name);
  await as('agent-1').post(`/rest/api/3/issue/${key}/attachments`, form);
  await idle();
}

async function shown(key: string): Promise<PanelCase> {
  const answer = await invoke('panel', 'getCase', { issueKey: key }, 'agent-1');
  if (!answer.ok || answer.value.audience !== 'agent') throw new Error(JSON.stringify(answer));
  return answer.value;
}

describe.each(Object.entries(PROCESSES))('registration of %s', (profile, process) => {
  let key = '';
  let view: PanelCase;
  const field = (id: string): FormFieldView | undefined => view.registration.fields.find((candidate) => candidate.id === id);

  beforeAll(async () => {
    if (profile === 'gov-it-projects') await reset();
    await createProject(process.project, profile);
    key = await raise(process);
    const fields = Object.fromEntries(Object.entries(process.fields).map(([id, [value]]) => [id, value]));
    const answer = await invoke('panel', 'completeRegistration', { issueKey: key, fields }, 'agent-1');
    if (!answer.ok) throw new Error(answer.problem.message);
    await idle();
    view = await shown(key);
  });

  it.each(Object.entries(process.fields).map(([id, [value, rows]]) => [id, rows, value]))(
    '%s (%s) is recorded and shown, named in both languages',
    (id, _rows, value) => {
      expect(field(id)?.value).toBe(value);
      expect(field(id)?.label.en.length).toBeGreaterThan(1);
      expect(field(id)?.label.zh).toMatch(/\p{Script=Han}/u);
    },
  );

  it('type, urgency and the other axes (S1-07, S1-10, S1-46, S1-49, S2-47, S2-48, S4-66) and the channel (S2-41, S4-51) are those of the form', async () => {
    const property = await propertyOf(key);
    expect(property.axes).toMatchObject(process.axes);
    expect(property.channel).toBe(process.channel);
  });

  it('has a number and the time it came in (S1-42, S2-40), and the whole content (S0-28, S1-47, S2-45, S3-06, S4-50)', async () => {
    const property = await propertyOf(key);
    expect(property.number).toMatch(/\d/);
    expect(Math.abs(Date.parse(property.receivedAt) - Date.parse(String((await issueOf(key)).fields.created)))).toBeLessThan(1_000);
    expect(JSON.stringify((await issueOf(key)).fields['description'])).toContain(DESCRIPTION);
    expect((await commentsOf(key)).filter(({ jsdPublic }) => jsdPublic)).toHaveLength(1);
  });

  it.each([
    ['屏幕截图.png', 'image/png'],
    ['voice.m4a', 'audio/mp4'],
    ['video.mp4', 'video/mp4'],
    ['server.log', 'text/plain'],
  ])('takes %s as material (S0-31, S1-09, S1-48, S3-07, S3-12)', async (name, type) => {
    await attach(key, name, type);
    const attachments = (await issueOf(key)).fields['attachment'] as readonly { readonly filename: string }[];
    expect(attachments.map(({ filename }) => filename)).toContain(name);
  });
});
