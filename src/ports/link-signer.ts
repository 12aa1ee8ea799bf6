/** Signs what a customer's link holds; secrets never leave the adapter. */
export interface LinkSigner {
  /** Message authentication code of the text under the app's own key, which is made when it is first needed. */
  sign(text: string): Promise<string>;
  /** Compared in constant time. `outside`: under the secret of the system that registers feedback for customers. */
  verify(text: string, mac: string, key: 'app' | 'outside'): Promise<boolean>;
  /** Address of the web trigger behind which the pages stand. */
  url(): Promise<string>;
}
