import type { ForgeHost } from './forge/host';
import { callOperation, type OperationCall, type OperationOutcome } from './forge/operations';
import type { JiraSite } from './types';

/** The running workbench: what its own interface, its sample data and its tests work with. */
export interface Workbench {
  readonly appDirectory: string;
  readonly site: JiraSite;
  readonly host: ForgeHost;
  /** Empty site, app freshly installed, then what `prepare` makes. */
  reset(options: { readonly sample: boolean }): Promise<void>;
  operate(call: OperationCall): Promise<OperationOutcome>;
}

/** Fills a freshly installed site; `sample` asks for the sample data too. */
export type PrepareSite = (workbench: Workbench, options: { readonly sample: boolean }) => Promise<void>;

export function createWorkbench(parts: {
  readonly appDirectory: string;
  readonly site: JiraSite;
  readonly host: ForgeHost;
  readonly prepare: PrepareSite;
}): Workbench {
  const { appDirectory, site, host, prepare } = parts;
  const workbench: Workbench = {
    appDirectory,
    site,
    host,
    operate: (call) => callOperation(host, site, call),
    reset: async (options) => {
      await host.reset();
      site.reset();
      await host.install();
      await prepare(workbench, options);
    },
  };
  return workbench;
}
