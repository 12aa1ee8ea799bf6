import type { Condition, Profile } from './schema';

/** A fault inside a profile: where it is and what is wrong with it. */
export interface ReferenceFault {
  readonly path: (string | number)[];
  readonly message: string;
}

/** Names a condition may use beside the profile's axes (spec part 6). */
const RESERVED = ['channel', 'emergency', 'status'];

/**
 * Faults a schema of single values cannot see: doubled ids, conditions on axes or values that do not exist, limits that
 * replace unknown limits, fields and entrances that point nowhere (spec part 6: "ids are unique inside their list").
 */
export function checkReferences(profile: Profile): ReferenceFault[] {
  const faults: ReferenceFault[] = [];
  const axisIds = Object.keys(profile.axes);
  const channelIds = profile.channels.map((channel) => channel.id);

  for (const axis of axisIds) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(axis)) faults.push({ path: ['axes', axis], message: 'An axis id is kebab-case.' });
    if (RESERVED.includes(axis))
      faults.push({ path: ['axes', axis], message: `'${axis}' is no axis: conditions use this name for something else.` });
    faults.push(...doubled(profile.axes[axis] ?? [], ['axes', axis]));
  }
  const lists = {
    limits: profile.limits,
    channels: profile.channels,
    form: profile.form,
    roles: profile.roles,
    metrics: profile.metrics,
    reports: profile.reports,
  };
  for (const [name, list] of Object.entries(lists)) faults.push(...doubled(list, [name]));
  faults.push(...doubled(profile.escalation?.triggers ?? [], ['escalation', 'triggers']));

  profile.limits.forEach((limit, index) => {
    faults.push(...conditionFaults(profile, limit.when, ['limits', index, 'when']));
    limit.replaces?.forEach((id, at) => {
      if (!profile.limits.some((other) => other.id === id))
        faults.push({ path: ['limits', index, 'replaces', at], message: `There is no limit '${id}'.` });
    });
  });
  profile.assignment.forEach((rule, index) => {
    faults.push(...conditionFaults(profile, rule.when, ['assignment', index, 'when']));
  });
  profile.tracking.cadence?.forEach((entry, index) => {
    faults.push(...conditionFaults(profile, entry.when, ['tracking', 'cadence', index, 'when']));
  });
  profile.followUp?.forEach((entry, index) => {
    faults.push(...conditionFaults(profile, entry.when, ['followUp', index, 'when']));
  });
  profile.form.forEach((field, index) => {
    const axis = field.kind.startsWith('axis:') ? field.kind.slice('axis:'.length) : null;
    if (axis !== null && !axisIds.includes(axis)) faults.push({ path: ['form', index, 'kind'], message: `There is no axis '${axis}'.` });
  });
  profile.entrances?.forEach((entrance, index) => {
    if (entrance.channel !== undefined && !channelIds.includes(entrance.channel)) {
      faults.push({ path: ['entrances', index, 'channel'], message: `There is no channel '${entrance.channel}'.` });
    }
  });
  return faults;
}

function doubled(list: readonly { readonly id: string }[], path: (string | number)[]): ReferenceFault[] {
  return list.flatMap((item, index) =>
    list.findIndex((other) => other.id === item.id) < index
      ? [{ path: [...path, index, 'id'], message: `The id '${item.id}' is used twice.` }]
      : [],
  );
}

/** A condition that names what the profile does not know would never hold. */
export function conditionFaults(profile: Profile, when: Condition, path: (string | number)[]): ReferenceFault[] {
  return Object.entries(when).flatMap(([key, wanted]) => {
    const at = [...path, key];
    if (key === 'emergency') return typeof wanted === 'boolean' ? [] : [{ path: at, message: "'emergency' is true or false." }];
    if (key === 'status') return [];
    const known = key === 'channel' ? profile.channels : profile.axes[key];
    if (known === undefined) return [{ path: at, message: `There is no axis '${key}'.` }];
    const values = Array.isArray(wanted) ? wanted : [wanted];
    return values.flatMap((value) =>
      known.some((item) => item.id === value) ? [] : [{ path: at, message: `'${key}' has no value '${String(value)}'.` }],
    );
  });
}
