import { SIGNATURE_HEADER, TIMESTAMP_HEADER } from '../../../src/domain/intake/signed-request';

/** A shell script that registers one item over the signed request; the secret stays in a variable of the caller. */
export function signingExample(url: string, projectKey: string): string {
  const body = {
    id: 'hotline-20260302-0001',
    project: projectKey,
    channel: 'phone',
    summary: 'Portal sign-in fails',
    description: 'Since 9:00 nobody can sign in.',
    customerName: 'City Library',
  };
  return [
    `BODY='${JSON.stringify(body)}'`,
    'TIME=$(date +%s)',
    `SIGNATURE="sha256=$(printf '%s.%s' "$TIME" "$BODY" | openssl dgst -sha256 -hmac "$SECRET" -r | cut -d' ' -f1)"`,
    `curl -X POST '${url}' \\`,
    "  -H 'content-type: application/json' \\",
    `  -H "${TIMESTAMP_HEADER}: $TIME" -H "${SIGNATURE_HEADER}: $SIGNATURE" \\`,
    '  --data-binary "$BODY"',
  ].join('\n');
}
