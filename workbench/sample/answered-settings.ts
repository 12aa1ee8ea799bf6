import type { ProjectSettings } from '../../src/domain/profile/configuration';
import type { Profile } from '../../src/domain/profile/schema';

/** impact-scope → problem-nature → urgency, as an admin of government IT projects would fill it in (spec part 5). */
const MATRIX: ProjectSettings['urgencyMatrix'] = {
  'one-user': { technical: 'medium', service: 'medium', process: 'low' },
  'some-users': { technical: 'high', service: 'medium', process: 'medium' },
  'all-users': { technical: 'urgent', service: 'high', process: 'high' },
};

/** What the admin of the sample site answers beside the role mapping: urgency matrix and a contact in both languages. */
export function answeredSettings(profile: Profile, settings: ProjectSettings): ProjectSettings {
  const hasMatrix = profile.axes['impact-scope'] !== undefined && profile.axes['problem-nature'] !== undefined;
  return {
    ...settings,
    ...(hasMatrix ? { urgencyMatrix: MATRIX } : {}),
    contact: { name: '服务台 Service desk', phone: '400-000-0000' },
  };
}
