// Runs a program for the setup scripts: plain Node without dependencies, because it works before `npm ci` has run.
import { spawn } from 'node:child_process';

/** Silence longer than this, in milliseconds, is answered with a line that the program still runs. */
const HEARTBEAT = 10_000;

export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs a program to its end. Its output is shown when `show` is true; otherwise it is kept and returned.
 * @returns {Promise<{ code: number, output: string }>} code 127 when there is no such program.
 */
export function run(command, args, { show = false, what = command, env = process.env, cwd = process.cwd() } = {}) {
  const began = Date.now();
  return new Promise((done) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'] });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const heartbeat = setInterval(() => console.log(`  … ${what}, ${seconds(began)}`), HEARTBEAT);
    const end = (code, text) => {
      clearInterval(heartbeat);
      done({ code, output: text });
    };
    child.once('error', (error) => end(127, `${output}${error.message}`));
    child.once('exit', (code, signal) => end(code ?? (signal === 'SIGINT' ? 130 : 1), output));
  });
}
