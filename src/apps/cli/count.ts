/** Numbers given to options. */
import { DemarcheError } from '../../0-model/index.ts';

/** Checks a number of things, from 1 to a million. @throws DemarcheError `invalid-count` */
export function checkCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > 1_000_000) {
    throw new DemarcheError('invalid-count', value, 'is not a whole number from 1 to 1,000,000', 'Write e.g. 20.');
  }
  return count;
}
