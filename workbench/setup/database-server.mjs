// The workbench keeps its SQL in a private MariaDB that it starts itself; here we only see to it that the program is there.
import { Refusal } from './refusal.mjs';
import { findProgram, installSystemPackages } from './system-packages.mjs';

/** Path of a MariaDB or MySQL server program, or `null`. `MARIADBD` names one that is elsewhere. */
export const findDatabaseServer = () => process.env.MARIADBD ?? findProgram('mariadbd', 'mysqld');

/** @returns {Promise<string | null>} the program, or `null` when DATABASE_URL makes it needless. */
export async function ensureDatabaseServer({ install }) {
  if (process.env.DATABASE_URL) return null;
  const found = findDatabaseServer();
  if (found !== null) return found;
  const why = install ? await installSystemPackages(['mariadb-server-core'], 'MariaDB server') : 'installing was not asked for';
  const server = why === null ? findDatabaseServer() : null;
  if (server !== null) return server;
  throw new Refusal(
    `The workbench needs a MariaDB server program, and ${why ?? 'the package brought none'}.\n` +
      '  Debian, Ubuntu:  sudo apt-get install mariadb-server-core   (the program only; no service is started)\n' +
      '  macOS:           brew install mariadb\n' +
      '  elsewhere:       put mariadbd or mysqld in PATH, or name it: MARIADBD=/path/to/mariadbd npm start\n' +
      '  or use a server: DATABASE_URL=mysql://user:password@host:3306/database npm start   (MySQL 8, MariaDB, TiDB; the database is emptied)',
  );
}
