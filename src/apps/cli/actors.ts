/** `--actors FILE`: reads and checks a user's own people, organisations and groups before anything else is read. */
import { readFileSync } from 'node:fs';
import { DemarcheError, type KnowledgeSource } from '../../0-model/index.ts';
import { readOverlay } from '../../3-annotations/actors/index.ts';

export const actorsHelp =
  'your own people, offices, organisations (YAML or CSV), beside the shipped ones; docs/actors.md';

/** @throws DemarcheError `missing-actors`, `bad-actors` */
export function readActors(file: string | undefined): KnowledgeSource | undefined {
  if (file === undefined) return undefined;
  const own = { name: file, text: textOf(file) };
  readOverlay(own);
  return own;
}

function textOf(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError)
      throw new DemarcheError('bad-actors', file, 'is not UTF-8', 'Save the file as UTF-8.');
    throw new DemarcheError('missing-actors', file, 'the file of actors cannot be read', 'Check the path.');
  }
}
