import Textarea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import type { SettingsView } from '../../../src/contract';
import { axisName } from '../../../src/domain/case/names';
import { type RuleFit, ruledValues } from '../../../src/domain/intake/rules/ask-rules';
import { type EntriesAsked, entriesAsked } from '../../../src/domain/intake/rules/entries-asked';
import { fittingRules, textsOf } from '../../../src/domain/intake/rules/fitting-rules';
import type { ClassificationRule } from '../../../src/domain/intake/rules/rule';
import type { ReadTexts } from '../../../src/domain/intake/texts';
import type { ProjectSettings } from '../../../src/domain/profile/configuration';
import type { Profile } from '../../../src/domain/profile/schema';
import { Field } from '../../shared/components/field';
import { Select } from '../../shared/components/select';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { markText } from './mark-text';
import { RuleEntries } from './rule-entries';
import { ruleWords } from './rule-words';
import { givenEntries, NO_ENTRIES } from './typed-entries';
import type { RuleNames } from './use-rule-names';

const EMPTY = { summary: '', description: '', channel: '', entries: NO_ENTRIES };

/** A text somebody types, and the rules of the draft that fit it. */
export interface Sample {
  readonly typed: typeof EMPTY;
  readonly type: (part: Partial<typeof EMPTY>) => void;
  /** What the rules ask for beside the text. */
  readonly asked: EntriesAsked;
  /** Something was entered, and the rules say what they make of it. */
  readonly isTyped: boolean;
  readonly text: ReadTexts;
  readonly fits: readonly RuleFit[];
}

export function useSample(profile: Profile, settings: ProjectSettings, requestTypes: SettingsView['requestTypes']): Sample {
  const [typed, setTyped] = useState(EMPTY);
  const tried = useDeferredValue(typed);
  const asked = useMemo(() => entriesAsked(settings.classificationRules), [settings.classificationRules]);
  const { text, fits, isTyped } = useMemo(() => {
    const { summary, description, channel, entries } = tried;
    const given = givenEntries(entries, asked, requestTypes);
    const intake = { summary, description, channel: channel || null, customerTier: null, requestType: null, ...given };
    const read = textsOf(profile, intake);
    const { fields, ...others } = given;
    const something = read.clean !== '' || channel !== '' || Object.keys({ ...fields, ...others }).length > 0;
    return { text: read, fits: something ? fittingRules({ profile, settings, version: 0 }, intake, read) : [], isTyped: something };
  }, [profile, settings, tried, asked, requestTypes]);
  return { typed, type: (part) => setTyped((present) => ({ ...present, ...part })), asked, isTyped, text, fits };
}

interface Props {
  readonly profile: Profile;
  readonly sample: Sample;
  readonly names: RuleNames;
  readonly nameOf: (rule: ClassificationRule) => string;
}

/** Tries the rules on a text as it is typed: what they find is marked, and what they decide is said. */
export function SampleCheck({ profile, sample, names, nameOf }: Props): ReactNode {
  const t = useWords(ruleWords);
  const label = useLabel();
  const { typed, type, asked, isTyped, text, fits } = sample;
  return (
    <section className="sample-check stack" aria-label={t('try')}>
      <h3>{t('try')}</h3>
      <p className="quiet small">{t('tryHint')}</p>
      <div className="fields">
        <Field label={t('trySummary')}>
          {(ids) => (
            <Textfield
              {...ids}
              isCompact
              maxLength={255}
              value={typed.summary}
              onChange={(event) => type({ summary: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={t('tryChannel')}>
          {(ids) => (
            <Select
              {...ids}
              value={typed.channel}
              prompt={t('notGiven')}
              choices={profile.channels.map((channel) => ({ id: channel.id, label: label(channel.label) }))}
              onChoose={(channel) => type({ channel })}
            />
          )}
        </Field>
      </div>
      <Field label={t('tryDescription')}>
        {(ids) => (
          <Textarea
            {...ids}
            minimumRows={2}
            resize="smart"
            maxLength={32_000}
            value={typed.description}
            onChange={(event) => type({ description: event.currentTarget.value })}
          />
        )}
      </Field>
      <RuleEntries
        asked={asked}
        names={names}
        entries={typed.entries}
        change={(part) => type({ entries: { ...typed.entries, ...part } })}
      />
      {isTyped && (
        <>
          {text.clean !== '' && (
            <p className="as-read">
              <span className="quiet small">{t('asRead')}</span>{' '}
              {markText(
                text.clean,
                fits.flatMap(({ hits }) => hits),
              ).map((piece, index) =>
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, drawn anew as a whole
                piece.marked ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
              )}
            </p>
          )}
          <Verdict profile={profile} fits={fits} nameOf={nameOf} />
        </>
      )}
    </section>
  );
}

function Verdict({
  profile,
  fits,
  nameOf,
}: { readonly profile: Profile; readonly fits: readonly RuleFit[] } & Pick<Props, 'nameOf'>): ReactNode {
  const t = useWords(ruleWords);
  const label = useLabel();
  const valueLabel = (axis: string, value: string): string => {
    const found = profile.axes[axis]?.find(({ id }) => id === value);
    return found === undefined ? value : label(found.label);
  };
  const lines = Object.keys(profile.axes).flatMap((axis) => {
    const [winner, ...others] = ruledValues(fits, axis, (value) => profile.axes[axis]?.some(({ id }) => id === value) ?? false);
    if (winner === undefined) return [];
    const rules = winner.fits.map(({ rule }) => `“${nameOf(rule)}”`).join(t('listed'));
    const decided = t('decided', {
      axis: label(axisName(profile, axis)),
      value: valueLabel(axis, winner.value),
      rules,
      weight: winner.weight,
    });
    const against = others.map((other) => t('against', { value: valueLabel(axis, other.value), weight: other.weight }));
    return [[decided, ...against].join(t('between'))];
  });
  const trials = fits.filter(({ rule }) => rule.does === 'suggests');
  if (lines.length + trials.length === 0) return <p role="status">{t('noneFits')}</p>;
  return (
    <div role="status">
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {trials.map(({ rule }) => (
          <li key={rule.id} className="quiet">
            {t('wouldSuggest', { name: nameOf(rule), axis: label(axisName(profile, rule.axis)), value: valueLabel(rule.axis, rule.value) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
