/** Holds a user's lexicon against its own examples, read with the model as a page is. */
import { DemarcheError, type LexiconSource } from '../../0-model/index.ts';
import { runExample } from './example.ts';
import { parseFrames } from './frame.ts';
import { lexiconWith } from './lexicon.ts';

/**
 * Reads a user's lexicon and runs the examples in it.
 * @returns how many frames and examples it has
 * @throws DemarcheError `bad-lexicon` where it is malformed, `lexicon-example` where an example does not come out
 */
export function checkLexicon(own: LexiconSource): { frames: number; examples: number } {
  const lexicon = lexiconWith(own);
  const mine = parseFrames(own.name, own.text, true);
  let examples = 0;
  for (const frame of mine) {
    for (const line of [...frame.yes, ...frame.no]) {
      examples++;
      const { sides, expected } = runExample(line, frame.type, lexicon, true);
      const wanted = frame.yes.includes(line);
      if (wanted === (wanted ? sides.includes(expected) : sides.length > 0)) continue;
      const seen = sides.length ? `reads "${sides.join('", "')}"` : `reads no ${frame.type}`;
      throw new DemarcheError(
        'lexicon-example',
        `${own.name}: ${frame.id}`,
        `"${line}" ${seen}${wanted ? `, not "${expected}"` : ''}`,
        'Change the frame, or the example.',
      );
    }
  }
  return { frames: mine.length, examples };
}
