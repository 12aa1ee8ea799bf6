import * as z from 'zod';
import type { QualityFigures } from '../ports/quality-figures';
import type { SettingsWorld } from '../usecases/configure-project';
import { listProjects } from '../usecases/list-projects';
import { Refused } from '../usecases/refused';
import { viewQuality } from '../usecases/view-quality';
import type { OperationTable } from './operation';

const projectKey = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/);

/** Operations of the dashboard gadget. */
export function gadgetOperations(world: SettingsWorld & { readonly figures: QualityFigures }): OperationTable<'gadget'> {
  return {
    listProjects: { allow: ['anyone'], input: z.object({}).strict(), run: async () => ({ projects: await listProjects(world) }) },
    getQuality: {
      allow: ['lead', 'agent', 'admin'],
      input: z.object({ projectKey, period: z.enum(['last-7-days', 'last-30-days', 'last-90-days', 'last-365-days']) }),
      run: async (input) => {
        const project = await world.directory.project(input.projectKey);
        if (project === null) throw new Refused('not-found', 'project');
        const current = await world.configurations.current(project.id);
        if (current === null) throw new Refused('not-configured');
        const summary = { id: project.id, key: project.key, name: project.name, profile: current.configuration.profile.id };
        return viewQuality(world.figures, summary, current.configuration, input.period, world.clock());
      },
    },
  };
}
