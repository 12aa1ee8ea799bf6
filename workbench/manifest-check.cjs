// Runs Atlassian's own manifest validator offline over ./manifest.yml: `node workbench/manifest-check.cjs`.
// It misses misspelt keys of UI modules, unknown event names, handlers that nobody exports and the platform's counts:
// test/structure/ covers those. Exit code 1 for an error and for a warning alike.
const { ProcessorBuilder, ValidationTypes } = require('@forge/manifest');

/** Node runtimes that Forge still parses but no longer deploys. */
const deprecatedRuntimes = ['nodejs20.x'];

async function main() {
  let problems = 0;
  for (const type of [ValidationTypes.FULL, ValidationTypes.PRODUCT_TRIGGER, ValidationTypes.DEPRECATED_EGRESS_PERMISSIONS]) {
    const result = await ProcessorBuilder.instance().withValidation(type).withOptions({ deprecatedRuntimes }).build().process();
    for (const { level, line, column, reference, message } of result.errors ?? []) {
      problems += 1;
      console.log(`manifest.yml:${line}:${column} ${level} (${type}) ${reference ?? ''} ${message}`);
    }
  }
  console.log(problems === 0 ? 'manifest.yml: no errors, no warnings' : `manifest.yml: ${problems} problems`);
  process.exitCode = problems === 0 ? 0 : 1;
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
