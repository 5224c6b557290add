/** A user's own actors, read beside the shipped ones: parsed once, and set before an article is read. */
import type { KnowledgeSource } from '../../../../0-model/index.ts';
import { getLexicon } from '../lexicon.ts';
import { isOfficeKind } from '../offices.ts';
import { setOverlay } from './current.ts';
import { type Overlay, parseOverlay } from './parse.ts';

let last: { source: KnowledgeSource; overlay: Overlay } | null = null;

/**
 * Reads a user's actors; the last file is remembered.
 * @throws DemarcheError `bad-actors` with file, line and field
 */
export function readOverlay(source: KnowledgeSource): Overlay {
  if (last?.source.text === source.text && last.source.name === source.name) return last.overlay;
  const known = {
    place: (id: string) => getLexicon().states.has(id) || getLexicon().organisations.has(id),
    kind: isOfficeKind,
  };
  last = { source, overlay: parseOverlay(source, known) };
  return last.overlay;
}

/** Sets the actors that everything after is read with: the shipped ones, and the user's beside them. */
export function useActors(source: KnowledgeSource | undefined): void {
  setOverlay(source ? readOverlay(source) : null);
}
