import type { ReactNode } from 'react';
import type { Profile } from '../../../src/domain/profile/schema';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { settingsWords } from '../settings-words';

/** A process at a glance: its types, how its items are numbered, how many times it promises. */
export function ProcessFacts({
  profile,
  number,
  children,
}: {
  readonly profile: Profile;
  /** What the next item gets; `null` where Jira's key is the number. */
  readonly number: string | null;
  readonly children?: ReactNode;
}): ReactNode {
  const t = useWords(settingsWords);
  const label = useLabel();
  return (
    <dl className="facts">
      <dt>{t('types')}</dt>
      <dd>{profile.axes.type.map((type) => label(type.label)).join(' · ')}</dd>
      <dt>{t('numbers')}</dt>
      <dd>{number === null ? t('numbersOfJira') : t('nextNumber', { number })}</dd>
      <dt>{t('limits')}</dt>
      <dd>{t('limitCount', { n: profile.limits.filter((limit) => limit.enabled !== false).length })}</dd>
      {children}
    </dl>
  );
}
