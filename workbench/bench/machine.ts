import { cpus, loadavg, totalmem } from 'node:os';

/** What the figures were taken on. No name of the machine: the repository is public. */
export function machineInWords(): string {
  const [cpu] = cpus();
  const load = loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  return `${cpus().length} × ${cpu?.model ?? 'unknown processor'}, ${memory}, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 16)}Z, load ${load}`;
}
