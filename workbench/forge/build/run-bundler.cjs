// Runs Atlassian's own bundler in a process of its own: it insists on a CommonJS main file, on the app's folder as the
// working directory, and on a runtime wrapper, which it would download unless FORGE_RUNTIME_PATH names one.
// usage: node run-bundler.cjs <app directory> <output directory>
const fs = require('node:fs');
const path = require('node:path');
const { getEntryPoints, getNodeBundler, getWrapperProvider } = require('@forge/bundler');
const { parse } = require('yaml');

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
  const manifest = parse(fs.readFileSync('manifest.yml', 'utf8'));
  const configReader = { readConfig: async () => manifest };
  const fileSystemReader = { readFileAsync: async (file) => fs.readFileSync(file, 'utf8') };
  const handlers = manifest.modules.function.map(({ handler }) => ({ module: handler.split('.')[0], func: handler.split('.')[1] }));
  const bundler = getNodeBundler(logger, getWrapperProvider({ fileSystemReader }), configReader);
  const output = await bundler.bundle({ appDirectory, entryPoints: getEntryPoints(handlers) });
  fs.cpSync(output.outputDir, outputDirectory, { recursive: true });
}

main().catch((error) => {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
