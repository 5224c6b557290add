/** Writes `schema/record.schema.json` from the zod schema: `npm run schema`. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../src/0-model/index.ts';
import { recordJsonSchema } from '../src/0-model/json-schema.ts';

writeFileSync(path.join(packageRoot, 'schema/record.schema.json'), recordJsonSchema());
