/** JSM's custom fields and the app's own ones (`jira:customField`). */
import type { CustomFieldDefinition } from '../../types';
import type { IssueRecord, Json } from '../model/records';
import { asText, FieldFault, type IssueField, isObject, writer } from './field-types';

/** Number of the first own field: `customfield_10201`. */
export const OWN_FIELD_FIRST = 10201;

/** Set by the id of the request type, as Jira takes it on create and edit. */
export function requestTypeWriter(id: string): NonNullable<IssueField['plan']> {
  return writer<string | null>({
    id,
    field: 'Request Type',
    custom: true,
    get: (issue) => issue.requestTypeId,
    set: (issue, value) => {
      issue.requestTypeId = value;
    },
    parse: (value, { project }) => {
      if (value === null) return null;
      const wanted = isObject(value) ? String(value.id ?? (isObject(value.requestType) ? value.requestType.id : '')) : String(value);
      const type = project.requestTypes.find((one) => one.id === wanted);
      if (type === undefined) throw new FieldFault(`Request type '${wanted}' does not exist in project ${project.key}.`);
      return type.id;
    },
    id_: (value) => value,
    text: (value) => value,
  });
}

export function participantsWriter(id: string): NonNullable<IssueField['plan']> {
  const known = (value: unknown): string => {
    if (isObject(value) && typeof value.accountId === 'string') return value.accountId;
    throw new FieldFault('Participants are given as a list of { accountId }.');
  };
  return writer<string[]>({
    id,
    field: 'Request participants',
    custom: true,
    get: (issue) => issue.participants,
    set: (issue, value) => {
      issue.participants = value;
    },
    parse: (value, { store }) => {
      if (value === null) return [];
      if (!Array.isArray(value)) throw new FieldFault('data was not an array');
      const ids = value.map(known);
      const stranger = ids.find((one) => store.user(one) === undefined);
      if (stranger !== undefined) throw new FieldFault(`User '${stranger}' does not exist.`);
      return ids;
    },
    combine: (verb, value, before) =>
      verb === 'add' ? [...new Set([...before, known(value)])] : before.filter((one) => one !== known(value)),
    id_: (value) => value.join(', '),
    text: (value) => value.join(', '),
  });
}

/** Set by the numbers of the organizations, as Jira takes it on create and edit. */
export function organizationsWriter(id: string): NonNullable<IssueField['plan']> {
  return writer<string[]>({
    id,
    field: 'Organizations',
    custom: true,
    get: (issue) => issue.organizations,
    set: (issue, value) => {
      issue.organizations = value;
    },
    parse: (value, { store }) => {
      if (value === null) return [];
      if (!Array.isArray(value)) throw new FieldFault('data was not an array');
      const ids = value.map(String);
      const stranger = ids.find((one) => !store.organizations.some((known) => known.id === one));
      if (stranger !== undefined) throw new FieldFault(`Organization '${stranger}' does not exist.`);
      return ids;
    },
    id_: (value) => value.join(', '),
    text: (value, store) => value.map((one) => store.organizations.find((known) => known.id === one)?.name ?? one).join(', '),
  });
}

export function feedbackField(issue: IssueRecord): unknown {
  return issue.feedback === null ? null : { rating: issue.feedback.rating };
}

const DATE = /^\d{4}-\d\d-\d\d$/;
const DATETIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;

/** Why a value does not fit the field, or null. */
function fault(definition: CustomFieldDefinition, value: unknown): string | null {
  if (value === null) return null;
  if (definition.collection === 'list') {
    if (!Array.isArray(value)) return 'expected an array';
    return value.map((one) => fault({ ...definition, collection: 'none' }, one)).find((one) => one !== null) ?? null;
  }
  switch (definition.type) {
    case 'string':
      return typeof value === 'string' ? null : 'expected a string';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? null : 'expected a number';
    case 'date':
      return typeof value === 'string' && DATE.test(value) ? null : 'expected a date such as 2026-01-31';
    case 'datetime':
      return typeof value === 'string' && DATETIME.test(value) && !Number.isNaN(Date.parse(value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')))
        ? null
        : 'expected a date and time such as 2026-01-31T10:00:00.000+0000';
    case 'user':
      return isObject(value) && typeof value.accountId === 'string' ? null : 'expected { accountId }';
    case 'group':
      return isObject(value) && typeof value.name === 'string' ? null : 'expected { name }';
    case 'object':
      return isObject(value) ? null : 'expected an object';
  }
}

/** A field of the app. It is set through `/app/field`, never through the issue, because the app declares it read-only. */
export function ownField(id: string, definition: CustomFieldDefinition, appPath: string): IssueField {
  const customId = Number(id.split('_')[1]);
  const key = `ari:cloud:ecosystem::extension/${appPath}/static/${definition.key}`;
  return {
    id,
    key,
    name: definition.name,
    custom: true,
    navigable: true,
    searchable: true,
    clauseNames: [`cf[${customId}]`, definition.name],
    schema: {
      type: definition.collection === 'list' ? 'array' : definition.type,
      ...(definition.collection === 'list' ? { items: definition.type } : {}),
      custom: key,
      customId,
    },
    read: (issue) => issue.custom[id] ?? null,
    plan: writer<Json>({
      id,
      field: definition.name,
      custom: true,
      get: (issue) => issue.custom[id] ?? null,
      set: (issue, value) => {
        if (value === null) delete issue.custom[id];
        else issue.custom[id] = value;
      },
      parse: (value) => {
        const why = fault(definition, value);
        if (why !== null) throw new FieldFault(`Invalid value for field ${definition.name}: ${why}.`);
        return value as Json;
      },
      id_: () => null,
      text: asText,
    }),
  };
}
