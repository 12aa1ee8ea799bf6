import type { Database } from '../../forge/sql/database';
import { HttpProblem } from '../../http/http-problem';

/** A table's rows as the driver gives them; the tables themselves are made by the app's own migrations. */
export interface TableDump {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Keeps a statement well below the limits of every server. */
const ROWS_PER_STATEMENT = 100;

async function select(database: Database, sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { rows } = await database.run(sql, []);
  if (!Array.isArray(rows)) throw new Error(`No rows from ${sql}`);
  return rows;
}

const tableNames = async (database: Database): Promise<readonly string[]> =>
  (await select(database, 'SHOW TABLES')).map((row) => String(Object.values(row)[0]));

function plain(value: unknown): string | number | null {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw new Error(`workbench: cannot save a value of type ${typeof value}`);
}

export async function dumpTables(database: Database): Promise<readonly TableDump[]> {
  const dumps: TableDump[] = [];
  for (const name of await tableNames(database)) {
    const columns = (await select(database, `SHOW COLUMNS FROM \`${name}\``)).map((row) => String(row['Field']));
    const rows = await select(database, `SELECT * FROM \`${name}\``);
    dumps.push({ name, columns, rows: rows.map((row) => columns.map((column) => plain(row[column]))) });
  }
  return dumps;
}

/** Fills the app's tables; refuses a dump of other tables. */
export async function restoreTables(database: Database, dumps: readonly TableDump[]): Promise<void> {
  const present = [...(await tableNames(database))].sort().join();
  const saved = dumps.map(({ name }) => name).sort();
  if (present !== saved.join()) throw new HttpProblem(502, `The saved tables ${saved.join()} are not those of the app, ${present}`);
  for (const { name, columns, rows } of dumps) {
    await database.run(`DELETE FROM \`${name}\``, []);
    const list = columns.map((column) => `\`${column}\``).join(', ');
    const marks = `(${columns.map(() => '?').join(', ')})`;
    for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
      const page = rows.slice(start, start + ROWS_PER_STATEMENT);
      await database.run(`INSERT INTO \`${name}\` (${list}) VALUES ${page.map(() => marks).join(', ')}`, page.flat());
    }
  }
}
