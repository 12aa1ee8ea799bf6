import type { Instant } from '../domain/instant';
import type { Configuration } from '../domain/profile/configuration';

/** Which configuration a project runs on now. */
export interface ProjectConfiguration {
  readonly projectId: string;
  readonly projectKey: string;
  readonly configuration: Configuration;
}

/** Who made a version the one to work by, when and why. */
export interface VersionStamp {
  /** `null` for versions of the time before this was kept. */
  readonly by: string | null;
  readonly at: Instant;
  readonly note: string;
  /** What became of the cases that were open then. */
  readonly openCases: 'stay' | 'move';
  /** Second admin, where the settings ask for one. */
  readonly approvedBy: string | null;
  /** Version whose content this one brought back. */
  readonly backTo: number | null;
}

/** Profiles with their settings, by project and version. Versions never change once written. */
export interface ConfigurationStore {
  /** `null` for a project that has no feedback process. */
  current(projectId: string): Promise<ProjectConfiguration | null>;
  /** Number of the version the project works by; cheaper than reading it. `null` without a process. */
  presentVersion(projectId: string): Promise<number | null>;
  isConfigured(projectId: string): Promise<boolean>;
  version(projectId: string, version: number): Promise<Configuration | null>;
  configuredProjects(): Promise<readonly { readonly projectId: string; readonly projectKey: string; readonly profile: string }[]>;
  /** Writes the next version. False when the present version is not `replaces` any more (0: none yet). */
  publish(
    project: { readonly projectId: string; readonly projectKey: string },
    configuration: Configuration,
    replaces: number,
    stamp: VersionStamp,
  ): Promise<boolean>;
  /** `null` when there is no such version. */
  stampOf(projectId: string, version: number): Promise<VersionStamp | null>;
}
