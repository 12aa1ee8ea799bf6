import { patternFaults } from '../../intake/number-pattern';
import { templateFaults } from '../../intake/template-variables';
import type { Profile } from '../schema';
import type { DraftFault } from './find-faults';

/** Faults inside a text that is written for the app to fill: the number pattern and the templates. Told while one types, so without the schema. */
export const textFaults = (profile: Profile): readonly DraftFault[] => [...numberFaults(profile), ...templateTextFaults(profile)];

const numberFaults = ({ numbering }: Profile): readonly DraftFault[] =>
  numbering === null ? [] : patternFaults(numbering).map((message) => ({ path: 'profile.numbering.pattern', message }));

/** Variables of a template that nobody fills (S0-44). */
export function templateTextFaults({ acknowledgement }: Profile): readonly DraftFault[] {
  const template = acknowledgement?.template ?? null;
  if (template === null) return [];
  return (['en', 'zh'] as const).flatMap((language) =>
    templateFaults(template[language]).map(({ message }) => ({ path: `profile.acknowledgement.template.${language}`, message })),
  );
}

/** The same faults from what is at the screen now, in place of those the store found a moment ago. */
export const withTextFaults = (stored: readonly DraftFault[], profile: Profile): readonly DraftFault[] => [
  ...stored.filter(({ path }) => path !== 'profile.numbering.pattern' && !path.startsWith('profile.acknowledgement.template')),
  ...textFaults(profile),
];
