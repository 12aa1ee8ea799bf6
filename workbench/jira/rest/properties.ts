/** Properties: the same four operations on everything that has some (issues, comments, projects, request types, dashboard items, the app). */
import { type Call, noContent, ok, RestError, type Route } from '../call';
import type { Json } from '../model/records';

/** Characters of one property's JSON. */
const MAX_VALUE = 32_768;
const MAX_KEY = 255;

export interface PropertyHolder {
  /** The properties, for those who may read them. */
  read(call: Call): Record<string, Json>;
  /** The properties, for those who may change them. */
  write(call: Call): Record<string, Json>;
  /** Told after a change. */
  changed?(call: Call, change: 'set' | 'deleted', key: string, value: Json): void;
}

const isForge = (call: Call) => call.path.startsWith('/rest/forge/');
const refusal = (call: Call, status: number, message: string) =>
  isForge(call) ? new RestError(status, { message, statusCode: status }) : call.error(status, message);

export function checkValue(call: Call, value: Json): Json {
  if (JSON.stringify(value).length > MAX_VALUE)
    throw refusal(call, 400, `The property value is too long. The maximum length is ${MAX_VALUE} characters.`);
  return value;
}

function existing(call: Call, values: Readonly<Record<string, Json>>): Json {
  const key = call.param('propertyKey');
  const value = Object.hasOwn(values, key) ? values[key] : undefined;
  if (value === undefined) throw refusal(call, 404, `The property with key '${key}' does not exist.`);
  return value;
}

function list(call: Call, values: Readonly<Record<string, Json>>) {
  return ok({ keys: Object.keys(values).map((key) => ({ key, self: call.url(`${call.path}/${encodeURIComponent(key)}`) })) });
}

/** Any JSON may be stored, but not nothing. 201 the first time, 200 after. */
function put(call: Call, holder: PropertyHolder) {
  const values = holder.write(call);
  const key = call.param('propertyKey');
  if (key.length > MAX_KEY) throw refusal(call, 400, `The property key is too long. The maximum length is ${MAX_KEY} characters.`);
  if (call.body.length === 0) throw refusal(call, 400, 'The property value must be a valid, non-empty JSON.');
  const value = checkValue(call, call.json() as Json);
  const status = Object.hasOwn(values, key) ? 200 : 201;
  values[key] = value;
  holder.changed?.(call, 'set', key, value);
  const body = isForge(call) ? { message: status === 201 ? 'Property created.' : 'Property updated.', statusCode: status } : {};
  return { status, headers: { 'content-type': 'application/json' }, body };
}

function remove(call: Call, holder: PropertyHolder) {
  const values = holder.write(call);
  existing(call, values);
  const key = call.param('propertyKey');
  delete values[key];
  holder.changed?.(call, 'deleted', key, null);
  return noContent();
}

export function propertyRoutes(path: string, holder: PropertyHolder): readonly Route[] {
  return [
    [`GET ${path}`, (call) => list(call, holder.read(call))],
    [`GET ${path}/{propertyKey}`, (call) => ok({ key: call.param('propertyKey'), value: existing(call, holder.read(call)) })],
    [`PUT ${path}/{propertyKey}`, (call) => put(call, holder)],
    [`DELETE ${path}/{propertyKey}`, (call) => remove(call, holder)],
  ];
}
