import type { PrepareSite } from '../workbench';
import { createProject } from './create-project';
import { fillSampleSite } from './sample-site';

/** The site's first project, or with `sample` several with a year of history (design.md section 6). */
export const prepareSite: PrepareSite = async (workbench, { sample }) => {
  if (sample) await fillSampleSite(workbench, { say: (line) => console.log(line) });
  else await createProject(workbench, { key: 'FB', profile: 'gov-it-projects', name: 'Government IT projects' });
};
