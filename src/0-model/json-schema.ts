import * as z from 'zod';
import { recordSchema } from './record.ts';

/** The document record as JSON Schema 2020-12, indented, ending with a line break. */
export function recordJsonSchema(): string {
  const schema = { title: 'Demarche document record', ...z.toJSONSchema(recordSchema) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
