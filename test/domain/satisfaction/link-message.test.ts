import { linkMessage } from '../../../src/domain/satisfaction/link-message';
import { caseOf } from '../../builders/profile-case';

const link = { url: 'https://example.test/x?t=token', expiresAt: Date.parse('2026-03-30T02:00:00Z') };
const item = (summary: string, language: 'en' | 'zh') =>
  caseOf({ receivedAt: '2026-03-02T01:00:00Z', registration: { summary, language } });

test.each([
  [
    'rate',
    'en',
    'Your feedback FB-2026-0001 (“Printer jams”) has a result. How did we do? Please tell us here by Mon 30 Mar 2026, 10:00 (Asia/Shanghai):',
  ],
  ['confirm', 'en', 'Is it solved for you?'],
  ['retrieve', 'en', 'can be seen here until Mon 30 Mar 2026, 10:00 (Asia/Shanghai):'],
  ['rate', 'zh', '您的反馈 FB-2026-0001“Printer jams”已有处理结果。请在2026年3月30日（周一）10:00（北京时间）前通过以下链接进行评价：'],
  ['confirm', 'zh', '确认问题是否已解决'],
  ['retrieve', 'zh', '查询反馈 FB-2026-0001“Printer jams”的处理进度'],
] as const)('says which item it is about, what is asked and until when: %s in %s', (purpose, language, words) => {
  const message = linkMessage(item('Printer jams', language), purpose, link, 'Asia/Shanghai');
  expect(message).toContain(words);
  expect(message.endsWith(`\n${link.url}`)).toBe(true);
});

test('a long summary is cut', () => {
  const message = linkMessage(item('x'.repeat(300), 'en'), 'rate', link, 'Asia/Shanghai');
  expect(message).toContain(`${'x'.repeat(59)}…`);
  expect(message).not.toContain('x'.repeat(60));
});

test('number, code and page stand below a link to look, where the case is found without it', () => {
  const retrieval = { url: 'https://example.test/look-up', code: '7K2M9QXD4A' };
  const said = (language: 'en' | 'zh') => linkMessage(item('Printer jams', language), 'retrieve', link, 'Asia/Shanghai', { retrieval });
  expect(said('en')).toContain(`${link.url}\n\nWithout the link: number FB-2026-0001, code 7K2M9-QXD4A, on this page:\n${retrieval.url}`);
  expect(said('zh')).toContain('凭编号 FB-2026-0001 和查询码 7K2M9-QXD4A 查询');
});

test('the questions of the process stand in the message: the page behind the link cannot know them (S0-72, S2-33)', () => {
  const asked = [
    { en: 'Is the solution clear to you?', zh: '您是否清楚我们的解决方案？' },
    { en: 'Are you satisfied?', zh: '您是否满意？' },
  ];
  const message = (language: 'en' | 'zh') => linkMessage(item('Printer jams', language), 'confirm', link, 'Asia/Shanghai', { asked });
  expect(message('en')).toContain('• Is the solution clear to you?\n• Are you satisfied?\n');
  expect(message('zh')).toContain('• 您是否清楚我们的解决方案？\n• 您是否满意？\n');
  expect(message('en').endsWith(`\n${link.url}`)).toBe(true);
});
