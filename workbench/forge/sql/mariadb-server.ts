import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { wait } from '../wait';

export interface DatabaseServer {
  readonly socketPath: string;
  readonly name: string;
  stop(): Promise<void>;
}

const folders = [
  ...(process.env.PATH ?? '').split(path.delimiter),
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/local/mysql/bin',
  '/opt/homebrew/bin',
];

/** MariaDB or MySQL server program on this machine. */
export function findServer(): { readonly program: string; readonly mysql: boolean } | null {
  for (const name of ['mariadbd', 'mysqld']) {
    for (const folder of folders) {
      const program = path.join(folder, name);
      if (existsSync(program))
        return { program, mysql: name === 'mysqld' && !/mariadb/i.test(spawnSync(program, ['--version']).stdout.toString()) };
    }
  }
  return null;
}

const sqlMode = 'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

const forBoth = (directory: string) => [
  '--no-defaults',
  ...(process.getuid?.() === 0 ? ['--user=root'] : []),
  `--datadir=${path.join(directory, 'data')}`,
  `--socket=${path.join(directory, 's.sock')}`,
  `--pid-file=${path.join(directory, 'pid')}`,
  '--skip-networking',
  '--skip-grant-tables',
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-buffer-pool-size=64M',
  '--innodb-doublewrite=0',
  '--skip-log-bin',
  '--character-set-server=utf8mb4',
  '--collation-server=utf8mb4_bin',
  '--default-time-zone=+00:00',
  `--sql-mode=${sqlMode}`,
  // Like TiDB: no gap locks, a statement sees what was committed before it began.
  '--transaction-isolation=READ-COMMITTED',
];
const forMariaDb = ['--innodb-log-file-size=16M', '--innodb-flush-method=nosync', '--innodb-buffer-pool-dump-at-shutdown=0'];
// MySQL 8 initialises its folder first and has a second protocol to switch off. Written from its manual, not tried.
const forMySql = ['--mysqlx=OFF'];

// The shell watches a pipe from us: when this process ends, however it ends, the pipe closes, the server is stopped and its
// folder removed. It ignores Ctrl-C, which goes to the whole foreground group, so that the order of ending is ours.
const watchdog = `trap '' INT HUP
D=$1; shift
"$@" </dev/null >"$D/server.log" 2>&1 &
server=$!
cat >/dev/null
kill -TERM $server 2>/dev/null
wait $server 2>/dev/null
rm -rf "$D"`;

function answers(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketPath);
    const done = (greeted: boolean) => {
      socket.destroy();
      resolve(greeted);
    };
    socket.once('data', () => done(true));
    socket.once('error', () => done(false));
  });
}

const longestStartMs = 30_000;

/** Starts a private server in a fresh folder that only this user may enter. It ends with this process. */
export async function startMariaDb(): Promise<DatabaseServer> {
  const found = findServer();
  if (found === null)
    throw new Error('No MariaDB or MySQL server found. Install one (Debian: apt-get install mariadb-server-core) or set DATABASE_URL.');
  const directory = mkdtempSync(path.join(tmpdir(), 'closed-loop-sql-'));
  const flags = [...forBoth(directory), ...(found.mysql ? forMySql : forMariaDb)];
  const data = path.join(directory, 'data');
  if (found.mysql) spawnSync(found.program, ['--no-defaults', '--initialize-insecure', `--datadir=${data}`]);
  else spawnSync('mkdir', ['-m', '700', data]);
  const shell = spawn('/bin/sh', ['-c', watchdog, 'watchdog', directory, found.program, ...flags], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => shell.once('exit', () => resolve()));
  let gone = false;
  void ended.then(() => {
    gone = true;
  });
  const socketPath = path.join(directory, 's.sock');
  for (const deadline = Date.now() + longestStartMs; !(await answers(socketPath)); await wait(10)) {
    if (gone || Date.now() > deadline) {
      shell.stdin.end();
      await ended;
      rmSync(directory, { recursive: true, force: true });
      throw new Error(`${found.program} did not start within ${longestStartMs / 1000} s`);
    }
  }
  shell.unref();
  return {
    socketPath,
    name: path.basename(found.program),
    stop: async () => {
      shell.stdin.end();
      await ended;
    },
  };
}
