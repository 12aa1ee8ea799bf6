import { type ReactNode, useState } from 'react';
import type { FilePreview, ImportView } from '../../../src/contract';
import { useWords } from '../../shared/i18n/use-words';
import { call } from '../call';
import { CopyOfProject } from './copy-of-project';
import { exchangeWords } from './exchange-words';
import { FirstLook } from './first-look';

interface Props {
  readonly projectKey: string;
  /** It is the first version now. */
  readonly done: (copied: ImportView) => void;
}

/** A project begins with the process of another one: what it holds is looked at before it becomes the first version. */
export function FirstCopy({ projectKey, done }: Props): ReactNode {
  const t = useWords(exchangeWords);
  const [picked, setPicked] = useState<{ readonly holds: FilePreview; readonly from: string } | null>(null);
  if (picked === null)
    return (
      <CopyOfProject
        projectKey={projectKey}
        action="lookNow"
        copy={(from) => call('previewCopy', { projectKey, from })}
        done={(holds, from) => setPicked({ holds, from })}
      />
    );
  return (
    <FirstLook
      title={t('lookAtCopy', { project: picked.from })}
      holds={picked.holds}
      publish={() => call('copyFrom', { projectKey, revision: 'none', from: { projectKey: picked.from } })}
      done={done}
      other={t('otherProject')}
      back={() => setPicked(null)}
    />
  );
}
