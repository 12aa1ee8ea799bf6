/** Secret and address of the web trigger by which other systems register feedback. */
export interface WebTriggerKey {
  secret(): Promise<string | null>;
  createdAt(): Promise<string | null>;
  renew(now: number): Promise<string>;
  url(): Promise<string>;
  /** True the first time a signature is seen within its life of five minutes. */
  firstUse(signature: string): Promise<boolean>;
  /** The request it belonged to could not be recorded: it may be sent again unchanged. */
  forgetUse(signature: string): Promise<void>;
}
