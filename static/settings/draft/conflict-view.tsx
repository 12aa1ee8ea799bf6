import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { describeChanges } from '../../../src/domain/profile/diff/describe-changes';
import { Notice } from '../../shared/components/notice';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { CardTable } from '../parts/card-table';
import { draftWords } from './draft-words';
import { SkipToContent } from './skip-links';
import type { Conflict, Draft } from './use-draft';

/** Two admins edited at once: both versions side by side, with all that differs between them. */
export function ConflictView({ draft, conflict }: { readonly draft: Draft; readonly conflict: Conflict }): ReactNode {
  const t = useWords(draftWords);
  const label = useLabel();
  return (
    <div className="draft-bar" role="alert" tabIndex={-1}>
      <Notice
        tone="warning"
        title={t('conflictTitle')}
        actions={
          <>
            <Button appearance="primary" onClick={() => draft.resolve('mine')}>
              {t('keepMine')}
            </Button>
            <Button onClick={() => draft.resolve('theirs')}>{t('takeTheirs')}</Button>
          </>
        }
      >
        <p>{t('conflictText')}</p>
        <CardTable className="small" columns={[{ name: t('setting') }, { name: t('yours') }, { name: t('theirs') }]}>
          {differences(draft, conflict).map((change) => (
            <tr key={`${change.path} ${change.text.en}`}>
              <th scope="row">{label(change.text)}</th>
              <td data-column={t('yours')}>{change.before === null ? t('nothing') : label(change.before)}</td>
              <td data-column={t('theirs')}>{change.after === null ? t('nothing') : label(change.after)}</td>
            </tr>
          ))}
        </CardTable>
      </Notice>
      <SkipToContent />
    </div>
  );
}

/** In words, and only where both changed: a place inside a list is named by number there and by id here. */
function differences(draft: Draft, { base, theirs }: Conflict): ReturnType<typeof describeChanges> {
  const people = new Map([...draft.people, ...Object.entries(theirs.people)]);
  const theirChanges = new Set(describeChanges(base, theirs, people).map(({ text }) => text.en));
  const between = describeChanges(draft, theirs, people);
  const clashing = between.filter(({ text }) => theirChanges.has(text.en));
  return clashing.length > 0 ? clashing : between;
}
