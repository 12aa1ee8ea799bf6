/** People, groups, roles and permissions cost two points each (forge-facts.md 4, "Jira REST rate limits"). */
const dearPaths = /\/(user|users|group|groups|role|myself|mypermissions|permissions)(\/|\?|$)/;

function objectsIn(body: unknown): number {
  if (Array.isArray(body)) return body.length;
  if (typeof body !== 'object' || body === null) return 0;
  for (const key of ['issues', 'values', 'comments', 'worklogs', 'histories']) {
    const list: unknown = (body as Record<string, unknown>)[key];
    if (Array.isArray(list)) return list.length;
  }
  return 1;
}

const readsByPost = /\/rest\/api\/3\/(search\/|issue\/bulkfetch|changelog\/bulkfetch|permissions\/check|expression\/)/;

/** Points that one call takes from the app's hourly 65,000: a write 1, a read 1 and 1 for each object returned. */
export function restPoints(method: string, path: string, body: unknown): number {
  const reads = method === 'GET' || (method === 'POST' && readsByPost.test(path));
  if (!reads) return 1;
  return 1 + objectsIn(body) * (dearPaths.test(path) ? 2 : 1);
}
