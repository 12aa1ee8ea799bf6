import mysql, { type Pool, type PoolConnection, type ResultSetHeader, type RowDataPacket } from 'mysql2/promise';
import type { SiteClock } from '../../types';
import { type DatabaseServer, startMariaDb } from './mariadb-server';
import { timeLimitMs } from './sql-policy';

const connections = 12;
/** Statements that ask the server for the time get the site's. */
const asksForTime =
  /\b(NOW|SYSDATE|CURDATE|CURTIME|CURRENT_TIMESTAMP|CURRENT_DATE|CURRENT_TIME|LOCALTIME|LOCALTIMESTAMP|UNIX_TIMESTAMP|UTC_TIMESTAMP|UTC_DATE)\b/i;

export type SqlResult = { readonly rows: readonly RowDataPacket[] } | { readonly rows: ResultSetHeader };

/** The installation's own database on a private server, or on the one that DATABASE_URL names. */
export class Database {
  private pool: Pool | null = null;

  private constructor(
    private readonly server: DatabaseServer | null,
    private readonly address: mysql.PoolOptions,
    private readonly name: string,
    private readonly clock: SiteClock,
  ) {}

  /** @param url `mysql://user:password@host:port` of a MySQL-compatible server or TiDB; without it a private server is started */
  static async open(clock: SiteClock, url: string | undefined): Promise<Database> {
    // Never the database that the address itself may name: ours is dropped at every reset.
    const name = `closed_loop_workbench_${process.pid}`;
    const server = url === undefined ? await startMariaDb() : null;
    const address: mysql.PoolOptions = server === null ? addressOf(url ?? '') : { socketPath: server.socketPath, user: 'root' };
    const database = new Database(server, address, name, clock);
    await database.recreate();
    return database;
  }

  get serverName(): string {
    return this.server?.name ?? 'DATABASE_URL';
  }

  /** Drops everything. */
  async recreate(): Promise<void> {
    await this.pool?.end();
    const connection = await mysql.createConnection(this.address);
    await connection.query(`DROP DATABASE IF EXISTS ${this.name}`);
    await connection.query(`CREATE DATABASE ${this.name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
    await connection.end();
    this.pool = mysql.createPool({
      ...this.address,
      database: this.name,
      connectionLimit: connections,
      timezone: 'Z',
      charset: 'utf8mb4_bin',
      // As Forge answers: BIGINT and DECIMAL as strings, dates as strings, JSON as a string (forge-facts.md 1.6).
      supportBigNumbers: true,
      bigNumberStrings: true,
      dateStrings: true,
      jsonStrings: true,
      multipleStatements: false,
    });
  }

  /** Runs one statement; rejects with the driver's error. */
  async run(sql: string, params: readonly unknown[]): Promise<SqlResult> {
    if (this.pool === null) throw new Error('The database is closed');
    const connection = await this.pool.getConnection();
    let broken = false;
    try {
      if (asksForTime.test(sql)) return await this.runAtSiteTime(connection, sql, params);
      return await execute(connection, sql, params);
    } catch (error) {
      broken = (error as { fatal?: boolean; code?: string }).code === 'PROTOCOL_SEQUENCE_TIMEOUT';
      throw error;
    } finally {
      if (broken) connection.destroy();
      else connection.release();
    }
  }

  async close(): Promise<void> {
    const connection = await mysql.createConnection(this.address);
    await connection.query(`DROP DATABASE IF EXISTS ${this.name}`);
    await connection.end();
    await this.pool?.end();
    this.pool = null;
    await this.server?.stop();
  }

  private async runAtSiteTime(connection: PoolConnection, sql: string, params: readonly unknown[]): Promise<SqlResult> {
    await connection.query('SET timestamp = ?', [this.clock.now() / 1000]);
    try {
      return await execute(connection, sql, params);
    } finally {
      await connection.query('SET timestamp = DEFAULT');
    }
  }
}

async function execute(connection: PoolConnection, sql: string, params: readonly unknown[]): Promise<SqlResult> {
  const [rows] = await connection.execute({ sql, timeout: timeLimitMs(sql) }, params as (string | number | null)[]);
  return { rows } as SqlResult;
}

function addressOf(url: string): mysql.PoolOptions {
  const { hostname, port, username, password, protocol } = new URL(url);
  if (protocol !== 'mysql:' && protocol !== 'mariadb:') throw new Error(`DATABASE_URL must begin with mysql://, not ${protocol}//`);
  return {
    host: hostname,
    port: port === '' ? 3306 : Number(port),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  };
}
