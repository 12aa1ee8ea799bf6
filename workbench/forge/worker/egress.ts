import net from 'node:net';

/** The app declares no external hosts, so everything that would leave the platform is refused, as its proxy does. */
export function denyEgress(): void {
  const refused = (what: string) =>
    Object.assign(
      new Error(`REQUEST_EGRESS_ALLOWLIST_ERR: ${what} is not among the hosts that the manifest allows (permissions.external)`),
      {
        name: 'ExternalEndpointNotAllowedError',
        code: 'REQUEST_EGRESS_ALLOWLIST_ERR',
        status: 403,
      },
    );
  globalThis.fetch = async (input) => {
    const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    throw refused(url);
  };
  // http, https, tls and undici all connect through here.
  net.Socket.prototype.connect = () => {
    throw refused('a socket of its own');
  };
}
