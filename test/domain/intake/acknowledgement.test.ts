import * as fc from 'fast-check';
import { type AcknowledgementInput, composeAcknowledgement, type Promised } from '../../../src/domain/intake/acknowledgement';
import type { Configuration } from '../../../src/domain/profile/configuration';
import { presets } from '../../../src/domain/profile/presets';
import { presetConfiguration } from './preset-configuration';

const RECEIVED = Date.parse('2026-03-02T01:00:00Z'); // Monday 09:00 in Shanghai
const HOUR = 3_600_000;
const contact = { name: '李经理', phone: '400-100-2000' };
type Changes = Partial<Omit<AcknowledgementInput, 'promised'> & Promised>;
const compose = (
  configuration: Configuration,
  { planDueAt = RECEIVED + 72 * HOUR, firstResponseDueAt = RECEIVED + 2 * HOUR, resolveDueAt = null, ...changes }: Changes = {},
): string =>
  composeAcknowledgement({
    configuration,
    language: 'zh',
    number: 'FB-2026-0001',
    customerName: '王女士',
    promised: { planDueAt, firstResponseDueAt, resolveDueAt },
    receivedAt: RECEIVED,
    timeZone: 'Asia/Shanghai',
    ...changes,
  });
const withTemplate = (en: string): Configuration => {
  const configuration = presetConfiguration('gov-it-projects', { contact });
  const acknowledgement = { contents: null, variables: null, template: { en, zh: en }, src: [] };
  return { ...configuration, profile: { ...configuration.profile, acknowledgement } };
};

describe('the template of gov-it-projects (S0-43, S0-44)', () => {
  const full = presetConfiguration('gov-it-projects', { contact });

  it('says the four items in Chinese and in English', () => {
    expect(compose(full)).toBe(
      '王女士，您好！您的反馈已登记，编号为FB-2026-0001。我们会在72小时内告知处理方案；如遇紧急情况，请联系李经理（400-100-2000）。谢谢！',
    );
    expect(compose(full, { language: 'en' })).toBe(
      'Dear 王女士, your feedback has reached us under number FB-2026-0001. You will have our handling plan within 72 hours. If it is urgent, please call 李经理 at 400-100-2000. Thank you.',
    );
  });

  it.each([
    [4 * HOUR, '4 hours'],
    [HOUR, '1 hour.'],
    [30 * 60_000, '1 hour.'],
    [90 * 60_000, '2 hours'],
    [168 * HOUR, '168 hours'],
  ])('promises %i ms as within %s', (length, words) => {
    expect(compose(full, { language: 'en', planDueAt: RECEIVED + length })).toContain(`within ${words}`);
  });

  it('leaves out a promise it cannot make and says when the first answer comes instead', () => {
    const text = compose(full, { planDueAt: null });
    expect(text).not.toContain('小时内');
    expect(text).toContain('2026年3月2日（周一）11:00（北京时间）');
    expect(text.endsWith('谢谢！')).toBe(true);
  });

  it('has no dangling words when contact or name are unknown', () => {
    const bare = presetConfiguration('gov-it-projects');
    expect(compose(bare, { customerName: ' ' })).toBe(
      '尊敬的客户，您好！您的反馈已登记，编号为FB-2026-0001。我们会在72小时内告知处理方案。\n如有疑问，请直接回复本消息。\n谢谢！',
    );
    const phoneOnly = presetConfiguration('gov-it-projects', { contact: { name: '', phone: '400-1' } });
    expect(compose(phoneOnly, { language: 'en' })).toContain('please call us at 400-1.');
  });
});

describe('profiles without a template', () => {
  it.each(['cross-department-improvement', 'service-quality-guide', 'feedback-monitoring', 'complaint-handling'])(
    '%s still says number, time and contact',
    (id) => {
      for (const language of ['en', 'zh'] as const) {
        const text = compose(presetConfiguration(id, { contact }), { language });
        expect(text).toContain('FB-2026-0001');
        expect(text).toContain(language === 'en' ? 'Mon 2 Mar 2026, 11:00 (Asia/Shanghai)' : '2026年3月2日（周一）11:00（北京时间）');
        expect(text).toContain('400-100-2000');
        expect(text.split('\n').length).toBeGreaterThan(3);
      }
    },
  );

  it('apologises where the source asks for it (S4-102) and only there', () => {
    expect(compose(presetConfiguration('complaint-handling'))).toContain('歉意');
    expect(compose(presetConfiguration('feedback-monitoring'))).not.toContain('歉意');
  });
});

describe('each promise by its own limit (S0-43)', () => {
  const silent = presetConfiguration('feedback-monitoring', { contact });
  const plan = RECEIVED + 24 * HOUR;
  const times = (changes: Changes, language: 'en' | 'zh'): string | undefined =>
    compose(silent, { firstResponseDueAt: null, planDueAt: null, language, ...changes })
      .split('\n')
      .find((line) => /2026,|2026年/.test(line));

  it('a plan is called a plan, and completion comes from the resolution alone', () => {
    expect(times({ planDueAt: plan }, 'en')).toBe('You will have our handling plan by Tue 3 Mar 2026, 09:00 (Asia/Shanghai).');
    expect(times({ planDueAt: plan }, 'zh')).toBe('我们将在2026年3月3日（周二）09:00（北京时间）前告知处理方案。');
    expect(times({ resolveDueAt: plan }, 'en')).toBe('We expect to settle the matter by Tue 3 Mar 2026, 09:00 (Asia/Shanghai).');
    expect(times({ resolveDueAt: plan }, 'zh')).toBe('预计2026年3月3日（周二）09:00（北京时间）前处理完毕。');
  });

  it('all three in one sentence', () => {
    const all = { firstResponseDueAt: RECEIVED + HOUR, planDueAt: RECEIVED + 2 * HOUR, resolveDueAt: plan };
    expect(times(all, 'zh')).toBe(
      '我们将在2026年3月2日（周一）10:00（北京时间）前给您初步答复，在2026年3月2日（周一）11:00（北京时间）前告知处理方案，预计2026年3月3日（周二）09:00（北京时间）前处理完毕。',
    );
    expect(times(all, 'en')).toMatch(/^You will have a first answer by .*; you will have our handling plan by .*; we expect to settle /);
  });

  it('within seconds: told to the second, because its minute may be the present one', () => {
    const soon = { firstResponseDueAt: RECEIVED + 30_000, planDueAt: null };
    expect(compose(silent, { ...soon, language: 'en' })).toMatch(/a first answer by .*, \d\d:\d\d:30 \(/);
    expect(compose(silent, { ...soon, language: 'zh' })).toMatch(/\d\d:\d\d:30（北京时间）前给您初步答复/);
    expect(compose(silent, { ...soon, firstResponseDueAt: RECEIVED + 60_000, language: 'en' })).not.toMatch(/\d\d:\d\d:\d\d/);
  });
  it('where nothing is promised, no sentence of it', () => {
    expect(compose(silent, { firstResponseDueAt: null, planDueAt: null })).toBe(
      '王女士，您好！\n您的反馈已收到并登记，编号为FB-2026-0001。\n如有疑问，请联系李经理（400-100-2000）。\n谢谢！',
    );
  });
});

describe("an admin's template", () => {
  it('is completed where it forgets number, time or contact', () => {
    const text = compose(withTemplate('Hello {customerName}.'), { language: 'en' });
    expect(text.split('\n')).toEqual([
      'Hello 王女士.',
      'We have received your feedback. Its number is FB-2026-0001.',
      'You will have a first answer by Mon 2 Mar 2026, 11:00 (Asia/Shanghai); you will have our handling plan by Thu 5 Mar 2026, 09:00 (Asia/Shanghai).',
      'If you have questions, please call 李经理 at 400-100-2000.',
    ]);
  });

  it('keeps its paragraphs', () => {
    expect(
      compose(withTemplate('Number {feedbackNumber}.\nPlan within {planHours} hours.\nCall {contactPhone}.')).split('\n'),
    ).toHaveLength(3);
  });
});

it('passes a name on as a name: one line, no placeholders resolved, not a page long', () => {
  const text = compose(presetConfiguration('gov-it-projects', { contact }), { customerName: `{contactPhone}\nBuy now ${'x'.repeat(500)}` });
  expect(text.split('\n')).toHaveLength(1);
  expect(text).toContain('{contactPhone} Buy now');
  expect(text.length).toBeLessThan(300);
});

it('always names the number, never a hole or an unfilled variable of ours', () => {
  const time = fc.option(fc.integer({ min: RECEIVED - HOUR, max: RECEIVED + 10_000 * HOUR }));
  const name = fc.oneof(fc.constant(''), fc.string({ unit: fc.constantFrom('a', '王', ' ', '-') }));
  fc.assert(
    fc.property(
      fc.constantFrom(...presets),
      fc.constantFrom('en', 'zh'),
      time,
      time,
      name,
      name,
      name,
      (profile, language, planDueAt, firstResponseDueAt, customerName, contactName, phone) => {
        const configuration = presetConfiguration(profile.id, { contact: { name: contactName, phone } });
        const text = compose(configuration, { language, planDueAt, firstResponseDueAt, customerName });
        expect(text).toContain('FB-2026-0001');
        expect(text).not.toMatch(/\{|\}|undefined|null|NaN|（）|\(\)| at \.|\n\n|\s$/);
      },
    ),
    { numRuns: 300 },
  );
});
