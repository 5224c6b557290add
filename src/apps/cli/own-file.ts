/** A file of the user's own that a reading takes beside what ships. */
import { readFileSync } from 'node:fs';
import type { DemarcheError } from '../../0-model/index.ts';

/**
 * The text of a UTF-8 file.
 * @throws `missing` when it cannot be read, `notUtf8` when its bytes are no UTF-8
 */
export function ownText(file: string, { missing, notUtf8 }: Record<'missing' | 'notUtf8', DemarcheError>): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    throw missing;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw notUtf8;
  }
}
