import type { PrepareSite } from '../workbench';
import { createProject } from './create-project';

/** The site's first project (design.md section 6). Sample data comes with a later issue; until then both sites are alike. */
export const prepareSite: PrepareSite = async (workbench) => {
  await createProject(workbench, { key: 'FB', profile: 'gov-it-projects', name: 'Government IT projects' });
};
