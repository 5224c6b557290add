/** `--lexicon FILE`: reads and checks a user's own event frames before anything else is read. */
import { DemarcheError, type LexiconSource } from '../../0-model/index.ts';
import { checkLexicon } from '../../4-records/events/index.ts';
import { ownText } from './own-file.ts';

export const lexiconHelp = 'your own event frames (YAML), read beside the shipped ones; docs/lexicon.md';

/**
 * The lexicon of the user, its examples run.
 * @throws DemarcheError `missing-lexicon`, `bad-lexicon`, `lexicon-example`
 */
export function readLexicon(file: string | undefined): LexiconSource | undefined {
  if (file === undefined) return undefined;
  const missing = new DemarcheError('missing-lexicon', file, 'the lexicon cannot be read', 'Check the path.');
  const notUtf8 = new DemarcheError('bad-lexicon', file, 'is not UTF-8', 'Save the lexicon as UTF-8.');
  const own = { name: file, text: ownText(file, { missing, notUtf8 }) };
  checkLexicon(own);
  return own;
}
