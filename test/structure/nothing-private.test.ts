import { repositoryFiles, textOf } from '../support/repository';

/** Words are split so that this file does not find itself. */
const PATTERNS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a private key', new RegExp(`-----BEGIN [A-Z ]*PRIVATE ${'KEY'}-----`)],
  ['an Atlassian token', /\bAT(ATT|CTT)3x[\w-]{10,}/],
  ['a cloud key', /\bAKIA[0-9A-Z]{16}\b/],
  ['a code-host token', /\b(gh[pousr]_[A-Za-z0-9]{30,}|glpat-[\w-]{15,}|npm_[A-Za-z0-9]{30,}|xox[abprs]-[\w-]{10,})/],
  ['a password in an address', /\b[a-z]+:\/\/(?!user:password@)[^\s:@/'"`$]+:[^\s@/'"`$]+@[\w.-]+/],
  // company.com stands in the source texts of the profiles as a placeholder.
  ['an e-mail address', /\b[\w.+-]+@(?!example\.|company\.com|([\w-]+\.)*(invalid|test|localhost)\b)[a-z0-9-]+\.(com|org|net|io|cn|de)\b/],
  ["a path of somebody's machine", new RegExp(`(^|[\\s"'\`(=:])/(home|Users|${'root'}|${'work'}/[a-z.])`, 'm')],
  [
    'a registry address',
    new RegExp(
      `(registry\\.${'npmjs'}|registry\\.yarnpkg|deb\\.${'debian'}|https?://[\\w.-]*(nexus|artifactory|verdaccio|registry)[\\w.-]*)`,
    ),
  ],
];
/** Texts by npm and Atlassian, which name their authors. */
const OTHERS = /^package-lock\.json$/;
const BINARY = /\.(png|ico|woff2?|gz)$/;

const findings = (file: string, text: string): readonly string[] =>
  PATTERNS.filter(([what]) => !OTHERS.test(file) || what.includes('registry')).flatMap(([what, pattern]) => {
    const found = pattern.exec(text);
    return found === null ? [] : [`${file}:${text.slice(0, found.index).split('\n').length} ${what}`];
  });

test('the repository holds no secret, no real address of a person, no machine path and no registry address', () => {
  const files = repositoryFiles().filter((file) => !BINARY.test(file));
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap((file) => findings(file, textOf(file)))).toEqual([]);
});

test.each([
  `-----BEGIN RSA PRIVATE ${'KEY'}-----`,
  `AKIA${'ABCDEFGHIJKLMNOP'}`,
  `ghp_${'a'.repeat(36)}`,
  `mysql://admin:hunter2${'@'}db.internal/x`,
  `somebody${'@'}gmail.com`,
  `open('/${'home'}/somebody/app')`,
  `"resolved": "https://${'registry'}.npmjs.org/zod"`,
])('the check sees %s', (text) => {
  expect(findings('src/planted.ts', text)).toHaveLength(1);
});

test('the check lets example addresses and loopback pass', () => {
  expect(
    findings('README.md', 'ask agent@example.com, see http://127.0.0.1:8680, DATABASE_URL=mysql://user:password@host:3306/database'),
  ).toEqual([]);
});
