/** Why a statement is refused before any engine sees it; `null` when it is not. */
export interface SqlRefusal {
  readonly code: 'SQL_POLICY_VIOLATION' | 'INVALID_SQL_QUERY';
  readonly message: string;
}

/** Statement without comments and with emptied literals and identifiers, so that words in values are not taken for syntax. */
export function skeletonOf(sql: string): string {
  return sql.replace(/'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*"|`[^`]*`|\/\*[\s\S]*?\*\/|(?:--\s|#)[^\n]*/g, (part) => {
    if (part.startsWith("'") || part.startsWith('"')) return "''";
    return part.startsWith('`') ? '`x`' : ' ';
  });
}

const forDdl = new Set(['CREATE', 'ALTER', 'DROP', 'TRUNCATE', 'RENAME']);
const forData = new Set(['SELECT', 'WITH', 'INSERT', 'REPLACE', 'UPDATE', 'DELETE', 'EXPLAIN', 'DESCRIBE', 'DESC', 'SHOW']);

/** What TiDB or the platform refuses although MariaDB would take it (stack.md, dialect table). */
const forbidden: readonly (readonly [RegExp, string])[] = [
  [/\bRETURNING\b/i, 'RETURNING is not supported by TiDB'],
  [/->/, '-> and ->> are not supported; use JSON_EXTRACT or JSON_VALUE'],
  [/\bJSON_TABLE\s*\(/i, 'JSON_TABLE is not supported'],
  [/\bSKIP\s+LOCKED\b/i, 'SKIP LOCKED is not supported by TiDB'],
  [/\bFULLTEXT\b|\bMATCH\s*\([^)]*\)\s*AGAINST\b/i, 'FULLTEXT is not supported by TiDB'],
  [/\bFOREIGN\s+KEY\b|\bREFERENCES\b/i, 'Forge SQL has no foreign keys'],
  [/\bVALUES\b[\s\S]*\)\s*AS\s+\S+\s+ON\s+DUPLICATE\b/i, 'A row alias (AS new) is not supported by TiDB; use VALUES(column)'],
  [/\bINTO\s+(OUTFILE|DUMPFILE)\b|\bLOAD_FILE\s*\(/i, 'Files are out of reach'],
  [/\bGET_LOCK\s*\(|\bRELEASE_LOCK\s*\(/i, 'Locks by name are not available: calls do not share a connection'],
  [/^\s*CREATE\s+OR\s+REPLACE\b/i, 'CREATE OR REPLACE is not supported by TiDB for tables'],
  [
    /^\s*(CREATE|DROP|ALTER)\s+(DATABASE|SCHEMA|USER|ROLE|TRIGGER|PROCEDURE|FUNCTION|EVENT|SEQUENCE|SERVER|TABLESPACE)\b/i,
    'Only tables, indexes and views can be made',
  ],
  [/\b(mysql|performance_schema|sys)\s*\./i, 'System schemas are out of reach'],
];

const refused = (message: string): SqlRefusal => ({ code: 'SQL_POLICY_VIOLATION', message });

/** @param ddl whether the statement came through the endpoint for DDL, which also takes the rest (the migration runner's SELECT) */
export function refusalOf(sql: string, ddl: boolean): SqlRefusal | null {
  const skeleton = skeletonOf(sql).trim().replace(/;\s*$/, '');
  if (skeleton === '') return { code: 'INVALID_SQL_QUERY', message: 'The statement is empty' };
  if (skeleton.includes(';')) return { code: 'INVALID_SQL_QUERY', message: 'One statement per call' };
  const verb = /^\(*\s*([a-z]+)/i.exec(skeleton)?.[1]?.toUpperCase() ?? '';
  if (!forDdl.has(verb) && !forData.has(verb)) return refused(`${verb} statements are not allowed`);
  if (forDdl.has(verb) && !ddl) return refused(`${verb} is DDL: use executeDDL or the migration runner`);
  if (verb === 'SHOW' && !/^SHOW\s+(FULL\s+)?(TABLES|COLUMNS|INDEX|CREATE\s+TABLE)\b/i.test(skeleton))
    return refused('This SHOW is not allowed');
  const hit = forbidden.find(([pattern]) => pattern.test(skeleton));
  return hit === undefined ? null : refused(hit[1]);
}

/** Milliseconds a statement may take (forge-facts.md 4). */
export function timeLimitMs(sql: string): number {
  const verb = /^[\s(]*([a-z]+)/i.exec(skeletonOf(sql))?.[1]?.toUpperCase() ?? '';
  if (forDdl.has(verb)) return 20_000;
  return ['INSERT', 'REPLACE', 'UPDATE', 'DELETE'].includes(verb) ? 10_000 : 5_000;
}
