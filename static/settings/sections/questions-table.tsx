import type { ReactNode } from 'react';
import type { InUse } from '../../../src/domain/profile/questions/question';
import { questionsOf } from '../../../src/domain/profile/questions/questions';
import { Lozenge, type Tone } from '../../shared/components/lozenge';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import type { Draft } from '../draft/use-draft';
import { CardTable } from '../parts/card-table';
import { placeOf } from '../section-of';
import { settingsWords } from '../settings-words';
import './questions-table.css';

interface Props {
  readonly draft: Draft;
  /** Ids of what the process left open when it was chosen. */
  readonly asked: ReadonlySet<string>;
  /** Leads to a place of the draft. */
  readonly goTo: (path: string) => void;
  readonly mayEdit: boolean;
}

const STATES = {
  'as-proposed': { word: 'asProposed', tone: 'neutral' },
  changed: { word: 'notAsProposed', tone: 'information' },
  unset: { word: 'notSet', tone: 'warning' },
} as const satisfies Record<InUse['state'], { readonly word: string; readonly tone: Tone }>;

/** What the written process leaves open: why it is asked, what is proposed, what the draft says now, and the way to where that stands (spec part 5). */
export function QuestionsTable({ draft, asked, goTo, mayEdit }: Props): ReactNode {
  const t = useWords(settingsWords);
  const label = useLabel();
  const questions = questionsOf(draft, asked);
  if (questions.length === 0) return null;
  return (
    <section className="stack">
      <h3>{t('questions', { n: questions.length })}</h3>
      <p className="quiet">{t(mayEdit ? 'questionsText' : 'questionsRead')}</p>
      <CardTable
        className="questions"
        columns={[{ name: t('question') }, { name: t('proposal') }, { name: t('inUse') }, { name: t('where'), isSilent: true }]}
      >
        {questions.map(({ id, text, why, proposal, place, inUse }) => {
          const answer = inUse(draft);
          const { word, tone } = STATES[answer.state];
          return (
            <tr key={id}>
              <th scope="row" className="name">
                {label(text)}
                <div className="quiet small">{label(why)}</div>
              </th>
              <td data-column={t('proposal')}>{label(proposal)}</td>
              <td data-column={t('inUse')}>
                {label(answer.text)} <Lozenge tone={tone}>{t(word)}</Lozenge>
              </td>
              <td>
                <button type="button" className="link" onClick={() => goTo(place)}>
                  {t(mayEdit ? 'changeIn' : 'showIn', { section: t(placeOf(place)) })}
                  <span className="off-screen">: {label(text)}</span>
                </button>
              </td>
            </tr>
          );
        })}
      </CardTable>
    </section>
  );
}
