import type { ProjectSettings } from '../../src/domain/profile/configuration';
import type { DraftContent } from '../../src/domain/profile/draft/content';
import { proposeSettings } from '../../src/domain/profile/propose-settings';
import type { Profile } from '../../src/domain/profile/schema';

/** A process whose settings have an entry for everything an entry can be for. */
export function everythingNamed(preset: Profile): DraftContent {
  const first = (axis: string): string => preset.axes[axis]?.[0]?.id ?? '';
  const of = <V>(axis: string, entry: V): Readonly<Record<string, V>> =>
    Object.fromEntries((preset.axes[axis] ?? []).map(({ id }) => [id, entry]));
  const settings: ProjectSettings = {
    ...proposeSettings(preset),
    priorities: of('urgency', 'Medium'),
    routingByType: preset.axes['routing'] === undefined ? {} : of('type', first('routing')),
    defaults: Object.fromEntries(Object.keys(preset.axes).map((axis) => [axis, first(axis)])),
    urgencyMatrix: preset.axes['problem-nature'] === undefined ? {} : of('impact-scope', of('problem-nature', first('urgency'))),
    roles: Object.fromEntries(preset.roles.map(({ id }) => [id, { kind: 'user', accountId: 'a', name: 'A' } as const])),
  };
  const axisNames = Object.fromEntries(Object.keys(preset.axes).map((axis) => [axis, { en: axis, zh: axis }]));
  return { profile: { ...preset, axisNames }, settings };
}
