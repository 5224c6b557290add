import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../src/0-model/index.ts';
import { recordJsonSchema } from '../src/0-model/json-schema.ts';

it('schema/record.schema.json is what the zod schema says (npm run schema writes it)', () => {
  expect(readFileSync(path.join(packageRoot, 'schema/record.schema.json'), 'utf8')).toBe(recordJsonSchema());
});
