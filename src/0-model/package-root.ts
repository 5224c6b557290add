import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Finds the package's own folder from any of its modules, built or not, by walking up to its `package.json`. */
function findRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder);
  return folder;
}

export const packageRoot = findRoot();

/** The program's version, from `package.json`. */
export const version = (JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8')) as { version: string })
  .version;

/** Reads a shipped file below `data/` as UTF-8. */
export function readData(name: string): string {
  return readFileSync(path.join(packageRoot, 'data', name), 'utf8');
}
