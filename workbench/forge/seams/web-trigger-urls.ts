import { randomBytes } from 'node:crypto';
import type { AppManifest } from '../manifest';

/** URLs of the app's web triggers: opaque, unauthenticated, one per module unless a new one is forced. */
export class WebTriggerUrls {
  private readonly byId = new Map<string, string>();

  constructor(
    private readonly manifest: AppManifest,
    private readonly origin: () => string,
  ) {}

  /** `null` when the manifest has no such web trigger. */
  create(moduleKey: string, force: boolean): string | null {
    if (!this.manifest.webTriggers.some(({ key }) => key === moduleKey)) return null;
    const known = force ? undefined : [...this.byId].find(([, key]) => key === moduleKey)?.[0];
    const id = known ?? randomBytes(24).toString('base64url');
    this.byId.set(id, moduleKey);
    return this.urlOf(id);
  }

  remove(id: string): boolean {
    return this.byId.delete(id);
  }

  moduleOf(id: string): string | null {
    return this.byId.get(id) ?? null;
  }

  list(): readonly { readonly triggerKey: string; readonly url: string }[] {
    return [...this.byId].map(([id, triggerKey]) => ({ triggerKey, url: this.urlOf(id) }));
  }

  clear(): void {
    this.byId.clear();
  }

  private urlOf(id: string): string {
    return `${this.origin()}/x1/${id}`;
  }
}
