// Five projects by folder, from fast to slow. `npx jest test/domain/time` picks one by path; `npm run check` runs all of them, three lanes at a time.
// One worker unless the command line says otherwise: tests of `integration` share one workbench whose clock they move.

/** Options that jest takes per project. */
const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.tsx?$': '<rootDir>/test/support/translate.cjs' },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  // zod's locales come in two forms under two names; jest runs the one for `require`.
  moduleNameMapper: { '\\.css$': '<rootDir>/test/support/no-css.cjs', '^zod/v4/locales/(.*)\\.js$': 'zod/v4/locales/$1.cjs' },
  modulePathIgnorePatterns: ['<rootDir>/.cache/', '<rootDir>/static/[^/]+/dist/'],
  testPathIgnorePatterns: ['/node_modules/', '/fixtures/', '/fixture-app/'],
};

const folders = (...names) => names.map((name) => `<rootDir>/test/${name}/**/*.test.ts?(x)`);
const workbench = {
  globalSetup: '<rootDir>/test/support/start-workbench.ts',
  globalTeardown: '<rootDir>/test/support/stop-workbench.ts',
};
const longTests = '<rootDir>/test/support/long-tests.ts';

module.exports = {
  maxWorkers: 1,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: folders('domain', 'ports', 'usecases', 'handlers', 'adapters', 'adapters-pure', 'structure', 'static', 'builders'),
    },
    { ...shared, displayName: 'workbench', testMatch: folders('workbench'), setupFilesAfterEnv: [longTests] },
    {
      ...shared,
      ...workbench,
      displayName: 'integration',
      testMatch: folders('integration'),
      setupFilesAfterEnv: [longTests, '<rootDir>/test/support/wait-for-workbench.ts'],
    },
    // Screens stand alone, in scenarios; pages work in the workbench and reset it, one file after the other.
    {
      ...shared,
      globalSetup: '<rootDir>/test/support/build-screens.ts',
      displayName: 'browser',
      testMatch: folders('browser/screens'),
      setupFilesAfterEnv: [longTests],
    },
    { ...shared, ...workbench, displayName: 'pages', testMatch: folders('browser/pages'), setupFilesAfterEnv: [longTests] },
  ],
};
