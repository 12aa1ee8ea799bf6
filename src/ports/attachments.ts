/** A file on a Jira issue. */
export interface AttachmentFacts {
  readonly attachmentId: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly mimeType: string;
}

/** Files of an issue, read with the rights of the person at the screen. */
export interface Attachments {
  /** `null` when the issue cannot be seen. */
  ofIssue(issueId: string): Promise<readonly AttachmentFacts[] | null>;
  /** SHA-256 of the bytes Jira hands over, lower-case hex; `null` when the file is gone. Only files that are small enough may be asked for. */
  sha256(attachmentId: string): Promise<string | null>;
}
