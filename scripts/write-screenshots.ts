/** Photographs the annotated example page for the README: `npm run screenshots` (needs Chromium). */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Frame } from 'playwright-core';
import { packageRoot } from '../src/0-model/index.ts';
import { pageFromText } from '../src/1-page/index.ts';
import { escapeHtml } from '../src/6-views/reader/html.ts';
import { reader } from '../src/6-views/reader/index.ts';
import { readPage } from '../src/pipeline.ts';

const executablePath = process.env.DEMARCHE_CHROMIUM ?? '/usr/bin/chromium';
const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'];
const text = readFileSync(path.join(packageRoot, 'examples/manila.txt'), 'utf8');
const record = readPage(pageFromText(text, { uri: 'examples/manila.txt' }), { published: '2017-08-07' }).record;
const folder = mkdtempSync(path.join(os.tmpdir(), 'demarche-shot-'));
const image = (name: string): string => path.join(packageRoot, 'docs/images', name);

function write(name: string, content: string): string {
  writeFileSync(path.join(folder, name), content);
  return pathToFileURL(path.join(folder, name)).href;
}

const record1 = write('record.html', reader(record));
const both = write(
  'both.html',
  `<!doctype html><meta charset="utf-8"><style>
  body{margin:0;display:grid;grid-template-columns:26rem 1fr;height:100vh;background:#d9d6cf;gap:1px}
  pre{margin:0;padding:1.4rem;overflow:hidden;white-space:pre-wrap;background:#f4f4f4;color:#333;font:12.5px/1.5 "Liberation Mono",monospace}
  iframe{border:0;width:100%;height:100%}</style><pre>${escapeHtml(text)}</pre><iframe src="${record1}"></iframe>`,
);

/** Lights the promise told to the other minister: the first statement that has an addressee and a deadline. */
async function light(page: Frame): Promise<void> {
  const promise = page.locator('.card.statement', { hasText: 'promise' });
  await promise.nth(1).locator('.hit').click();
  await page.evaluate('scrollTo(0, 0)');
  await page.waitForTimeout(600);
}

interface Shot {
  name: string;
  url: string;
  width: number;
  height: number;
  scheme: 'light' | 'dark';
}

async function shoot(browser: Browser, { name, url, width, height, scheme }: Shot): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
  await page.goto(url);
  await light(page.frames().at(-1)!);
  await page.screenshot({ path: image(name) });
  await page.close();
}

const browser = await chromium.launch({ executablePath, args });
const shots: Shot[] = [
  { name: 'page-and-record.png', url: both, width: 1720, height: 1000, scheme: 'light' },
  { name: 'record-dark.png', url: record1, width: 1360, height: 900, scheme: 'dark' },
  { name: 'record-phone.png', url: record1, width: 390, height: 844, scheme: 'light' },
];
for (const shot of shots) await shoot(browser, shot);
await browser.close();
rmSync(folder, { recursive: true });
