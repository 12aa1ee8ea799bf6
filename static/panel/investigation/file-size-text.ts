/** "840 B", "12 kB", "3.4 MB": bytes for the eye, in powers of 1,000 as file managers show them. */
export function fileSizeText(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
