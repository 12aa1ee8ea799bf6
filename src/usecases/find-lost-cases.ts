import type { CaseWorld } from './case-world';

const SINCE_MINUTES = 180;
const MOST = 100;
const PROJECTS_PER_QUERY = 50;

/** The hourly safety net: feedback of the last hours whose created event never arrived gets its case after all. */
export async function findLostCases(world: Pick<CaseWorld, 'configurations' | 'reader' | 'queue'>): Promise<{ readonly found: number }> {
  const projects = await world.configurations.configuredProjects();
  let found = 0;
  for (let start = 0; start < projects.length; start += PROJECTS_PER_QUERY) {
    const keys = projects.slice(start, start + PROJECTS_PER_QUERY).map((project) => project.projectKey);
    const lost = await world.reader.issuesWithoutCase(keys, SINCE_MINUTES, MOST);
    if (lost.length > 0) await world.queue.pushCaseWork(lost.map(({ issueId, projectId }) => ({ kind: 'open', issueId, projectId })));
    found += lost.length;
  }
  return { found };
}
