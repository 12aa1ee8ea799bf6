import * as z from 'zod';
import { allModules, type Manifest, readManifest } from '../support/manifest';
import { textOf } from '../support/repository';

/** Limits of the platform that Atlassian's validator does not count (forge-facts sections 3 and 4). */
const LIMITS = {
  keyLength: 23,
  queueLength: 36,
  scheduled: 5,
  fiveMinute: 1,
  outputs: 20,
  outputBytes: 1024,
  indexedValues: 100,
  modules: 100,
  resources: 50,
};
/** Read as a file because the package does not export it. */
const eventScopes = z
  .object({ mapping: z.array(z.object({ productEvent: z.string() })) })
  .parse(JSON.parse(textOf('node_modules/@forge/manifest/out/mapping/product-event-to-scope-mapping.json')));
/** Lifecycle events are not in the package's list of product events. */
const LIFECYCLE = ['avi:forge:installed:app', 'avi:forge:upgraded:app'];
const KNOWN_EVENTS = [...LIFECYCLE, ...eventScopes.mapping.map(({ productEvent }) => productEvent)];
/** Who without a Jira licence may be let in, by module; other modules let nobody in (forge-facts 3.4). */
const CUSTOMERS = ['unlicensed', 'customer'];
const UNLICENSED: Readonly<Record<string, readonly string[]>> = {
  'jiraServiceManagement:portalRequestDetail': CUSTOMERS,
  'jiraServiceManagement:portalRequestDetailPanel': CUSTOMERS,
  'jiraServiceManagement:portalRequestViewAction': CUSTOMERS,
  'jiraServiceManagement:portalRequestCreatePropertyPanel': [...CUSTOMERS, 'anonymous'],
};

const triggerSchema = z.object({
  events: z.array(z.string()),
  filter: z.object({ ignoreSelf: z.boolean().optional(), expression: z.string().optional() }).optional(),
});
const webTriggerSchema = z.object({
  response: z.object({ type: z.string(), outputs: z.array(z.object({ key: z.string(), body: z.string().optional() })).optional() }),
});

function problemsOf(manifest: Manifest): readonly string[] {
  const problems: string[] = [];
  const modules = allModules(manifest);
  const most = (count: number, limit: number, what: string) => {
    if (count > limit) problems.push(`${count} ${what}, the platform allows ${limit}`);
  };
  const keys = modules.map(({ module }) => module.key);
  for (const key of new Set(keys.filter((candidate, index) => keys.indexOf(candidate) !== index)))
    problems.push(`key ${key} is not unique`);
  for (const key of [...keys, ...manifest.resources.map((resource) => resource.key)]) {
    if (key.length > LIMITS.keyLength || !/^[a-z][a-z0-9-]*$/.test(key))
      problems.push(`key ${key} is not kebab-case of at most ${LIMITS.keyLength} characters`);
  }
  const of = (type: string) => manifest.modules[type] ?? [];
  most(modules.length, LIMITS.modules, 'modules');
  most(manifest.resources.length, LIMITS.resources, 'resources');
  most(of('scheduledTrigger').length, LIMITS.scheduled, 'scheduled triggers');
  most(
    of('scheduledTrigger').filter(({ interval }) => interval === 'fiveMinute').length,
    LIMITS.fiveMinute,
    'scheduled triggers every five minutes',
  );
  most(
    of('jira:entityProperty').flatMap(({ values }) => (Array.isArray(values) ? values : [])).length,
    LIMITS.indexedValues,
    'indexed property values',
  );
  for (const { key, queue } of of('consumer')) {
    if (typeof queue !== 'string' || queue.length > LIMITS.queueLength) problems.push(`consumer ${key}: queue ${String(queue)}`);
  }
  for (const module of of('trigger')) problems.push(...triggerProblems(module));
  for (const module of of('webtrigger')) {
    const outputs = webTriggerSchema.parse(module).response.outputs ?? [];
    most(outputs.length, LIMITS.outputs, `outputs of web trigger ${module.key}`);
    for (const { key, body } of outputs) most(Buffer.byteLength(body ?? ''), LIMITS.outputBytes, `bytes in output ${key}`);
  }
  for (const { type, module } of modules) {
    const access = module['unlicensedAccess'];
    if (access === undefined) continue;
    const allowed = UNLICENSED[type] ?? [];
    for (const who of Array.isArray(access) ? access : [access])
      if (!allowed.includes(who)) problems.push(`${type}/${module.key}: unlicensedAccess ${String(who)}`);
  }
  return problems;
}

function triggerProblems(module: { readonly key: string }): readonly string[] {
  const { events, filter } = triggerSchema.parse(module);
  const unknown = events.filter((event) => !KNOWN_EVENTS.includes(event)).map((event) => `trigger ${module.key}: unknown event ${event}`);
  // Our own writes would wake us, and each wake-up writes again. What is deleted cannot be written to.
  const echo = events.some((event) => /^avi:jira:(created|updated|assigned|commented|set)/.test(event)) && filter?.ignoreSelf !== true;
  return echo ? [...unknown, `trigger ${module.key}: our own writes wake it (ignoreSelf is missing)`] : unknown;
}

test('manifest.yml stays within the counts, keys, events and audiences that the platform allows', () => {
  expect(problemsOf(readManifest())).toEqual([]);
});

test('the check sees a sixth schedule, a second one every five minutes, a double key, an unknown event and an unfiltered trigger', () => {
  const schedules = ['a', 'b', 'c', 'd']
    .map((key) => `    - { key: s-${key}, function: run-housekeeping, interval: fiveMinute }\n`)
    .join('');
  const planted = textOf('manifest.yml')
    .replace('  scheduledTrigger:\n', `  scheduledTrigger:\n${schedules}`)
    .replace(
      '  trigger:\n',
      '  trigger:\n    - { key: panel, function: on-issue-created, events: ["avi:jira:nope:issue", "avi:jira:updated:issue"] }\n',
    );
  const problems = problemsOf(readManifest(planted)).join('\n');
  for (const words of [
    'scheduled triggers, the',
    'every five minutes',
    'key panel is not unique',
    'unknown event avi:jira:nope:issue',
    'ignoreSelf is missing',
  ]) {
    expect(problems).toContain(words);
  }
});
