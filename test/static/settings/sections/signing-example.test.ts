import { execFileSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { signedText } from '../../../../src/domain/intake/signed-request';
import { signingExample } from '../../../../static/settings/sections/signing-example';

test('the example, run in a shell with the secret, sends what the web trigger verifies', () => {
  const script = signingExample('https://example.atlassian.net/x1/1', 'FB');
  // A `curl` that only says what it was given, a word a line.
  const shell = `curl() { printf '%s\\n' "$@"; }\n${script}`;
  const said = execFileSync('bash', ['-c', shell], { env: { ...process.env, SECRET: 'top secret' }, encoding: 'utf8' })
    .trim()
    .split('\n');
  const header = (name: string): string => said.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
  const body = said.at(-1) ?? '';
  expect(JSON.parse(body)).toMatchObject({ project: 'FB', channel: 'phone' });
  const expected = createHmac('sha256', 'top secret')
    .update(signedText(header('x-closed-loop-timestamp'), body))
    .digest('hex');
  expect(header('x-closed-loop-signature')).toBe(`sha256=${expected}`);
});
