/** One page as it came in: its bytes, where they came from, and its decoded characters. */
export interface Page {
  /** The id that came with a JSON Lines input, given back unchanged. */
  id?: string;
  /** Absolute URL, or the file's path as the user named it; absent for standard input. */
  uri?: string;
  mediaType: 'text/html' | 'text/plain';
  /** SHA-256 of the page's bytes, lower-case hex. */
  sha256: string;
  /** ISO 8601 instant; only when the page was fetched over the network. */
  retrievedAt?: string;
  /** The page's decoded characters; `article.map` points into them. */
  text: string;
  /** The page's bytes as they came; absent where the input was characters (JSON Lines). */
  bytes?: Uint8Array;
  /** The character set that decoded the bytes (WHATWG name), and why it was chosen. */
  charset: string;
  charsetBecause: string;
  /** What the input itself says beside the page: JSON Lines `title`, `published`. */
  given: { title?: string; published?: string };
  diagnostics: import('./record.ts').Diagnostic[];
}
