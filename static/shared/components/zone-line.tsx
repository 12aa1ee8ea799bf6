import type { ReactNode } from 'react';
import { useScreen } from '../bridge/screen-context';
import { sharedWords } from '../i18n/shared-words';
import { useWords } from '../i18n/use-words';

/** The reader's zone is named when it is not the calendar's. */
export function ZoneLine({ calendar }: { readonly calendar: string }): ReactNode {
  const { timeZone } = useScreen();
  const t = useWords(sharedWords);
  if (timeZone === calendar) return null;
  return <p className="quiet small">{t('zones', { yours: timeZone, calendar })}</p>;
}
