/** Work that must happen once and is not bound to a case yet. */
export interface Once {
  /** `repeated`: an earlier try may have done it; ask the outside first. `held`: somebody else is on it. */
  take(key: string): Promise<{ readonly state: 'new' | 'repeated' | 'done' } | { readonly state: 'held'; readonly forMs: number }>;
  done(key: string): Promise<void>;
  /** Gives it back for the next try. */
  release(key: string): Promise<void>;
}
