/** Signs what a customer's link holds; secrets never leave the adapter. */
export interface LinkSigner {
  /** Message authentication code of the text under the app's own key, which is made when it is first needed. */
  sign(text: string): Promise<string>;
  /** The same for several texts; the key is asked for once. */
  signAll(texts: readonly string[]): Promise<readonly string[]>;
  /** Compared in constant time. `outside`: under the secret of the system that registers feedback for customers. */
  verify(text: string, mac: string, key: 'app' | 'outside'): Promise<boolean>;
  /** Address of the web trigger behind which the pages stand: those of links to answer, to see the state, or those of number and retrieval code. */
  url(pages: 'rate' | 'state' | 'look-up'): Promise<string>;
}
