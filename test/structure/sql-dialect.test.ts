import type * as ts from 'typescript';
import { filesIn } from '../support/repository';
import { literalText, nodesOf, parse, placeOf } from '../support/syntax';

/** What TiDB (Forge SQL), MySQL 8 and MariaDB do not share (docs/decisions/0001-storage.md): one of them would refuse it. */
const FORBIDDEN: readonly (readonly [why: string, pattern: RegExp])[] = [
  ['RETURNING exists only in MariaDB', /\bRETURNING\b/i],
  ['-> and ->> do not exist in MariaDB; JSON_EXTRACT does', /->>?/],
  ['JSON_TABLE is not safe on TiDB', /\bJSON_TABLE\s*\(/i],
  ['SKIP LOCKED is not safe on TiDB; claim by a conditional UPDATE', /\bSKIP\s+LOCKED\b/i],
  ['FULLTEXT does not exist on Forge SQL', /\bFULLTEXT\b/i],
  ['Forge SQL has no foreign keys', /\bFOREIGN\s+KEY\b|\bREFERENCES\s+\w+\s*\(/i],
  ['CAST AS JSON does not exist in MariaDB', /\bAS\s+JSON\b/i],
  ['MEMBER OF does not exist in MariaDB', /\bMEMBER\s+OF\b/i],
  ['LATERAL does not exist in MariaDB', /\bLATERAL\b/i],
  ['EXCEPT and INTERSECT are not shared', /\b(EXCEPT|INTERSECT)\b/i],
  ['AUTO_INCREMENT makes hot spots and gaps on TiDB; use natural keys or UUIDs', /\bAUTO_INCREMENT\b/i],
  ['a row alias in INSERT … AS is refused by TiDB and MariaDB', /\bVALUES\s*\([^;]*\)\s*AS\s+\w+/is],
  ['the 0900 collations do not exist in MariaDB', /\b0900\b/],
  ['CHECK is off on TiDB', /\bCHECK\s*\(/i],
  ['one statement per call', /;\s*\S/],
  [
    'no transactions, sessions or prepared statements on Forge SQL',
    /^\s*(BEGIN|START\s+TRANSACTION|COMMIT|ROLLBACK|SET|USE|PREPARE|EXECUTE|LOCK|CALL)\b/i,
  ],
  ['a second SELECT LAST_INSERT_ID() may reach another connection', /SELECT\s+LAST_INSERT_ID\s*\(\s*\)/i],
  ['the time of the database is not the time of the case; pass it', /\b(NOW|CURRENT_TIMESTAMP|UNIX_TIMESTAMP|SYSDATE|CURDATE)\s*\(/i],
];
const STATEMENT =
  /^\s*(SELECT|INSERT|UPDATE|DELETE|REPLACE|CREATE|ALTER|DROP|WITH|BEGIN|START|COMMIT|ROLLBACK|SET\s|USE\s|PREPARE|EXECUTE|LOCK|CALL\s)/;

interface Statement {
  readonly text: string;
  readonly node: ts.Node;
}

const statementsOf = (file: string, text?: string): readonly Statement[] =>
  [...nodesOf(parse(file, text))].flatMap((node) => {
    const found = literalText(node);
    return found !== null && STATEMENT.test(found) ? [{ text: found, node }] : [];
  });

const problemsOf = (statements: readonly Statement[]): readonly string[] =>
  statements.flatMap(({ text, node }) => FORBIDDEN.filter(([, pattern]) => pattern.test(text)).map(([why]) => `${placeOf(node)} ${why}`));

const adapters = filesIn(/^src\/adapters\/.*\.ts$/);
const statements = adapters.flatMap((file) => statementsOf(file));

test('every SQL statement stays inside what TiDB, MySQL 8 and MariaDB share', () => {
  expect(statements.length).toBeGreaterThan(5);
  expect(problemsOf(statements)).toEqual([]);
});

test('SQL stands only in adapters', () => {
  const elsewhere = filesIn(/^src\/(?!adapters\/).*\.ts$/).flatMap((file) => statementsOf(file));
  // Prose may begin with such a word; a statement also names a table.
  expect(elsewhere.filter(({ text }) => /\b(FROM|INTO|TABLE)\s+\w+/.test(text)).map(({ node }) => placeOf(node))).toEqual([]);
});

test('every table is made repeatably, with a stated character set and collation', () => {
  const tables = statements.filter(({ text }) => /^\s*CREATE\s+TABLE/i.test(text));
  const bad = tables.filter(({ text, node }) => {
    const whole = text.includes('COLLATE') ? text : node.getSourceFile().text;
    return !/IF NOT EXISTS/i.test(text) || !/utf8mb4_bin/.test(whole);
  });
  expect(tables.length).toBeGreaterThan(0);
  expect(bad.map(({ node }) => placeOf(node))).toEqual([]);
});

test.each([
  'INSERT INTO t (a) VALUES (?) RETURNING a',
  "SELECT body->>'$.a' FROM t",
  'SELECT a FROM t FOR UPDATE SKIP LOCKED',
  'INSERT INTO t (a) VALUES (?) AS new ON DUPLICATE KEY UPDATE a = new.a',
  'CREATE TABLE t (id BIGINT AUTO_INCREMENT)',
  'UPDATE t SET a = 1; DELETE FROM t',
  'SELECT a FROM t WHERE at < NOW()',
])('the check sees: %s', (sql) => {
  expect(problemsOf(statementsOf('src/planted.ts', `run(${JSON.stringify(sql)});`))).toHaveLength(1);
});
