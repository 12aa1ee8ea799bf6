import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { Notice } from '../../shared/components/notice';
import { useWords } from '../../shared/i18n/use-words';
import { placeOf } from '../section-of';
import { settingsWords } from '../settings-words';
import { changedPaths, clashingPaths, valueAt } from './changes';
import type { Conflict, Draft } from './use-draft';

/** Two admins saved at once: both versions side by side where they clash; the rest of both is kept in any case. */
export function ConflictView({ draft, conflict }: { readonly draft: Draft; readonly conflict: Conflict }): ReactNode {
  const t = useWords(settingsWords);
  const theirs = conflict.theirs.configuration.settings;
  const clashes = clashingPaths(conflict.base, draft.settings, theirs);
  const others = changedPaths(conflict.base, theirs).length - clashes.length;
  return (
    <div className="draft-bar">
      <Notice
        tone="warning"
        title={t('conflictTitle')}
        actions={
          <>
            <Button appearance="primary" onClick={() => draft.resolve('mine')}>
              {t(clashes.length > 0 ? 'keepMine' : 'keepBoth')}
            </Button>
            {clashes.length > 0 && <Button onClick={() => draft.resolve('theirs')}>{t('takeTheirs')}</Button>}
          </>
        }
      >
        <p>{t('conflictText', { n: others })}</p>
        {clashes.length > 0 && (
          <table className="data-table small">
            <thead>
              <tr>
                <th scope="col">{t('setting')}</th>
                <th scope="col">{t('yours')}</th>
                <th scope="col">{t('theirs')}</th>
              </tr>
            </thead>
            <tbody>
              {clashes.map((path) => (
                <tr key={path}>
                  <th scope="row">{[t(placeOf(path)), ...path.split('.').slice(1)].join(' › ')}</th>
                  <td>{valueAt(draft.settings, path)}</td>
                  <td>{valueAt(theirs, path)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Notice>
    </div>
  );
}
