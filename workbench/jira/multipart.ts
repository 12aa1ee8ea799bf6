/** Reads `multipart/form-data`, as far as uploads of files need it. */

export interface UploadedFile {
  readonly filename: string;
  readonly mimeType: string;
  readonly bytes: Buffer;
}

const CRLF = '\r\n';

/** The files of a form; null when the body is not a form. */
export function readFiles(contentType: string, body: Buffer): UploadedFile[] | null {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) return null;
  const mark = Buffer.from(`--${boundary}`);
  const files: UploadedFile[] = [];
  let at = body.indexOf(mark);
  while (at >= 0) {
    const from = at + mark.length;
    const next = body.indexOf(mark, from);
    if (next < 0) break;
    const part = body.subarray(from + CRLF.length, next - CRLF.length);
    const end = part.indexOf(CRLF + CRLF);
    if (end >= 0) {
      const head = part.subarray(0, end).toString('utf8');
      const filename = /filename\*?="?([^"\r\n]*)"?/i.exec(head)?.[1];
      const mimeType = /^content-type:\s*(\S+)/im.exec(head)?.[1] ?? 'application/octet-stream';
      if (filename !== undefined) files.push({ filename, mimeType, bytes: Buffer.from(part.subarray(end + 2 * CRLF.length)) });
    }
    at = next;
  }
  return files;
}
