import Button from '@atlaskit/button/new';
import { view } from '@forge/bridge';
import { type ReactNode, useState } from 'react';
import type { ProjectSummary } from '../../src/contract';
import { Field } from '../shared/components/field';
import { Notice } from '../shared/components/notice';
import { Select } from '../shared/components/select';
import { useWords } from '../shared/i18n/use-words';
import { type GadgetChoice, isPeriod, PERIODS } from './gadget-choice';
import { gadgetWords } from './gadget-words';

/** Choosing project and period; the dashboard saves what is submitted. */
export function EditView({ first, projects }: { readonly first: GadgetChoice; readonly projects: readonly ProjectSummary[] }): ReactNode {
  const t = useWords(gadgetWords);
  const [choice, setChoice] = useState(first);
  const [refused, setRefused] = useState(false);
  const save = async (): Promise<void> => {
    try {
      await view.submit({ project: choice.project, period: choice.period });
    } catch (problem) {
      console.error('The dashboard did not save the gadget', problem);
      setRefused(true);
    }
  };
  return (
    <main className="stack gadget-edit">
      <Field label={t('project')}>
        {(ids) => (
          <Select
            {...ids}
            value={choice.project}
            choices={projectChoices(projects, choice.project)}
            onChoose={(project) => setChoice({ ...choice, project })}
          />
        )}
      </Field>
      <Field label={t('period')}>
        {(ids) => (
          <Select
            {...ids}
            value={choice.period}
            choices={PERIODS.map((id) => ({ id, label: t(id) }))}
            onChoose={(period) => isPeriod(period) && setChoice({ ...choice, period })}
          />
        )}
      </Field>
      {refused && <Notice tone="danger">{t('notSaved')}</Notice>}
      <div className="row">
        <Button appearance="primary" onClick={() => void save()}>
          {t('save')}
        </Button>
      </div>
    </main>
  );
}

/** Projects that have a process, and the chosen one even when it is not among them. */
export function projectChoices(
  projects: readonly ProjectSummary[],
  chosen: string,
): readonly { readonly id: string; readonly label: string }[] {
  const known = projects
    .filter((project) => project.profile !== null || project.key === chosen)
    .map((project) => ({ id: project.key, label: project.name }));
  return known.some((choice) => choice.id === chosen) ? known : [...known, { id: chosen, label: chosen }];
}
