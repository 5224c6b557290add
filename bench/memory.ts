/** Reads 10,000 different made pages in one process and prints memory after every thousand, and pages a second. */
import { performance } from 'node:perf_hooks';
import { castOf } from '../eval/twins/cast.ts';
import { twinOf } from '../eval/twins/gold.ts';
import { pageFromText } from '../src/1-page/index.ts';
import { readPage } from '../src/pipeline.ts';

const total = Number(process.argv[3] ?? 10_000);
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0).padStart(6);

/** The n-th page: another cast, another number in the text, so that no two are the same; every second one as HTML. */
function pageOf(n: number) {
  const twin = twinOf(
    { ...castOf(n), number: 100 + n },
    { voice: n % 2 ? 1 : 0, early: n % 3 === 0, pullFirst: n % 5 !== 0 },
  );
  if (n % 2) return { page: pageFromText(twin.page), published: twin.published };
  const body = twin.page.split('\n\n').map((text) => `<p>${text}</p>`);
  const html = `<!doctype html><title>Page ${n}</title><main><article>${body.join('\n')}</article></main>`;
  return { page: pageFromText(html, { mediaType: 'text/html' }), published: twin.published };
}

console.log('pages   rss MB  heap MB  pages/s');
let begun = performance.now();
let records = 0;
for (let n = 1; n <= total; n++) {
  const { page, published } = pageOf(n);
  records += readPage(page, { published }).record.statements.length;
  if (n % 1000 !== 0) continue;
  global.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const seconds = (performance.now() - begun) / 1000;
  console.log(
    `${String(n).padStart(5)}  ${megabytes(rss)}   ${megabytes(heapUsed)}  ${(1000 / seconds).toFixed(1).padStart(7)}`,
  );
  begun = performance.now();
}
console.log(`${records} statements read`);
