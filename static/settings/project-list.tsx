import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { type ReactNode, useCallback, useState } from 'react';
import type { ListedProject } from '../../src/contract';
import { Field } from '../shared/components/field';
import { Empty, WhenLoaded } from '../shared/components/states';
import { useLabel, useWords } from '../shared/i18n/use-words';
import { useOperation } from '../shared/operations/use-operation';
import { call } from './call';
import { CardTable } from './parts/card-table';
import { settingsWords } from './settings-words';

/** With more projects than this a search field helps. */
const SEARCH_FROM = 8;

/** All service projects: which have a process, and the way in. */
export function ProjectList({ choose }: { readonly choose: (key: string) => void }): ReactNode {
  const t = useWords(settingsWords);
  const loaded = useOperation(useCallback(() => call('listProjects', {}), []));
  return (
    <main className="settings stack">
      <h1>Closed Loop</h1>
      <p className="quiet">{t('intro')}</p>
      <WhenLoaded loaded={loaded} skeleton={[100, 100, 100]} help={t('whoCanHelp')}>
        {({ projects }) =>
          projects.length === 0 ? (
            <Empty title={t('noProjectsTitle')}>{t('noProjectsText')}</Empty>
          ) : (
            <Projects projects={projects} choose={choose} />
          )
        }
      </WhenLoaded>
    </main>
  );
}

function Projects({
  projects,
  choose,
}: {
  readonly projects: readonly ListedProject[];
  readonly choose: (key: string) => void;
}): ReactNode {
  const t = useWords(settingsWords);
  const label = useLabel();
  const processOf = ({ profile, profileName }: ListedProject): string | null => (profileName === null ? profile : label(profileName));
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const shown = projects.filter((project) => `${project.name} ${project.key}`.toLowerCase().includes(wanted));
  return (
    <>
      {projects.length >= SEARCH_FROM && (
        <Field label={t('searchProjects')}>
          {(ids) => <Textfield {...ids} isCompact value={search} onChange={(event) => setSearch(event.currentTarget.value)} />}
        </Field>
      )}
      <CardTable columns={[{ name: t('project') }, { name: t('process') }, { name: t('openSettings'), isSilent: true }]}>
        {shown.map((project) => (
          <tr key={project.key}>
            <th scope="row" className="name">
              {project.name} <span className="quiet">{project.key}</span>
            </th>
            <td data-column={t('process')}>{processOf(project) ?? <span className="quiet">{t('noProcess')}</span>}</td>
            <td className="figure">
              <Button spacing="compact" onClick={() => choose(project.key)}>
                {project.profile === null ? t('setUp') : t('openSettings')}
                <span className="off-screen"> {project.name}</span>
              </Button>
            </td>
          </tr>
        ))}
      </CardTable>
    </>
  );
}
