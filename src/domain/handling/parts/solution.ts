import type { WorkPart } from '../work-part';
import { isPraise } from './is-praise';

/** Of which kinds the solution is, with the profile's examples (S4-108…S4-111). */
export const SOLUTION: WorkPart = {
  id: 'solution',
  label: { en: 'Kinds of solution', zh: '解决措施类型' },
  fields: ({ profile, feedbackCase }) => {
    const kinds = profile.solutionKinds ?? [];
    if (kinds.length === 0 || isPraise(feedbackCase)) return [];
    const src = kinds.flatMap((kind) => kind.src);
    const options = kinds.map(({ id, label, examples }) => ({
      id,
      label: {
        en: `${label.en} (${examples.map(({ en }) => en.toLowerCase()).join(', ')})`,
        zh: `${label.zh}（${examples.map(({ zh }) => zh).join('、')}）`,
      },
    }));
    return [
      { id: 'kinds', label: { en: 'Kinds', zh: '类型' }, kind: 'choices', options, required: true, src },
      { id: 'details', label: { en: 'What exactly', zh: '具体内容' }, kind: 'long-text', required: false, src },
    ];
  },
};
