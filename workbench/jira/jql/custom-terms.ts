/** JSM's custom fields, the app's own ones, and the indexed parts of issue properties, as JQL sees them. */
import { notModelled } from '../call';
import type { IssueField } from '../change/field-types';
import type { IssueRecord, Json } from '../model/records';
import { type IndexedProperty, indexedValues } from './property-index';
import { date, type Env, some, type Term, user } from './term';

export function customTerm(field: IssueField, env: Env): Term {
  if (field.name === 'Request Type') {
    const all = env.site.store.projects.flatMap((project) => project.requestTypes.map((one) => ({ one, project })));
    // Two projects may have request types of one name: the name is what is compared.
    const nameOf = new Map(all.map(({ one }) => [one.id, one.name]));
    const lower = new Map(
      all.flatMap(({ one, project }) =>
        [[one.name, one.name] as const, [`${one.name} (${project.key})`, one.name] as const, [one.id, one.name] as const].map(
          ([key, name]) => [key.toLowerCase(), name] as const,
        ),
      ),
    );
    return {
      kind: 'choice',
      values: (issue) => some(nameOf.get(issue.requestTypeId ?? '') ?? null),
      resolve: (value) => lower.get(value.toLowerCase()) ?? null,
    };
  }
  if (field.name === 'Request participants') return user((issue) => issue.participants);
  if (field.name === 'Organizations') return { kind: 'string', values: (issue) => [...issue.organizations] };
  if (field.name === 'Satisfaction') return { kind: 'number', values: (issue) => some(issue.feedback?.rating ?? null) };
  return own(field);
}

function own(field: IssueField): Term {
  const type = String(field.schema?.type === 'array' ? field.schema.items : field.schema?.type);
  const stored = (issue: IssueRecord): Json[] => {
    const value = issue.custom[field.id] ?? null;
    return Array.isArray(value) ? [...(value as Json[])] : value === null ? [] : [value];
  };
  if (type === 'number') return { kind: 'number', values: (issue) => stored(issue).filter((one) => typeof one === 'number') };
  if (type === 'date' || type === 'datetime')
    return date((issue) => stored(issue).map((one) => Date.parse(String(one).replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))));
  if (type === 'string') return { kind: 'string', values: (issue) => stored(issue).map(String) };
  throw notModelled(`JQL on a field of type ${type}`);
}

export function propertyTerm(indexed: IndexedProperty): Term {
  const kind = indexed.type;
  return { kind, values: (issue) => indexedValues(issue, indexed) };
}
