/** The customer's side: raising, commenting, files, service levels, feedback. */
import { type SiteUnderTest, siteUnderTest } from './site-under-test';

const HOUR = 3_600_000;
let under: SiteUnderTest;
beforeEach(() => {
  under = siteUnderTest();
});

it('keeps plain text of a request as a document', async () => {
  const { key } = await under.raise('customer-1', 'Broken', {
    requestFieldValues: { summary: 'Broken', description: 'One\ntwo\n\nthree <b>' },
  });
  const { body } = await under.call('agent-1', 'GET', `/rest/api/3/issue/${key}?fields=description`);
  expect(body.fields.description.content).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: 'One' }, { type: 'hardBreak' }, { type: 'text', text: 'two' }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'three <b>' }] },
  ]);
  const request = await under.call('customer-1', 'GET', `/rest/servicedeskapi/request/${key}`);
  expect(request.body.requestFieldValues[1]).toMatchObject({
    value: 'One\ntwo\nthree <b>',
    renderedValue: { html: '<p>One</p>\n<p>two</p>\n<p>three &lt;b&gt;</p>' },
  });
});

it.each([
  ['no summary', {}, 400],
  ['a summary of 256 characters', { summary: 'x'.repeat(256) }, 400],
  ['a description of 32,768 characters', { summary: 'x', description: 'x'.repeat(32_768) }, 400],
  ['a description of 32,000 characters', { summary: 'x', description: 'x'.repeat(32_000) }, 201],
  ['an unknown field', { summary: 'x', nonsense: 1 }, 400],
])('%s', async (_name, requestFieldValues, status) => {
  expect(
    (
      await under.call('customer-1', 'POST', '/rest/servicedeskapi/request', {
        serviceDeskId: '1',
        requestTypeId: '11',
        requestFieldValues,
      })
    ).status,
  ).toBe(status);
});

it('lets the team and the app raise for a customer, not a customer for another', async () => {
  const raise = async (who: string, raiseOnBehalfOf: string) =>
    (
      await under.call(who, 'POST', '/rest/servicedeskapi/request', {
        serviceDeskId: '1',
        requestTypeId: '11',
        requestFieldValues: { summary: 'x' },
        raiseOnBehalfOf,
      })
    ).status;
  expect([
    await raise('agent-1', 'acc-customer-1'),
    await raise('app', 'acc-customer-1'),
    await raise('customer-2', 'acc-customer-1'),
    await raise('agent-1', 'acc-outsider'),
    await raise('agent-1', 'customer-2@workbench.invalid'),
  ]).toEqual([201, 201, 403, 400, 201]);
  const { body } = await under.call('agent-1', 'GET', '/rest/api/3/issue/FB-1?fields=reporter,creator');
  expect(body.fields).toMatchObject({ reporter: { accountId: 'acc-customer-1' }, creator: { accountId: 'acc-agent-1' } });
});

it('counts service levels, pauses while the customer is asked, and counts again after reopening', async () => {
  const { key } = await under.raise('customer-1', 'Broken');
  const sla = async () => (await under.call('agent-1', 'GET', `/rest/servicedeskapi/request/${key}/sla`)).body.values;
  const move = (id: string) => under.call('agent-1', 'POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id } });
  under.advance(HOUR);
  await under.comment('app', key, 'We got it.');
  await under.comment('agent-1', key, 'Among us', true);
  expect((await sla())[0]).toMatchObject({
    name: 'Time to first response',
    completedCycles: [],
    ongoingCycle: { elapsedTime: { millis: HOUR, friendly: '1h' }, breached: false },
  });
  await under.comment('agent-1', key, 'Hello');
  expect((await sla())[0]).toMatchObject({ completedCycles: [{ breached: false, elapsedTime: { millis: HOUR } }] });
  await move('21');
  under.advance(100 * HOUR);
  expect((await sla())[1]).toMatchObject({ ongoingCycle: { paused: true, breached: false, elapsedTime: { millis: HOUR } } });
  await move('31');
  under.advance(24 * HOUR);
  await move('61');
  expect((await sla())[1]).toMatchObject({
    completedCycles: [{ breached: true, elapsedTime: { millis: 25 * HOUR }, goalDuration: { millis: 24 * HOUR } }],
  });
  under.advance(HOUR);
  await move('91');
  under.advance(2 * HOUR);
  const [, resolution] = await sla();
  expect(resolution.completedCycles).toHaveLength(1);
  expect(resolution.ongoingCycle).toMatchObject({ elapsedTime: { millis: 2 * HOUR }, paused: false });
});

it('takes feedback from the reporter of a resolved request, once it is resolved', async () => {
  const { key } = await under.raise('customer-1', 'Broken');
  const rate = async (who: string, rating: number) =>
    (await under.call(who, 'POST', `/rest/servicedeskapi/request/${key}/feedback`, { type: 'csat', rating })).status;
  expect(await rate('customer-1', 5)).toBe(400);
  await under.call('agent-1', 'POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id: '61' } });
  expect([await rate('customer-1', 6), await rate('agent-1', 5), await rate('app', 5), await rate('app-as:customer-1', 4)]).toEqual([
    400, 403, 403, 201,
  ]);
  expect(await under.find('agent-1', 'Satisfaction = 4')).toEqual([key]);
});

it('shows a customer only the moves that are theirs', async () => {
  const { key } = await under.raise('customer-1', 'Broken');
  const moves = async (who: string) =>
    (await under.call(who, 'GET', `/rest/servicedeskapi/request/${key}/transition`)).body.values.map((one: { name: string }) => one.name);
  expect(await moves('customer-1')).toEqual(['Cancel request']);
  expect(await moves('agent-1')).toContain('Resolve');
  expect((await under.call('customer-1', 'POST', `/rest/servicedeskapi/request/${key}/transition`, { id: '61' })).status).toBe(400);
});

describe('files', () => {
  const boundary = 'b0undary';
  const bytes = Buffer.from([0, 255, 13, 10, 45, 45, 98, 200]);
  const raw = Buffer.concat([
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="证据.bin"\r\nContent-Type: application/x-thing\r\n\r\n`,
    ),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}`, 'x-atlassian-token': 'no-check' };

  it('keep their bytes and name; internal ones stay with the team', async () => {
    const { key } = await under.raise('customer-1', 'Broken');
    expect(
      (
        await under.call('agent-1', 'POST', `/rest/api/3/issue/${key}/attachments`, undefined, {
          raw,
          headers: { 'content-type': headers['content-type'] },
        })
      ).status,
    ).toBe(403);
    const { body } = await under.call('agent-1', 'POST', `/rest/api/3/issue/${key}/attachments`, undefined, { raw, headers });
    expect(body).toMatchObject([{ filename: '证据.bin', mimeType: 'application/x-thing', size: bytes.length }]);
    const content = await under.call('agent-1', 'GET', `/rest/api/3/attachment/content/${body[0].id}`);
    expect(Buffer.compare(content.body, bytes)).toBe(0);
    const seen = async (who: string) =>
      (await under.call(who, 'GET', `/rest/servicedeskapi/request/${key}/attachment?start=0&limit=50`)).body.size;
    expect([await seen('agent-1'), await seen('customer-1')]).toEqual([1, 0]);
    expect((await under.call('customer-1', 'GET', `/rest/servicedeskapi/request/${key}/attachment/${body[0].id}`)).status).toBe(404);
    expect((await under.call('outsider', 'GET', `/rest/api/3/attachment/content/${body[0].id}`)).status).toBe(404);
  });

  it('of another person cannot be attached', async () => {
    const { key } = await under.raise('customer-1', 'Broken');
    const { body } = await under.call('customer-2', 'POST', '/rest/servicedeskapi/servicedesk/1/attachTemporaryFile', undefined, {
      raw,
      headers,
    });
    const temporaryAttachmentIds = [body.temporaryAttachments[0].temporaryAttachmentId];
    expect(
      (await under.call('customer-1', 'POST', `/rest/servicedeskapi/request/${key}/attachment`, { temporaryAttachmentIds, public: true }))
        .status,
    ).toBe(400);
  });
});
