import Textarea from '@atlaskit/textarea';
import { type ReactNode, type RefObject, useRef, useState } from 'react';
import type { Label } from '../../../src/contract';
import { TEMPLATE_VARIABLES, type TemplateVariable, templateFaults } from '../../../src/domain/intake/template-variables';
import { Field } from '../../shared/components/field';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import type { FieldProps } from './field-props';
import { formWords } from './form-words';
import { previewWords } from './preview-words';

type Language = 'en' | 'zh';
const LANGUAGES = ['en', 'zh'] as const satisfies readonly Language[];

/** A text with variables in both languages: what nobody fills is named, located and can be selected; variables are put in by a press (S0-44). */
export function TemplateField({ value, change, label, path, atMost }: FieldProps<Label> & { readonly atMost: number }): ReactNode {
  const t = useWords(previewWords);
  const form = useWords(formWords);
  const areas = { en: useRef<HTMLTextAreaElement>(null), zh: useRef<HTMLTextAreaElement>(null) };
  const [last, setLast] = useState<Language>('en');
  const insert = (name: TemplateVariable): void => {
    const area = areas[last].current;
    const [from, to] = area === null ? [value[last].length, value[last].length] : [area.selectionStart, area.selectionEnd];
    const text = `${value[last].slice(0, from)}{${name}}${value[last].slice(to)}`;
    if (text.length > atMost) return;
    change({ ...value, [last]: text });
    // After the text is drawn: the caret belongs behind what was put in.
    requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(from + name.length + 2, from + name.length + 2);
    });
  };
  return (
    <fieldset className="both-languages template">
      <legend>{label}</legend>
      {LANGUAGES.map((language) => (
        <TemplateText
          key={language}
          area={areas[language]}
          label={form(language === 'en' ? 'english' : 'chinese')}
          path={`${path}.${language}`}
          text={value[language]}
          atMost={atMost}
          change={(text) => change({ ...value, [language]: text })}
          enter={() => setLast(language)}
        />
      ))}
      <div className="form-wide">
        <p className="quiet small">{t('variables')}</p>
        <ul className="row">
          {TEMPLATE_VARIABLES.map((name) => (
            <li key={name}>
              <button type="button" className="variable" aria-label={t('insert', { name, meaning: t(name) })} onClick={() => insert(name)}>
                <code>{`{${name}}`}</code> <span className="quiet small">{t(name)}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </fieldset>
  );
}

interface TextProps {
  readonly area: RefObject<HTMLTextAreaElement>;
  readonly label: string;
  readonly path: string;
  readonly text: string;
  readonly atMost: number;
  readonly change: (text: string) => void;
  readonly enter: () => void;
}

/** The text of one language; an empty or too long one is told and kept in the field, and the draft keeps the last good one. */
function TemplateText({ area, label, path, text, atMost, change, enter }: TextProps): ReactNode {
  const t = useWords(previewWords);
  const form = useWords(formWords);
  const read = useLabel();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? text;
  const cannotStay = (candidate: string): string | null =>
    candidate.trim() === '' ? form('empty') : candidate.length > atMost ? form('tooLong', { n: atMost }) : null;
  const own = cannotStay(shown);
  const faults = templateFaults(shown);
  return (
    <div data-path={path}>
      <Field label={label} error={own ?? (faults[0] ? read(faults[0].message) : null)}>
        {(ids) => (
          <Textarea
            {...ids}
            ref={area}
            isCompact
            resize="smart"
            minimumRows={4}
            isInvalid={own !== null || faults.length > 0}
            value={shown}
            onFocus={enter}
            onChange={(event) => {
              const next = event.currentTarget.value;
              const isKept = cannotStay(next) === null;
              setTyped(isKept ? null : next);
              if (isKept) change(next);
            }}
          />
        )}
      </Field>
      {faults.length > 0 && (
        <ul className="fault-list small">
          {faults.map(({ at, length, message }) => (
            <li key={at}>
              {read(message)}{' '}
              <button
                type="button"
                className="link"
                onClick={() => {
                  area.current?.focus();
                  area.current?.setSelectionRange(at, at + length);
                }}
              >
                {t('show')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
