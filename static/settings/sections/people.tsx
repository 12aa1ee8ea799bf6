import type { ReactNode } from 'react';
import type { RoleTarget } from '../../../src/domain/profile/configuration';
import { rolesOf } from '../../../src/domain/profile/roles';
import { Lozenge } from '../../shared/components/lozenge';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { without } from '../draft/without';
import { peopleOf } from '../parts/find-targets';
import { TargetPicker } from '../parts/target-picker';
import { ValueSelect } from '../parts/value-select';
import type { EditProps } from '../section-body';
import { settingsWords } from '../settings-words';

/** Who stands behind the roles of the process (S0-51…S0-55, S0-86), and which type goes which way. */
export function PeopleSection(edit: EditProps): ReactNode {
  const { profile, settings, set, view } = edit;
  const t = useWords(settingsWords);
  const label = useLabel();
  const targets: readonly RoleTarget[] = [
    ...peopleOf(view),
    ...view.projectRoles.map(({ roleId, name }) => ({ kind: 'project-role' as const, roleId, name })),
    ...view.groups.map((group) => ({ kind: 'group' as const, groupId: group.groupId, name: group.name })),
  ];
  const roles = rolesOf(profile);
  const open = roles.filter((role) => !settings.roles[role.id]).length;
  return (
    <div className="stack">
      <p className="quiet">
        {t('peopleText')} {open > 0 && <Lozenge tone="warning">{t('openRoles', { n: open })}</Lozenge>}
      </p>
      <ul className="pairs" data-path="settings.roles">
        {roles.map((role) => (
          <li key={role.id}>
            <span>{label(role.label)}</span>
            <TargetPicker
              label={label(role.label)}
              value={settings.roles[role.id] ?? null}
              options={targets}
              choose={(target) => set({ roles: target ? { ...settings.roles, [role.id]: target } : without(settings.roles, role.id) })}
            />
          </li>
        ))}
      </ul>
      {profile.axes['routing'] !== undefined && (
        <>
          <h3>{t('routing')}</h3>
          <p className="quiet">{t('routingText')}</p>
          <ul className="pairs" data-path="settings.routingByType">
            {profile.axes.type.map((type) => (
              <li key={type.id}>
                <label htmlFor={`routing-${type.id}`}>{label(type.label)}</label>
                <ValueSelect
                  id={`routing-${type.id}`}
                  axis="routing"
                  path={`settings.routingByType.${type.id}`}
                  edit={edit}
                  value={settings.routingByType[type.id] ?? ''}
                  prompt={t('staysOpen')}
                  onChoose={(routing) =>
                    set({
                      routingByType:
                        routing === '' ? without(settings.routingByType, type.id) : { ...settings.routingByType, [type.id]: routing },
                    })
                  }
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
