import { namesIn } from '../../../../src/domain/profile/diff/names';
import { presets } from '../../../../src/domain/profile/presets';
import { proposeSettings } from '../../../../src/domain/profile/propose-settings';
import type { Profile } from '../../../../src/domain/profile/schema';
import { limitSentence, limitsByMilestone } from '../../../../static/settings/sections/limit-words';

const namesOf = (profile: Profile) => namesIn({ profile, settings: proposeSettings(profile) });

describe('limits in words', () => {
  const gov = presets.find((preset) => preset.id === 'gov-it-projects')!;
  const sentence = (id: string, language: 'en' | 'zh'): string =>
    limitSentence(namesOf(gov), gov.limits.find((limit) => limit.id === id)!, language);

  test.each([
    ['complaint-response', 'Complaint: first response within 2 h', '投诉：2 小时内首次响应'],
    ['all-response', 'Every item: first response within 24 h', '全部反馈：24 小时内首次响应'],
    ['emergency-solution', 'Emergency: handling plan within 24 h', '应急：24 小时内处理方案'],
  ])('%s', (id, en, zh) => {
    expect(sentence(id, 'en')).toBe(en);
    expect(sentence(id, 'zh')).toBe(zh);
  });

  test.each(presets.map((preset) => [preset.id, preset] as const))('every limit of %s reads without ids and stands once', (_, preset) => {
    const grouped = limitsByMilestone(preset).flatMap((group) => group.limits);
    expect(grouped).toHaveLength(preset.limits.length);
    const names = namesOf(preset);
    for (const limit of preset.limits) {
      expect(limitSentence(names, limit, 'zh')).not.toMatch(/\b[a-z]+-[a-z]+\b|undefined|NaN/);
      expect(limitSentence(names, limit, 'en')).not.toMatch(/undefined|NaN/);
    }
  });
});
