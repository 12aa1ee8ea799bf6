import type { TrialFigures } from '../domain/intake/trial/trial-figures';
import type { Operation } from './operation';

export type { TrialFigures } from '../domain/intake/trial/trial-figures';

/** How the published rules on trial would have done, on cases received since then. */
export interface TrialsView {
  readonly since: string;
  readonly rules: readonly TrialFigures[];
}

/** Classification rules that only suggest, and how right they were. */
export interface SettingsTrialOperations {
  getTrials: Operation<{ readonly projectKey: string }, TrialsView, 'admin' | 'project-admin'>;
}
