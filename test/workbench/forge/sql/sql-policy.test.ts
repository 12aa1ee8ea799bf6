import { refusalOf } from '../../../../workbench/forge/sql/sql-policy';

test.each([
  'INSERT INTO t (a) VALUES (1) RETURNING a',
  "SELECT j->'$.a' FROM t",
  "SELECT j->>'$.a' FROM t",
  "SELECT * FROM JSON_TABLE('[1]', '$[*]' COLUMNS (a INT PATH '$')) x",
  'SELECT * FROM t FOR UPDATE SKIP LOCKED',
  "SELECT * FROM t WHERE MATCH (a) AGAINST ('x')",
  'INSERT INTO t (a, b) VALUES (1, 2) AS new ON DUPLICATE KEY UPDATE b = new.b',
  'SET @a = 1',
  'USE mysql',
  "PREPARE s FROM 'SELECT 1'",
  'BEGIN',
  'START TRANSACTION',
  'LOCK TABLES t WRITE',
  'CALL p()',
  'SHOW PROCESSLIST',
  'SELECT * FROM mysql.user',
  'CREATE TABLE t (a INT)',
])('refuses %s', (statement) => {
  expect(refusalOf(statement, false)).toMatchObject({ code: 'SQL_POLICY_VIOLATION' });
});

test.each(['SELECT 1; SELECT 2', '', ' -- only a comment'])('is not one statement: %j', (statement) => {
  expect(refusalOf(statement, false)).toMatchObject({ code: 'INVALID_SQL_QUERY' });
});

test.each([
  "SELECT 'a; b RETURNING -> SKIP LOCKED' AS `returning`",
  "INSERT INTO t (a) VALUES ('it''s; \\' fine') ON DUPLICATE KEY UPDATE a = VALUES(a)",
  'WITH x AS (SELECT 1 AS a) SELECT a FROM x',
  '(SELECT 1) UNION (SELECT 2)',
  'SELECT a /* one; two */ FROM t;',
  'UPDATE s SET n = LAST_INSERT_ID(n + 1) WHERE id = ?',
  'INSERT INTO t SELECT a FROM (SELECT 1 AS a) AS x ON DUPLICATE KEY UPDATE a = 1',
])('lets pass %s', (statement) => {
  expect(refusalOf(statement, false)).toBeNull();
});

test.each(['CREATE TABLE t (a INT, KEY k (a))', 'ALTER TABLE t ADD COLUMN IF NOT EXISTS b INT', 'SELECT id FROM __migrations'])(
  'DDL endpoint: %s',
  (statement) => {
    expect(refusalOf(statement, true)).toBeNull();
  },
);

test.each([
  'CREATE TABLE t (a INT, FOREIGN KEY (a) REFERENCES u (a))',
  'CREATE DATABASE x',
  'CREATE OR REPLACE TABLE t (a INT)',
  'CREATE TABLE t (a TEXT, FULLTEXT (a))',
])('DDL endpoint refuses %s', (statement) => {
  expect(refusalOf(statement, true)).toMatchObject({ code: 'SQL_POLICY_VIOLATION' });
});
