import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { faultsOfFile } from '../../src/domain/profile/exchange/faults-of-file';
import { profileFileJsonSchema } from '../../src/domain/profile/exchange/file-schema';
import { shapes } from './shapes';

const SCHEMA = path.resolve(__dirname, '../../docs/profile.schema.json');
const SHAPES = path.resolve(__dirname, '../../static/settings/form/shapes.json');
const USAGE = 'npm run profile -- validate FILE…   or   npm run profile -- schema';

/** Whether every file can be imported; what is wrong is said on the way, a line for each fault. */
function validate(files: readonly string[], say: (line: string) => void): boolean {
  let good = files.length > 0;
  if (files.length === 0) say(USAGE);
  for (const file of files) {
    const text = textOf(file);
    if (text === null) {
      good = false;
      say(`${file}: cannot be read`);
      continue;
    }
    const faults = faultsOfFile(text);
    good &&= faults.length === 0;
    if (faults.length === 0) say(`${file}: good`);
    for (const fault of faults) say(`${file}: ${fault.path}: ${fault.message.en}`);
  }
  return good;
}

/** `null` for a file that is not there or may not be read: the others are looked at all the same. */
function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

function run([command = '', ...rest]: readonly string[]): boolean {
  if (command === 'validate') return validate(rest, (line) => process.stdout.write(`${line}\n`));
  if (command === 'schema') {
    writeFileSync(SCHEMA, `${JSON.stringify(profileFileJsonSchema(), null, 2)}\n`);
    writeFileSync(SHAPES, `${JSON.stringify(shapes(), null, 2)}\n`);
    for (const file of [SCHEMA, SHAPES]) process.stdout.write(`${path.relative(process.cwd(), file)} written\n`);
    return true;
  }
  process.stdout.write(`${USAGE}\n`);
  return false;
}

process.exitCode = run(process.argv.slice(2)) ? 0 : 1;
