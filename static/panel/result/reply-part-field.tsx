import Textarea from '@atlaskit/textarea';
import { type ReactNode, useEffect, useState } from 'react';
import type { ReplyPart } from '../../../src/domain/handling/result-reply/reply-parts';
import { SNIPPETS } from '../../../src/domain/handling/result-reply/snippets';
import { LONGEST } from '../../../src/domain/longest';
import { Field } from '../../shared/components/field';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { tooLongIn } from '../work/room-of';
import { SaveLine } from '../work/save-line';
import { useWorkField } from '../work/use-work-field';
import { asText, fromText } from '../work/value-text';
import { resultWords } from './result-words';

/** What is typed of it, as a field. */
const LETTER_PART = { kind: 'long-text' } as const;

interface Props {
  readonly part: ReplyPart;
  readonly proposal: string;
  /** Of the customer: snippets are put in in it. */
  readonly language: 'en' | 'zh';
  readonly onText: (id: string, text: string) => void;
}

/** One part of the reply. What is typed is kept as a draft; until then the proposal stands there. */
export function ReplyPartField({ part, proposal, language, onText }: Props): ReactNode {
  const t = useWords(resultWords);
  const label = useLabel();
  const place = { part: 'result-reply', field: part.id };
  const save = useWorkField(place, tooLongIn(LETTER_PART));
  // An emptied field is empty, although nothing recorded means the proposal.
  const [emptied, setEmptied] = useState(false);
  const own = asText(save.draft);
  const text = own !== '' ? own : emptied ? '' : proposal;
  useEffect(() => onText(part.id, text), [onText, part.id, text]);
  const type = (next: string): void => {
    setEmptied(next === '');
    save.setDraft(fromText(next));
  };
  const name = label(part.label);
  const isProposed = own === '' && !emptied && proposal !== '';
  return (
    <div className="reply-part">
      <Field
        label={name}
        required
        hint={isProposed ? t('proposed') : <SaveLine place={place} name={name} save={save} />}
        room={{ text, most: LONGEST.page }}
      >
        {(ids) => (
          <Textarea
            {...ids}
            isInvalid={ids['aria-invalid']}
            lang={language}
            value={text}
            minimumRows={2}
            resize="smart"
            onChange={(event) => type(event.currentTarget.value)}
            onBlur={save.leave}
          />
        )}
      </Field>
      <p className="row small">
        <span className="quiet">{t('snippets')}</span>
        {SNIPPETS.map((snippet) => (
          <button
            key={snippet.id}
            type="button"
            className="link"
            aria-label={`${t('snippets')}: ${label(snippet.name)} → ${name}`}
            // The field keeps the focus: leaving it saves, and what is said of that would move the button away from under the pointer.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => type([text.trimEnd(), snippet.text[language]].filter((one) => one !== '').join(language === 'zh' ? '' : ' '))}
          >
            {label(snippet.name)}
          </button>
        ))}
      </p>
    </div>
  );
}
