/** Pages a second through the whole program, and whether its memory stays flat. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { packageRoot } from '../../src/0-model/index.ts';
import { articleOf, lineOf } from './articles.ts';
import { fixed, placeOf } from './place.ts';

/** Resident memory of a process in megabytes, from Linux's /proc; 0 elsewhere. */
function memoryOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

async function writeArticles(file: string, count: number): Promise<void> {
  const out = createWriteStream(file);
  for (let n = 0; n < count; n++) {
    if (!out.write(`${lineOf(articleOf(n), n)}\n`)) await once(out, 'drain');
  }
  await new Promise<void>((resolve) => out.end(resolve));
}

export async function addBench(count: number, db?: string): Promise<void> {
  const place = placeOf(db);
  const file = path.join(place.folder, 'articles.jsonl');
  await writeArticles(file, count);
  const begun = performance.now();
  const bin = path.join(packageRoot, 'bin/demarche.js');
  const child = spawn(process.execPath, [bin, 'add', file, '--db', place.db], { stdio: 'inherit' });
  const memory: number[] = [];
  const timer = setInterval(() => memory.push(memoryOf(child.pid!)), 1000);
  await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(timer);
  const seconds = (performance.now() - begun) / 1000;
  const ledger = await place.open();
  const countOf = async (table: 'documents' | 'statements' | 'events' | 'commitments' | 'claims') =>
    Number(
      (
        await ledger.db
          .selectFrom(table)
          .select((q) => q.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    );
  const documents = await countOf('documents');
  const records =
    (await countOf('statements')) +
    (await countOf('events')) +
    (await countOf('commitments')) +
    (await countOf('claims'));
  await ledger.close();
  const at = (share: number): string => fixed(memory[Math.floor(share * (memory.length - 1))] ?? 0, 0);
  console.log(`${documents} documents, ${records} records in ${fixed(seconds)} s`);
  console.log(`${fixed(documents / seconds)} documents/s, ${fixed(records / seconds)} records/s`);
  console.log(`memory MB at 10, 25, 50, 75, 100 %: ${[0.1, 0.25, 0.5, 0.75, 1].map(at).join(', ')}`);
  console.log(`${fixed((await place.bytes()) / 1000 / documents)} kB a document`);
  place.clear();
}
