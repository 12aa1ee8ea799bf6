import * as fc from 'fast-check';
import { classify } from '../../../../src/domain/intake/classify';
import { firstHit } from '../../../../src/domain/intake/first-hit';
import { textsOf } from '../../../../src/domain/intake/rules/fitting-rules';
import { proposeSettings } from '../../../../src/domain/profile/propose-settings';
import { projectSettingsSchema } from '../../../../src/domain/profile/settings-schema';
import { intakeOf, preset } from '../preset-configuration';

const profile = preset('gov-it-projects');
const { classificationRules: _, ...before } = proposeSettings(profile);

interface KeywordRule {
  readonly axis: string;
  readonly value: string;
  readonly words: readonly string[];
}

/** Keyword rules as they were before: the first of an axis whose word stands in the text. */
function formerly(rules: readonly KeywordRule[], summary: string, axis: string): { value: string; rule: string; matched: string } | null {
  const text = textsOf(profile, intakeOf({ summary }));
  for (const rule of rules) {
    if (rule.axis !== axis) continue;
    const hit = firstHit(text, rule.words);
    if (hit !== null) return { value: rule.value, rule: `keyword:${hit.word}`, matched: hit.matched };
  }
  return null;
}

describe('settings stored with keyword rules', () => {
  it('load, and what has no words is dropped', () => {
    const keywordRules = [
      { axis: 'type', value: 'inquiry', words: [] },
      { axis: 'type', value: 'complaint', words: ['退款', 'refund*'] },
    ];
    expect(projectSettingsSchema.parse({ ...before, keywordRules }).classificationRules).toEqual([
      {
        id: 'words-2',
        name: '',
        does: 'decides',
        axis: 'type',
        value: 'complaint',
        weight: 1,
        stop: true,
        when: { kind: 'words', words: ['退款', 'refund*'], where: 'anywhere', sense: 'affirmed', inflected: false },
      },
    ]);
  });

  it('settings of before any of them load too', () => {
    expect(projectSettingsSchema.parse(before).classificationRules).toEqual([]);
  });

  it('a document with both is refused by name', () => {
    const { error } = projectSettingsSchema.safeParse({ ...before, keywordRules: [], classificationRules: [] });
    expect(error?.issues[0]).toMatchObject({ code: 'unrecognized_keys', keys: ['keywordRules'] });
  });

  it('mean the same', () => {
    const word = fc.constantFrom('退款', 'refund*', 'urgent', '紧急', '故障', 'outage', '不', 'still waiting');
    const rule = fc.record({
      axis: fc.constant('type'),
      value: fc.constantFrom('complaint', 'praise', 'inquiry'),
      words: fc.array(word, { maxLength: 4 }),
    });
    const text = fc.array(fc.oneof(word, fc.constantFrom(' ', '不', 'not ', '，', '好')), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 6 }), text, (keywordRules, summary) => {
        const settings = projectSettingsSchema.parse({ ...before, keywordRules });
        const { why } = classify({ profile, version: 1, settings }, intakeOf({ summary }));
        const was = formerly(keywordRules, summary, 'type');
        if (was !== null) expect(why.find(({ axis }) => axis === 'type')).toMatchObject(was);
      }),
      { numRuns: 300 },
    );
  });
});
