import * as z from 'zod';
import { LINK_PAGES } from '../../src/domain/satisfaction/link-page';
import { LOOK_UP_PAGES, STATE_PAGES } from '../../src/domain/satisfaction/look-up-page';
import { readManifest } from '../support/manifest';

const triggerSchema = z.object({
  response: z.object({
    type: z.literal('static'),
    outputs: z.array(z.object({ key: z.string(), statusCode: z.number(), contentType: z.string(), body: z.string() })),
  }),
});
const outputsOf = (trigger: string) =>
  triggerSchema.parse(readManifest().modules['webtrigger']?.find(({ key }) => key === trigger)).response.outputs;
const outputs = outputsOf('rate');
const lookUp = outputsOf('look-up');
const state = outputsOf('state');
const forms = outputs.filter(({ body }) => body.includes('<form'));

test('the web trigger of the links has exactly the pages that the code answers with', () => {
  expect(outputs.map(({ key }) => key).sort()).toEqual([...LINK_PAGES].sort());
});

test('a link to see the state shows the same pages as number and code', () => {
  expect(state.map(({ key }) => key).sort()).toEqual([...STATE_PAGES].sort());
  const shared = state.filter(({ key }) => lookUp.some((page) => page.key === key));
  expect(shared).toEqual(lookUp.filter(({ key }) => key !== 'ask' && key !== 'not-found').toSorted((a, b) => order(a.key) - order(b.key)));
  expect(state.filter(({ body }) => body.includes('<form'))).toEqual([]);
});
const order = (key: string): number => state.findIndex((page) => page.key === key);

test('so has that of number and retrieval code', () => {
  expect(lookUp.map(({ key }) => key).sort()).toEqual([...LOOK_UP_PAGES].sort());
  const forms = lookUp.filter(({ body }) => body.includes('<form'));
  expect(forms.map(({ key }) => key)).toEqual(['ask', 'not-found']);
  for (const { body } of forms)
    expect(body.match(/<form method=post>|name=[nc] required/g)).toEqual(['<form method=post>', 'name=n required', 'name=c required']);
  const bad = lookUp.filter(({ statusCode }) => statusCode !== 200).map(({ key, statusCode }) => [key, statusCode]);
  expect(bad).toEqual([
    ['not-found', 404],
    ['unavailable', 503],
  ]);
});

test.each([...outputs, ...lookUp, ...state])(
  '$key is a page in a language, without script, without anything loaded from elsewhere',
  ({ contentType, body }) => {
    expect(contentType).toBe('text/html; charset=utf-8');
    expect(body).toMatch(/^<!doctype html><html lang=(?:en|zh-CN)>.*<title>[^<]+<\/title>/);
    expect(body).not.toMatch(/<script|<img|<link|\bon\w+=|https?:|url\(/i);
  },
);

test('a form posts to its own address, which holds the token, and thus names no other', () => {
  expect(forms.map(({ key }) => key).sort()).toEqual(
    ['confirm-en', 'confirm-zh', 'levels-en', 'levels-zh', 'points-en', 'points-zh', 'stars-en', 'stars-zh'].sort(),
  );
  for (const { body } of forms) expect(body).toMatch(/<form method=post>/);
});

test.each([
  ['stars', ['5', '4', '3', '2', '1']],
  ['levels', ['3', '2', '1']],
] as const)('%s offer %j in both languages', (form, values) => {
  for (const language of ['en', 'zh']) {
    const body = outputs.find(({ key }) => key === `${form}-${language}`)?.body ?? '';
    expect([...body.matchAll(/name=r value=(\d+)/g)].map(([, value]) => value)).toEqual(values);
  }
});

test('what was not recorded is not a success', () => {
  const statusOf = (key: string) => outputs.find((output) => output.key === key)?.statusCode;
  expect(['not-valid', 'expired', 'replaced', 'ended', 'unavailable'].map(statusOf)).toEqual([404, 410, 410, 410, 503]);
});

test('the page that confirms asks what the message asks, and takes which one is not as it should be and why', () => {
  for (const language of ['en', 'zh']) {
    const body = outputs.find(({ key }) => key === `confirm-${language}`)?.body ?? '';
    expect(body).toMatch(language === 'zh' ? /消息中的各项问题/ : /questions in our message/);
    expect(body).not.toMatch(/satisfied|满意|understand|理解/);
    expect(body).toContain('<textarea name=c maxlength=1000>');
    expect(new TextEncoder().encode(body).length).toBeLessThanOrEqual(1024);
  }
});
