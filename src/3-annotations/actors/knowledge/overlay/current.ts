/**
 * The user's own actors that the knowledge is read with. One set at a time: the stages that read actors set it before they
 * begin, and whatever was built from the last set is built anew when it changes.
 */
import type { Overlay } from './parse.ts';

let current: Overlay | null = null;
const built: (() => void)[] = [];

export const overlay = (): Overlay | null => current;

/** Has `forget` called whenever other actors are set: for tables that are built once from the knowledge. */
export function whenActorsChange(forget: () => void): void {
  built.push(forget);
}

export function setOverlay(next: Overlay | null): void {
  if (next?.version === current?.version) return;
  current = next;
  for (const forget of built) forget();
}
