import { createServer } from 'node:net';
import { Refusal } from './refusal.mjs';

/** Port of the workbench: PORT, or 8680. */
export function wantedPort() {
  const text = process.env.PORT ?? '8680';
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Refusal(`PORT is "${text}", which is no port number (1 to 65535).`);
  return port;
}

/** Refuses before the long work begins, not after it. */
export async function ensurePortIsFree(port) {
  const error = await new Promise((done) => {
    const server = createServer();
    server.once('error', done);
    server.listen(port, '127.0.0.1', () => server.close(() => done(null)));
  });
  if (error === null) return;
  if (error.code === 'EADDRINUSE') {
    throw new Refusal(
      `Port ${port} is in use, perhaps by a workbench that still runs. Stop it, or choose another: PORT=${port + 1} npm start`,
    );
  }
  throw new Refusal(`Port ${port} cannot be opened: ${error.message}`);
}
