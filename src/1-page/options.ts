/** What the reading of inputs gives, what a caller may set for it, and the limits that hold when he sets nothing. */
import type { Readable } from 'node:stream';
import type { DemarcheError, Page } from '../0-model/index.ts';

/** One page of an input, or why it could not be had. `name` is the path, the URL, `-`, or "FILE:LINE". */
export type InputItem = { name: string; page: Page } | { name: string; error: DemarcheError };

export interface Limits {
  /** Largest file, standard input or decompressed response, in bytes. JSON Lines files may be of any size. */
  bytes: number;
  /** Longest line of JSON Lines, in bytes. */
  lineBytes: number;
  /** Time for one URL, from its name's look-up to the last byte, in milliseconds. */
  milliseconds: number;
  redirects: number;
}

export const defaultLimits: Limits = { bytes: 20_000_000, lineBytes: 20_000_000, milliseconds: 30_000, redirects: 5 };

/** One resolved address, as `dns.lookup` gives it. */
export interface ResolvedAddress {
  address: string;
  family: number;
}

export interface InputOptions {
  /** `auto` (the default) tells JSON Lines by extension, media type or, on standard input, by its first line. */
  from?: 'auto' | 'jsonl';
  /** Lets URLs lead to private, loopback and other non-public addresses. */
  allowPrivate?: boolean;
  limits?: Partial<Limits>;
  /** Standard input; `process.stdin` when absent. */
  stdin?: Readable;
  /** Resolves a host name; the system's resolver when absent. */
  resolve?: (host: string) => Promise<ResolvedAddress[]>;
  /** The clock for `retrievedAt`. */
  now?: () => Date;
}

export function limitsOf(options: InputOptions): Limits {
  return { ...defaultLimits, ...options.limits };
}

/** A size for messages: "20 MB", "512 bytes". Decimal units. */
export function sizeText(bytes: number): string {
  if (bytes >= 1_000_000) return `${Math.round(bytes / 100_000) / 10} MB`;
  return bytes >= 1000 ? `${Math.round(bytes / 100) / 10} kB` : `${bytes} bytes`;
}
