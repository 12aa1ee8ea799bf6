import { type ReactNode, useEffect, useState } from 'react';
import type { AttachmentView, EvidenceView } from '../../../src/contract';
import { Field } from '../../shared/components/field';
import { Select } from '../../shared/components/select';
import { useWords } from '../../shared/i18n/use-words';
import { call } from '../call';
import { useCase } from '../case-context';
import { fileSizeText } from './file-size-text';
import { investigationWords } from './investigation-words';

interface Props {
  readonly value: string;
  /** File that is on record; offered although it may be gone from the item. */
  readonly kept: EvidenceView['file'];
  readonly error: string | null;
  readonly onChoose: (attachmentId: string) => void;
}

/** Chooses a file of the Jira item. Asked when the form opens, as files may have been attached since. */
export function FileField({ value, kept, error, onChoose }: Props): ReactNode {
  const { data } = useCase();
  const t = useWords(investigationWords);
  const [files, setFiles] = useState<readonly AttachmentView[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const { issueKey } = data;
  useEffect(() => {
    let wanted = true;
    void call('listAttachments', { issueKey }).then((answer) => {
      if (!wanted) return;
      if (answer.ok) setFiles(answer.value.attachments);
      else setProblem(answer.problem.message);
    });
    return () => {
      wanted = false;
    };
  }, [issueKey]);
  const offered = files.map(({ attachmentId, name, size, readable }) => ({
    id: attachmentId,
    label: readable ? `${name} (${fileSizeText(size)})` : t('fileTooLarge', { name }),
  }));
  const gone = kept !== null && !files.some(({ attachmentId }) => attachmentId === kept.attachmentId);
  const choices = gone ? [...offered, { id: kept.attachmentId, label: kept.name }] : offered;
  return (
    <div className="wide">
      <Field label={t('file')} hint={t('fileHint')} error={error ?? problem}>
        {(ids) => <Select {...ids} value={value} prompt={t('fileNone')} choices={choices} onChoose={onChoose} />}
      </Field>
    </div>
  );
}
