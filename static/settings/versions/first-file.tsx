import { type ReactNode, useState } from 'react';
import type { FilePreview, ImportView } from '../../../src/contract';
import { useWords } from '../../shared/i18n/use-words';
import { call } from '../call';
import { exchangeWords } from './exchange-words';
import { FilePicker } from './file-picker';
import { FirstLook } from './first-look';

interface Props {
  readonly projectKey: string;
  /** It is the first version now. */
  readonly done: (read: ImportView) => void;
}

/** A project begins with a file: what it holds is looked at before it becomes the first version. */
export function FirstFile({ projectKey, done }: Props): ReactNode {
  const t = useWords(exchangeWords);
  const [picked, setPicked] = useState<{ readonly holds: FilePreview; readonly text: string } | null>(null);
  if (picked === null)
    return (
      <FilePicker
        label={t('firstImport')}
        hint={t('firstImportHint')}
        read={(text) => call('previewFile', { projectKey, text })}
        done={(holds, text) => setPicked({ holds, text })}
      />
    );
  return (
    <FirstLook
      title={t('lookAtFile')}
      holds={picked.holds}
      publish={() => call('importProfile', { projectKey, revision: 'none', text: picked.text })}
      done={done}
      other={t('otherFile')}
      back={() => setPicked(null)}
    />
  );
}
