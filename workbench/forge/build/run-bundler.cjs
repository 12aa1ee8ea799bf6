// Runs Atlassian's own bundler in a process of its own: it insists on a CommonJS main file, on the app's folder as the
// working directory, and on a runtime wrapper, which it would download unless FORGE_RUNTIME_PATH names one.
// usage: node run-bundler.cjs <app directory> <output directory>
const fs = require('node:fs');
const path = require('node:path');
const { ConfigFile, FileSystemReader } = require('@forge/cli-shared');
const { getEntryPoints, getNodeBundler, getWrapperProvider } = require('@forge/bundler');

const [appDirectory, outputDirectory] = process.argv.slice(2);
const say = (...words) => process.stderr.write(`${words.join(' ')}\n`);
const quiet = () => undefined;
const logger = { info: quiet, debug: quiet, trace: quiet, warn: say, error: say };

/** The wrapper only matters on Amazon's side; these stand-ins are never run. */
function placeRuntime() {
  const dist = path.join(outputDirectory, 'runtime', 'dist');
  fs.mkdirSync(dist, { recursive: true });
  for (const name of ['wrapper', 'loader']) fs.writeFileSync(path.join(dist, `${name}.js`), '// not used by the workbench\n');
  process.env.FORGE_RUNTIME_PATH = path.dirname(dist);
}

async function main() {
  process.chdir(appDirectory);
  placeRuntime();
  const fileSystemReader = new FileSystemReader();
  const configFile = new ConfigFile(fileSystemReader, {});
  const bundler = getNodeBundler(logger, getWrapperProvider({ fileSystemReader }), configFile);
  const output = await bundler.bundle({ appDirectory, entryPoints: getEntryPoints(await configFile.getAppHandlers()) });
  fs.cpSync(output.outputDir, outputDirectory, { recursive: true });
}

main().catch((error) => {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
