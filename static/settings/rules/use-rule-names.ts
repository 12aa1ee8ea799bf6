import { useMemo } from 'react';
import type { SettingsView } from '../../../src/contract';
import { axisName } from '../../../src/domain/case/names';
import type { NameOf } from '../../../src/domain/intake/rules/condition-in-words';
import type { Profile } from '../../../src/domain/profile/schema';
import type { Choice } from '../../shared/components/select';
import { useLabel } from '../../shared/i18n/use-words';

/** What conditions and rules can name, in the reader's language. */
export interface RuleNames {
  readonly nameOf: NameOf;
  /** `axis/value` of every value a rule can set. */
  readonly targets: readonly Choice[];
  readonly fields: readonly Choice[];
  readonly requestTypes: readonly Choice[];
  readonly channels: readonly Choice[];
  readonly tiers: readonly Choice[];
}

export function useRuleNames(profile: Profile, view: SettingsView): RuleNames {
  const label = useLabel();
  return useMemo(() => {
    const choices = (list: readonly { readonly id: string; readonly label: Parameters<typeof label>[0] }[]): readonly Choice[] =>
      list.map((one) => ({ id: one.id, label: label(one.label) }));
    const tiers = profile.axes['customer-tier'] ?? [];
    const requestTypes = view.requestTypes.map(({ id, name }) => ({ id, label: { en: name, zh: name } }));
    const known = new Map([...profile.form, ...requestTypes, ...tiers, ...profile.channels].map((one) => [one.id, one.label]));
    return {
      nameOf: (id) => known.get(id) ?? { en: id, zh: id },
      targets: Object.entries(profile.axes).flatMap(([axis, values]) =>
        (values ?? []).map((value) => ({ id: `${axis}/${value.id}`, label: `${label(axisName(profile, axis))}: ${label(value.label)}` })),
      ),
      fields: choices(profile.form),
      requestTypes: choices(requestTypes),
      channels: choices(profile.channels),
      tiers: choices(tiers),
    };
  }, [profile, view.requestTypes, label]);
}
