// Who may import whom (docs/decisions, design "Layout"): domain ← ports ← usecases ← handlers and ports ← adapters.
// A rule's name is the sentence it enforces; its comment says what a violation means and what to do about it.

const FORGE = '^node_modules/@forge/';
const BACKEND_FORGE = '^node_modules/@forge/(api|kvs|sql|events|resolver)(/|$)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-imports-only-domain',
      comment: 'The rules of the field know nothing outside themselves. Pass what is needed as a parameter, or move the type into domain/.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { path: '^(src|static|workbench|test)/', pathNot: '^src/domain/' },
    },
    {
      name: 'domain-uses-only-zod-and-date-fns',
      comment:
        'domain/ also runs in the browser and must stay pure: no Forge, no Node core, no other package. Put the effect behind a port.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { couldNotResolve: false, pathNot: ['^src/domain/', '^node_modules/(zod|date-fns|@date-fns/tz)(/|$)'] },
    },
    {
      name: 'ports-know-only-the-domain',
      comment: 'A port is an interface in domain words. If it needs a type of an adapter or of Forge, the word is missing in the domain.',
      severity: 'error',
      from: { path: '^src/ports/' },
      to: { couldNotResolve: false, pathNot: '^src/(ports|domain)/' },
    },
    {
      name: 'use-cases-know-only-ports-domain-and-contract',
      comment:
        'A use case gathers facts through ports and carries a plan out through ports. An import from adapters/ or handlers/ ties it to Forge.',
      severity: 'error',
      from: { path: '^src/usecases/' },
      to: { path: '^src/', pathNot: ['^src/(usecases|ports|domain)/', '^src/contract(\\.ts$|/)'] },
    },
    {
      name: 'use-cases-use-no-forge',
      comment: 'Time, ids and outside effects are parameters or ports, so that every use case runs in a plain unit test.',
      severity: 'error',
      from: { path: '^src/usecases/' },
      to: { path: FORGE },
    },
    {
      name: 'use-cases-use-no-node-core',
      comment: 'Hashing, randomness and files belong behind a port in adapters/.',
      severity: 'error',
      from: { path: '^src/usecases/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'adapters-know-only-ports-and-domain',
      comment:
        'An adapter fulfils a port and decides nothing. What it wants from a use case or a handler belongs into the port or the domain.',
      severity: 'error',
      from: { path: '^src/adapters/' },
      to: { path: '^src/', pathNot: '^src/(adapters|ports|domain)/' },
    },
    {
      name: 'handlers-do-not-know-adapters',
      comment: 'Handlers get their use cases ready-made from src/index.ts; only there adapters and handlers meet.',
      severity: 'error',
      from: { path: '^src/handlers/' },
      to: { path: '^src/(adapters/|index\\.ts$)' },
    },
    {
      name: 'contract-knows-only-the-domain',
      comment: 'contract.ts is read by screens and backend: types only, from itself and the domain.',
      severity: 'error',
      from: { path: '^src/contract(\\.ts$|/)' },
      to: { couldNotResolve: false, pathNot: ['^src/domain/', '^src/contract/'] },
    },
    {
      name: 'nobody-imports-the-index',
      comment: 'src/index.ts is the front door for Forge. Whatever is useful elsewhere belongs into a module of its own.',
      severity: 'error',
      from: { path: '^(src|static)/' },
      to: { path: '^src/index\\.ts$' },
    },
    {
      name: 'screens-see-only-contract-and-domain',
      comment: 'A screen talks to the backend by operations of contract.ts. Importing backend code would put it into the browser bundle.',
      severity: 'error',
      from: { path: '^static/' },
      to: { path: '^src/', pathNot: ['^src/contract(\\.ts$|/)', '^src/domain/'] },
    },
    {
      name: 'one-screen-never-imports-another',
      comment: 'Screens are separate bundles. What two of them need goes to static/shared/.',
      severity: 'error',
      from: { path: '^static/([^/]+)/', pathNot: '^static/shared/' },
      to: { path: '^static/([^/]+)/', pathNot: ['^static/$1/', '^static/shared/'] },
    },
    {
      name: 'shared-screen-parts-know-no-screen',
      comment: 'static/shared/ is used by every screen and so depends on none.',
      severity: 'error',
      from: { path: '^static/shared/' },
      to: { path: '^static/', pathNot: '^static/shared/' },
    },
    {
      name: 'screens-use-no-backend-package',
      comment: 'Backend packages do not run in the browser. Use @forge/bridge through static/shared/.',
      severity: 'error',
      from: { path: '^static/' },
      to: { path: BACKEND_FORGE },
    },
    {
      name: 'backend-uses-no-browser-package',
      comment: 'React, Atlaskit and the bridge exist only in screens.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^node_modules/(react|react-dom|@atlaskit|@forge/bridge)(/|$)' },
    },
    {
      name: 'the-product-does-not-know-workbench-or-tests',
      comment: 'src/ and static/ are deployed to Atlassian; the workbench and the tests are not.',
      severity: 'error',
      from: { path: '^(src|static)/' },
      to: { path: '^(workbench|test)/' },
    },
    {
      name: 'the-workbench-does-not-know-tests',
      comment: 'The workbench starts without the test folder. Builders that both use belong to workbench/sample/ or src/domain.',
      severity: 'error',
      from: { path: '^workbench/' },
      to: { path: '^test/' },
    },
    {
      name: 'the-workbench-runs-the-bundle-not-the-source',
      comment:
        'The workbench hosts what would be deployed. Importing handlers, use cases, adapters or index.ts would run a second copy beside the bundle; domain/ and contract.ts (plain rules and types) are fine.',
      severity: 'error',
      from: { path: '^workbench/' },
      to: { path: '^src/(index\\.ts$|handlers/|usecases/|adapters/|ports/)' },
    },
    {
      name: 'the-product-uses-only-declared-runtime-dependencies',
      comment: 'A package of devDependencies would be missing on Forge. Move it to dependencies, or do without.',
      severity: 'error',
      from: { path: '^(src|static)/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: '^node_modules/@types/' },
    },
    {
      name: 'every-package-is-declared',
      comment: 'The package is only there because another package brought it. Declare it in package.json.',
      severity: 'error',
      from: { path: '^(src|static|workbench|test)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'every-import-resolves',
      comment: 'A file or package that is not there.',
      severity: 'error',
      from: { path: '^(src|static|workbench|test)/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-cycles',
      comment:
        'Two modules that need each other are one module, or share a third one that is not written yet. Type-only cycles do not run and are allowed.',
      severity: 'error',
      from: { path: '^(src|static|workbench|test)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'Nobody imports this module and it imports nobody: dead, or not wired yet.',
      severity: 'error',
      from: { orphan: true, path: '^static/', pathNot: ['^static/[^/]+/main\\.tsx?$', '\\.d\\.ts$'] },
      to: {},
    },
    {
      name: 'every-backend-module-is-reachable-from-the-index-or-a-screen',
      comment:
        'Code that neither Forge nor a screen nor a command (`npm run profile`) can reach is dead. Delete it, or wire it in src/index.ts.',
      severity: 'error',
      from: { path: ['^src/index\\.ts$', '^static/[^/]+/main\\.tsx?$', '^workbench/profile/main\\.ts$'] },
      to: { path: '^src/', reachable: false, pathNot: ['^src/index\\.ts$', '^src/contract(\\.ts$|/)', '\\.d\\.ts$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^static/[^/]+/dist/', '^\\.cache/', '^test/.*/fixture-app/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    // Type imports count too: a type of an adapter in the domain is the same coupling.
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
    },
    cache: { folder: '.cache/depcruise', strategy: 'content' },
    reporterOptions: { text: { highlightFocused: true } },
  },
};
