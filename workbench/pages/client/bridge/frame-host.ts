import type { UiModule } from '../../page-data';

/** What the page around a screen answers; what is left out, the view “is not submittable”, “closable”, “refreshable”. */
export interface FrameOptions {
  readonly module: UiModule;
  /** Fields of `extension` for this kind of module (forge-facts.md 2.1). */
  readonly extension: Readonly<Record<string, unknown>>;
  readonly edit?: boolean;
  readonly onSubmit?: (payload: unknown) => Promise<void> | void;
  readonly onClose?: () => void;
  readonly onRefresh?: () => void;
  /** After each call of a resolver: the app may have changed the issue. */
  readonly onInvoked?: () => void;
  /** Path of the page that the screen's own history is appended to; only full pages have one. */
  readonly historyBase?: string;
}

/** A frame as the commands see it. */
export interface FrameHost {
  readonly options: FrameOptions;
  readonly localId: string;
  /** Sends an event to this frame. */
  tell(event: string, payload?: unknown): void;
  emitToAll(event: string, payload: unknown): void;
}

/** The part of the page's path that belongs to the screen: `/` or `/limits`. */
export function historyPath(base: string): string {
  return `${location.pathname.slice(base.length) || '/'}${location.search}${location.hash}`;
}
