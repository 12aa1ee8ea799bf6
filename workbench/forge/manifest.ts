import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { manifestSchema, type RawManifest, type ScheduleInterval, uiModuleSchema } from './manifest-schema';

export interface AppFunction {
  readonly key: string;
  readonly file: string;
  readonly exportName: string;
  /** Real ms until the platform kills it (forge-facts.md 4). */
  readonly limitMs: number;
}

export interface UiModule {
  readonly key: string;
  readonly type: string;
  readonly resolver: string | null;
}

export interface AppManifest {
  readonly appId: string;
  readonly scopes: readonly string[];
  /** Scopes under which the app may act as a user who is not there. */
  readonly impersonationScopes: readonly string[];
  readonly functions: ReadonlyMap<string, AppFunction>;
  readonly ui: ReadonlyMap<string, UiModule>;
  readonly triggers: readonly {
    readonly key: string;
    readonly functionKey: string;
    readonly events: readonly string[];
    readonly ignoreSelf: boolean;
  }[];
  readonly consumers: readonly { readonly key: string; readonly functionKey: string; readonly queue: string }[];
  readonly scheduled: readonly { readonly key: string; readonly functionKey: string; readonly intervalMs: number }[];
  readonly webTriggers: RawManifest['modules']['webtrigger'];
  readonly customFields: RawManifest['modules']['jira:customField'];
  readonly entityProperties: RawManifest['modules']['jira:entityProperty'];
  readonly workflowValidators: RawManifest['modules']['jira:workflowValidator'];
  readonly entities: NonNullable<NonNullable<RawManifest['app']['storage']>['entities']>;
  readonly usesSql: boolean;
}

const second = 1_000;
const intervals: Readonly<Record<ScheduleInterval, number>> = {
  fiveMinute: 300 * second,
  hour: 3_600 * second,
  day: 86_400 * second,
  week: 604_800 * second,
};

function limitOf(modules: RawManifest['modules'], key: string, timeoutSeconds: number | undefined): number {
  const inBackground = [...modules.consumer, ...modules.scheduledTrigger].some((module) => module.function === key);
  if (inBackground) return (timeoutSeconds ?? 55) * second;
  return (modules.webtrigger.some((module) => module.function === key) ? 55 : 25) * second;
}

function uiModules(modules: RawManifest['modules']): Map<string, UiModule> {
  const found = new Map<string, UiModule>();
  for (const [type, list] of Object.entries(modules)) {
    if (!type.includes(':') || type === 'jira:entityProperty' || type === 'jira:workflowValidator' || !Array.isArray(list)) continue;
    for (const raw of list) {
      const module = uiModuleSchema.parse(raw);
      found.set(module.key, { key: module.key, type, resolver: module.resolver?.function ?? null });
    }
  }
  return found;
}

/** Throws with every place that the host cannot act on, such as an event filter by expression. */
export function readManifest(appDirectory: string): AppManifest {
  const parsed = manifestSchema.safeParse(parse(readFileSync(path.join(appDirectory, 'manifest.yml'), 'utf8')));
  if (!parsed.success)
    throw new Error(`workbench: manifest.yml holds something the Forge host does not model:\n${z.prettifyError(parsed.error)}`);
  const { modules, permissions, app } = parsed.data;
  const scopes = permissions?.scopes ?? [];
  const functions = new Map<string, AppFunction>();
  for (const { key, handler, timeoutSeconds } of modules.function) {
    const [file = '', exportName = ''] = handler.split('.');
    functions.set(key, { key, file, exportName, limitMs: limitOf(modules, key, timeoutSeconds) });
  }
  return {
    appId: app.id,
    scopes: Array.isArray(scopes) ? scopes : Object.keys(scopes),
    impersonationScopes: Array.isArray(scopes) ? [] : Object.keys(scopes).filter((scope) => scopes[scope]?.allowImpersonation === true),
    functions,
    ui: uiModules(modules),
    triggers: modules.trigger.map((module) => ({
      key: module.key,
      functionKey: module.function,
      events: module.events,
      ignoreSelf: module.filter?.ignoreSelf ?? false,
    })),
    consumers: modules.consumer.map(({ key, queue, function: functionKey }) => ({ key, queue, functionKey })),
    scheduled: modules.scheduledTrigger.map(({ key, function: functionKey, interval }) => ({
      key,
      functionKey,
      intervalMs: intervals[interval],
    })),
    webTriggers: modules.webtrigger,
    customFields: modules['jira:customField'],
    entityProperties: modules['jira:entityProperty'],
    workflowValidators: modules['jira:workflowValidator'],
    entities: app.storage?.entities ?? [],
    usesSql: modules.sql.length > 0,
  };
}
