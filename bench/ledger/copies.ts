/** Copies: precision and recall over pairs of a made set of originals with three edited re-posts each. */
import { performance } from 'node:perf_hooks';
import { beginRun, putReadings } from '../../src/5-store/index.ts';
import { made } from '../../test/made.ts';
import { articleOf, type MadeArticle, repostOf } from './articles.ts';
import { fixed, placeOf } from './place.ts';

const reposts = 3;

/** The story a document belongs to. */
const storyOf = (uri: string): string => uri.split('/').at(-1)!.split('-copy-')[0]!;

const readingOf = ({ id, title, published, paragraphs }: MadeArticle) =>
  made({ uri: `https://made.example/${id}`, published, title, text: [title, ...paragraphs].join('\n\n') });

export async function copiesBench(originals: number, db?: string): Promise<void> {
  const place = placeOf(db);
  const ledger = await place.open();
  const articles = Array.from({ length: originals }, (_, n) => articleOf(n, 7));
  const all = articles.flatMap((article) => [
    article,
    ...Array.from({ length: reposts }, (_, i) => repostOf(article, i + 1)),
  ]);
  // Mixed, so that copies also come before their originals; by the number's hash, so that every run is the same.
  all.sort((a, b) => order(a.id) - order(b.id));
  const run = await beginRun(ledger, readingOf(all[0]!).record.producer, 'bench');
  const begun = performance.now();
  for (let at = 0; at < all.length; at += 64) await putReadings(ledger, run, all.slice(at, at + 64).map(readingOf));
  const seconds = (performance.now() - begun) / 1000;
  const groups = new Map<string, string>();
  const rows = await ledger.db
    .selectFrom('documents as d')
    .leftJoin('copies as c', 'c.doc', 'd.doc')
    .leftJoin('documents as o', 'o.doc', 'c.original')
    .select(['d.uri', 'o.uri as original'])
    .execute();
  for (const { uri, original } of rows) groups.set(uri!, original ?? uri!);
  report([...groups], originals);
  console.log(`${fixed(all.length / seconds)} documents a second`);
  await ledger.close();
  place.clear();
}

const order = (id: string): number => [...id].reduce((hash, char) => (Math.imul(hash, 31) + char.charCodeAt(0)) | 0, 7);

/** Pairs of documents put into one group, against pairs of one story. */
function report(groups: [uri: string, group: string][], originals: number): void {
  const members = new Map<string, string[]>();
  for (const [uri, group] of groups) members.set(group, [...(members.get(group) ?? []), storyOf(uri)]);
  let found = 0;
  let right = 0;
  for (const stories of members.values()) {
    found += (stories.length * (stories.length - 1)) / 2;
    for (const story of new Set(stories)) {
      const n = stories.filter((one) => one === story).length;
      right += (n * (n - 1)) / 2;
    }
  }
  const wanted = originals * ((reposts * (reposts + 1)) / 2);
  console.log(
    `${originals} originals, ${originals * reposts} re-posts: ${found} pairs found, ${right} right, ${wanted} wanted`,
  );
  console.log(
    `precision ${fixed((100 * right) / Math.max(1, found), 2)} %, recall ${fixed((100 * right) / wanted, 2)} %`,
  );
}
