/** Writes `examples/manila.txt` from the story that the twins vary: `npm run example`. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { original } from '../eval/twins/index.ts';
import { packageRoot } from '../src/0-model/index.ts';

writeFileSync(path.join(packageRoot, 'examples/manila.txt'), `${original().page}\n`);
