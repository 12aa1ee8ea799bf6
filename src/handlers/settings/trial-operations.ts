import * as z from 'zod';
import type { SettingsTrialOperations } from '../../contract';
import { viewTrials } from '../../usecases/view-trials';
import type { PartOfTable } from '../operation';

const projectKey = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/);

/** Rules on trial. */
export function trialOperations(world: Parameters<typeof viewTrials>[0]): PartOfTable<'settings', SettingsTrialOperations> {
  return {
    getTrials: { allow: ['admin', 'project-admin'], input: z.object({ projectKey }), run: (input) => viewTrials(world, input.projectKey) },
  };
}
