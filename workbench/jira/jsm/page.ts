/** JSM's page of results. */
import { type Call, ok } from '../call';

/** Most results JSM gives at once. */
const MAX = 100;

export function jsmPage<T>(call: Call, all: readonly T[], shape: (one: T) => unknown) {
  const start = call.number('start', 0, Number.MAX_SAFE_INTEGER);
  const limit = call.number('limit', 50, MAX);
  const shown = all.slice(start, start + limit);
  const isLastPage = start + shown.length >= all.length;
  const link = (at: number) => call.url(`${call.path}?start=${at}&limit=${limit}`);
  return ok({
    size: shown.length,
    start,
    limit,
    isLastPage,
    _links: {
      self: link(start),
      base: call.site.baseUrl,
      context: '',
      ...(isLastPage ? {} : { next: link(start + limit) }),
      ...(start === 0 ? {} : { prev: link(Math.max(0, start - limit)) }),
    },
    values: shown.map(shape),
  });
}
