import type { ReactNode } from 'react';
import type { DraftView, SettingsView } from '../../src/contract';
import type { ProjectSettings } from '../../src/domain/profile/configuration';
import type { Names } from '../../src/domain/profile/diff/names';
import type { Profile } from '../../src/domain/profile/schema';
import { useWords } from '../shared/i18n/use-words';
import type { Draft } from './draft/use-draft';
import type { Target } from './form/form-context';
import { ReplaySection } from './replay/replay-section';
import { RulesSection } from './rules/rules-section';
import type { SectionId } from './section-of';
import { CalendarSection } from './sections/calendar';
import { ConnectionsSection } from './sections/connections';
import { DaysAfter } from './sections/days-after';
import { EscalationSection } from './sections/escalation';
import { HealthSection } from './sections/health';
import { IntakeSection } from './sections/intake';
import { LimitsSection } from './sections/limits';
import { PeopleSection } from './sections/people';
import { ProcessSection } from './sections/process';
import { UrgencySection } from './sections/urgency';
import { settingsWords } from './settings-words';
import { TryItSection } from './try/try-it';
import { VersionsSection } from './versions/versions-section';

/** What a section that edits settings works on. */
export interface EditProps {
  readonly profile: Profile;
  readonly settings: ProjectSettings;
  readonly set: (part: Partial<ProjectSettings>) => void;
  readonly setProfile: (part: Partial<Profile>) => void;
  readonly view: SettingsView;
  readonly openItems: DraftView['openItems'];
  readonly faults: DraftView['faults'];
  /** What ids are called, of what the draft took away, too. */
  readonly names: Names;
}

interface Props {
  readonly section: SectionId;
  readonly view: SettingsView;
  readonly configuration: NonNullable<SettingsView['configuration']>;
  readonly draft: Draft;
  readonly replace: (view: SettingsView) => void;
  /** The place that was asked for last. */
  readonly target: Target | null;
  /** Leads to a place of the draft. */
  readonly goTo: (path: string) => void;
}

/** The content of one section. */
export function SectionBody({ section, view, configuration, draft, replace, target, goTo }: Props): ReactNode {
  const { profile, settings, set, setProfile, openItems, marks, names } = draft;
  const edit: EditProps = { profile, settings, set, setProfile, view, openItems, faults: marks, names };
  switch (section) {
    case 'process':
      return <ProcessSection view={view} configuration={configuration} replace={replace} draft={draft} goTo={goTo} />;
    case 'intake':
      return <IntakeSection {...edit} />;
    case 'rules':
      return <RulesSection {...edit} target={target} />;
    case 'urgency':
      return <UrgencySection {...edit} />;
    case 'limits':
      return <LimitsSection {...edit} />;
    case 'calendar':
      return <CalendarSection {...edit} />;
    case 'handling':
    case 'quality':
    case 'records':
      return <SectionIntro section={section} />;
    case 'closing':
      return (
        <>
          <SectionIntro section={section} />
          <DaysAfter settings={settings} set={set} />
        </>
      );
    case 'people':
      return <PeopleSection {...edit} />;
    case 'escalation':
      return <EscalationSection {...edit} />;
    case 'connections':
      return <ConnectionsSection {...edit} />;
    case 'tryIt':
      return <TryItSection view={view} draft={draft} />;
    case 'replay':
      return <ReplaySection projectKey={view.project.key} published={configuration} draft={draft} />;
    case 'versions':
      return <VersionsSection view={view} draft={draft} replace={replace} />;
    case 'health':
      return <HealthSection view={view} />;
  }
}

const INTROS = { handling: 'handlingText', closing: 'closingText', quality: 'qualityText', records: 'recordsText' } as const;

/** A section whose content is the written process alone. */
function SectionIntro({ section }: { readonly section: 'handling' | 'closing' | 'quality' | 'records' }): ReactNode {
  const t = useWords(settingsWords);
  return <p className="quiet">{t(INTROS[section])}</p>;
}
