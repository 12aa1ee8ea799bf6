import Checkbox from '@atlaskit/checkbox';
import type { ReactNode } from 'react';
import { useWords } from '../../shared/i18n/use-words';
import type { EditProps } from '../section-body';
import { settingsWords } from '../settings-words';
import { JiraStatuses } from './jira-statuses';
import { WebTriggerBox } from './web-trigger-box';

/** What Jira's statuses mean for the clocks, and how other systems register feedback. */
export function ConnectionsSection({ settings, set, view }: EditProps): ReactNode {
  const t = useWords(settingsWords);
  return (
    <div className="stack">
      <h3>{t('statuses')}</h3>
      <JiraStatuses settings={settings} set={set} view={view} />
      <h3>{t('webTrigger')}</h3>
      <p className="quiet">{t('webTriggerText')}</p>
      <WebTriggerBox projectKey={view.project.key} />
      <h3>{t('customerLinks')}</h3>
      <p className="quiet">{t('customerLinksText')}</p>
      <Checkbox
        label={t('linksWithoutAccount')}
        isChecked={settings.linksWithoutAccount === true}
        onChange={(event) => set({ linksWithoutAccount: event.currentTarget.checked })}
      />
    </div>
  );
}
