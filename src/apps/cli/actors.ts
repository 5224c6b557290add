/** `--actors FILE`: reads and checks a user's own people, organisations and groups before anything else is read. */
import { DemarcheError, type KnowledgeSource } from '../../0-model/index.ts';
import { readOverlay } from '../../3-annotations/actors/index.ts';
import { ownText } from './own-file.ts';

export const actorsHelp =
  'your own people, offices, organisations (YAML or CSV), beside the shipped ones; docs/actors.md';

/** @throws DemarcheError `missing-actors`, `bad-actors` */
export function readActors(file: string | undefined): KnowledgeSource | undefined {
  if (file === undefined) return undefined;
  const missing = new DemarcheError('missing-actors', file, 'the file of actors cannot be read', 'Check the path.');
  const notUtf8 = new DemarcheError('bad-actors', file, 'is not UTF-8', 'Save the file as UTF-8.');
  const own = { name: file, text: ownText(file, { missing, notUtf8 }) };
  readOverlay(own);
  return own;
}
