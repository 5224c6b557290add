/** Checks the frames of `data/lexicon/*.yaml` and writes them as one file that starts fast: `npm run build:lexicon`. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../src/0-model/index.ts';
import { compiledFile, compileLexicon } from '../src/4-records/events/lexicon.ts';

const compiled = compileLexicon();
writeFileSync(path.join(packageRoot, 'data', compiledFile), `${JSON.stringify(compiled)}\n`);
const count = (part: 'verbs' | 'nouns'): number => compiled.frames.reduce((sum, frame) => sum + frame[part].length, 0);
console.log(
  `${compiled.frames.length} frames, ${count('verbs')} verbs, ${count('nouns')} nouns, version ${compiled.version}`,
);
