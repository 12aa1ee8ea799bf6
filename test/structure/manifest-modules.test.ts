import { allModules, type Manifest, readManifest } from '../support/manifest';
import { textOf } from '../support/repository';

/** As much of JSON schema as Atlassian's manifest schema needs here. */
interface Schema {
  readonly $ref?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}
// The package does not export its schema; its file is stable enough to read, and its absence fails loudly.
const whole = JSON.parse(textOf('node_modules/@forge/manifest/out/schema/manifest-schema.json')) as Schema & {
  readonly definitions: Readonly<Record<string, Schema>>;
};

const resolve = (part: Schema): Schema => {
  const name = part.$ref?.replace('#/definitions/', '');
  const target = name === undefined ? part : whole.definitions[name];
  if (target === undefined) throw new Error(`The manifest schema has no ${part.$ref}`);
  return target === part ? part : resolve(target);
};

/** The forms a value may take. The `function` form of a UI module is UI Kit 1, which no longer runs. */
const formsOf = (part: Schema): readonly Schema[] => {
  const { oneOf, anyOf, allOf, ...own } = resolve(part);
  const inner = [...(oneOf ?? []), ...(anyOf ?? []), ...(allOf ?? [])].flatMap(formsOf);
  return own.properties === undefined && own.items === undefined && own.additionalProperties === undefined ? inner : [own, ...inner];
};

/** Names in a value that no form of its schema knows: misspelt ones, which Atlassian's validator lets pass. */
function unknownNames(value: unknown, parts: readonly Schema[], path: string): readonly string[] {
  const forms = parts.flatMap(formsOf);
  if (Array.isArray(value)) {
    const items = forms.flatMap(({ items: item }) => (item === undefined ? [] : [item]));
    return value.flatMap((inner, index) => unknownNames(inner, items, `${path}[${index}]`));
  }
  if (typeof value !== 'object' || value === null) return [];
  const isUi = 'resource' in value;
  const fitting = forms.filter(({ required }) => !isUi || !(required ?? []).includes('function'));
  const open = fitting.some((form) => form.properties === undefined || Object.keys(form.properties).length === 0);
  return Object.entries(value).flatMap(([name, inner]) => {
    const known = fitting.flatMap(({ properties }) => (properties?.[name] === undefined ? [] : [properties[name]]));
    if (known.length > 0) return unknownNames(inner, known, `${path}.${name}`);
    return open ? [] : [`${path}.${name}`];
  });
}

const partOf = (type: string): Schema | undefined => resolve(whole.properties?.['modules'] ?? {}).properties?.[type];

/** Documented properties that the schema only mentions where they are forbidden; manifest-limits.test.ts checks their values. */
const BEYOND_SCHEMA = /^[^.]+\.(unlicensedAccess|viewportSize)$/;

function problemsOf(manifest: Manifest): readonly string[] {
  return allModules(manifest).flatMap(({ type, module }) => {
    const part = partOf(type);
    if (part === undefined) return [`${type}: unknown module`];
    const items = formsOf(part).flatMap(({ items: item }) => (item === undefined ? [] : [item]));
    return unknownNames(module, items, `${type}/${module.key}`).filter((name) => !BEYOND_SCHEMA.test(name));
  });
}

test('every property of every module is one that the module has (Atlassian lets misspelt ones of UI modules pass)', () => {
  expect(problemsOf(readManifest())).toEqual([]);
});

test.each([
  ['a misspelt property', 'resource: panel-ui', 'resource: panel-ui\n      viewportSiz: large', 'jira:issuePanel/panel.viewportSiz'],
  [
    'the old form with a function',
    'resource: panel-ui',
    'resource: panel-ui\n      function: panel-resolver',
    'jira:issuePanel/panel.function',
  ],
  ['a misspelt inner property', 'interval: fiveMinute', 'interval: fiveMinute\n      filter: { appIsLicenced: true }', 'appIsLicenced'],
  ['an unknown module', '  sql:\n', '  sequel:\n', 'sequel: unknown module'],
])('the check sees %s', (_, good, bad, expected) => {
  const text = textOf('manifest.yml');
  expect(text).toContain(good);
  expect(problemsOf(readManifest(text.replace(good, bad))).join('\n')).toContain(expected);
});
