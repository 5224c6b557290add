import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { shared } from './measure.ts';

/** Unpacks a `.tar.xz` below the shared folder once into the temporary folder, and returns where its files are. */
export function unpack(archive: string): string {
  const file = path.join(shared, archive);
  const name = path.basename(archive, '.tar.xz');
  const base = path.join(os.tmpdir(), 'demarche-eval', `${name}-${statSync(file).size}`);
  if (!existsSync(base)) {
    const part = `${base}.${process.pid}`;
    mkdirSync(part, { recursive: true });
    execFileSync('tar', ['xJf', file, '-C', part]);
    renameSync(part, base);
  }
  return path.join(base, name);
}
