/** Something a person brought: kept as it came, on the page, for as long as the page is open. */
export interface SourceItem {
  /** Unique; what the engine knows it by. */
  id: string;
  name: string;
  bytes: Uint8Array;
  format?: 'plain' | 'html' | 'markdown' | 'mhtml';
}

const extensions: Record<string, SourceItem['format']> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  mht: 'mhtml',
  mhtml: 'mhtml',
};

export const formatOf = (name: string): SourceItem['format'] =>
  extensions[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
