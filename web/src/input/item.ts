/** Something a person brought: kept as it came, on the page, for as long as the page is open. */
export interface SourceItem {
  /** Unique; what the engine knows it by. */
  id: string;
  name: string;
  bytes: Uint8Array;
  format?: 'plain' | 'html' | 'markdown' | 'mhtml';
  /** What a person should know of how it was read. */
  note?: string;
}
