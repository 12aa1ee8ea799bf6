import { axisName } from '../../case/names';
import type { Label } from '../../label';
import { namesIn } from '../diff/names';
import type { DraftContent } from '../draft/content';
import { rolesOf } from '../roles';
import { type Reference, type Thing, things } from './reference';
import { referencesInProfile } from './references-in-profile';
import { referencesInSettings } from './references-in-settings';

interface Fault {
  readonly path: string;
  readonly message: Label;
}

/**
 * Faults that name something by its id because it is gone, told by the name it has in the published version: whoever took it away knows
 * it by that.
 */
export function withGoneNames<F extends Fault>(faults: readonly F[], draft: DraftContent, published: DraftContent | null): readonly F[] {
  if (faults.length === 0 || published === null) return faults;
  const names = nameOfThings(published);
  const references = [...referencesInProfile(draft.profile), ...referencesInSettings(draft.settings)];
  return faults.map((fault) => {
    const gone = references.filter(({ to, path }) => names.has(to) && isAbout(fault.path, path));
    return gone.reduce((told, reference) => named(told, reference, names), fault);
  });
}

const isAbout = (fault: string, place: string): boolean =>
  fault === place || fault.startsWith(`${place}.`) || place.startsWith(`${fault}.`);

function named<F extends Fault>(fault: F, { to }: Reference, names: ReadonlyMap<Thing, Label>): F {
  const [id, name] = [to.split(' ').at(-1) ?? '', names.get(to)];
  if (name === undefined) return fault;
  const { en, zh } = fault.message;
  return { ...fault, message: { en: en.replace(`'${id}'`, `“${name.en}”`), zh: zh.replace(`“${id}”`, `“${name.zh}”`) } };
}

function nameOfThings({ profile, settings }: DraftContent): ReadonlyMap<Thing, Label> {
  const { limit } = namesIn({ profile, settings });
  const named = (thing: (id: string) => Thing, list: readonly { readonly id: string; readonly label: Label }[]) =>
    list.map(({ id, label }) => [thing(id), label] as const);
  return new Map([
    ...Object.entries(profile.axes).flatMap(([axis, values]) => [
      [things.axis(axis), axisName(profile, axis)] as const,
      ...named((id) => things.value(axis, id), values ?? []),
    ]),
    ...named(things.channel, profile.channels),
    ...named(things.role, rolesOf(profile)),
    ...named(things.metric, profile.metrics),
    ...named(things.field, profile.form),
    ...profile.limits.map(({ id }) => [things.limit(id), limit(id)] as const),
  ]);
}
