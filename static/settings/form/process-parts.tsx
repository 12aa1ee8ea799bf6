import Button from '@atlaskit/button/new';
import { type ReactNode, useMemo } from 'react';
import type { ProjectSettings, RoleTarget } from '../../../src/domain/profile/configuration';
import { isBranch, valueText } from '../../../src/domain/profile/diff/value-text';
import { withTextFaults } from '../../../src/domain/profile/draft/text-faults';
import type { Profile } from '../../../src/domain/profile/schema';
import { Fold } from '../../shared/components/fold';
import { Lozenge } from '../../shared/components/lozenge';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import type { Draft } from '../draft/use-draft';
import { Locked } from '../parts/locked';
import { placeOf, type SectionId } from '../section-of';
import { blankOf } from './blank';
import { EDITED_PARTS, type EditedPart } from './edited-parts';
import { FormProvider, type FormSurroundings, isWithin, type Target, useTurnTo } from './form-context';
import { formWords } from './form-words';
import { PartPreview } from './part-preview';
import { useAsking } from './use-asking';
import { useRemoval } from './use-removal';
import { ValueField } from './value-field';
import { withExampleOf } from './with-example-of';
import './form.css';

interface Props {
  readonly section: SectionId;
  readonly draft: Draft;
  /** What the draft would replace. */
  readonly published: Profile;
  readonly people: readonly RoleTarget[];
  readonly goTo: (path: string) => void;
  readonly target: Target | null;
  readonly mayEdit: boolean;
}

/** Everything the profile says that belongs to one section of the settings (spec part 6), each part folded under its name. */
export function ProcessParts({ section, draft, published, people, goTo, target, mayEdit }: Props): ReactNode {
  const t = useWords(formWords);
  const { profile, settings, names, marks: stored, setProfile, edit, replaced } = draft;
  const surroundings = useMemo<FormSurroundings>(
    () => ({
      ...{
        Value: ValueField,
        profile,
        settings,
        names,
        people,
        goTo,
        target,
        setProfile,
        edit,
        replaced,
      },
      faults: withTextFaults(stored, profile),
    }),
    [profile, settings, names, stored, people, goTo, target, setProfile, edit, replaced],
  );
  const parts = EDITED_PARTS.filter(
    // Who is away is not told to whoever only looks.
    ({ root, field }) => placeOf(`${root}.${field.name}`) === section && (mayEdit || field.name !== 'absences'),
  );
  if (parts.length === 0) return null;
  return (
    <FormProvider value={surroundings}>
      <section className="process-parts">
        <h3>{t('parts')}</h3>
        {mayEdit && <p className="quiet">{t('partsText')}</p>}
        <Locked isLocked={!mayEdit} name={t('parts')}>
          {parts.map((part) => (
            <Part key={`${part.root}.${part.field.name}`} part={part} draft={draft} published={published} surroundings={surroundings} />
          ))}
        </Locked>
      </section>
    </FormProvider>
  );
}

interface PartProps {
  readonly part: EditedPart;
  readonly draft: Draft;
  readonly published: Profile;
  readonly surroundings: FormSurroundings;
}

function Part({ part: { root, field }, draft, published, surroundings }: PartProps): ReactNode {
  const t = useWords(formWords);
  const read = useLabel();
  const { name, shape } = field;
  const value: unknown = Object.entries(draft[root]).find(([key]) => key === name)?.[1] ?? null;
  const path = `${root}.${name}`;
  const faults = surroundings.faults.filter((fault) => isWithin(fault.path, path)).length;
  const title = read(surroundings.names.field(name, root));
  // The form gives back what fits the shape of the part it was given.
  const change = (next: unknown): void => {
    if (root === 'profile') draft.setProfile({ [name]: withExampleOf(name, next, draft.settings, published) } as Partial<Profile>);
    else draft.set({ [name]: next } as Partial<ProjectSettings>);
  };
  const turn = useTurnTo(path);
  const ask = useAsking();
  const removal = useRemoval<unknown>(change);
  /** What it begins with says as little as possible; a number that nobody has promised yet is asked for, and the focus goes there. */
  const begin = (): void => {
    const said = blankOf(shape, name);
    change(said);
    ask(shape, said, path, title);
    surroundings.goTo(path);
  };
  const gist = faults > 0 ? <Lozenge tone="danger">{t('faultsHere', { n: faults })}</Lozenge> : gistOf(value);
  function gistOf(said: unknown): string {
    if (said === null) return t('silent');
    if (Array.isArray(said)) return t('entries', { n: said.length });
    return isBranch(said) ? '' : read(valueText(said, name, surroundings.names) ?? { en: '', zh: '' });
  }
  return (
    <Fold title={title} gist={gist} openTurn={turn}>
      {() =>
        value === null ? (
          <>
            {removal.notice}
            <p className="row">
              <span className="quiet">{t('silent')}</span>
              <Button spacing="compact" aria-label={`${t('addSection')}: ${title}`} onClick={begin}>
                {t('addSection')}
              </Button>
            </p>
          </>
        ) : (
          <div data-path={path}>
            <ValueField shape={shape} value={value} change={change} label={title} name={name} path={path} />
            <PartPreview path={path} />
            {removal.question}
            {field.nullable && (
              <Button
                appearance="subtle"
                spacing="compact"
                aria-label={t('leaveOutNamed', { name: title })}
                onClick={() => removal.ask(path, title, value, () => change(null), null)}
              >
                {t('leaveOut')}
              </Button>
            )}
          </div>
        )
      }
    </Fold>
  );
}
