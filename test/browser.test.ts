/** The annotated page in a real browser: a click on either side lights the other, and nothing of the page's own runs. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { original } from '../eval/twins/index.ts';
import { pageFromText } from '../src/1-page/index.ts';
import { reader } from '../src/6-views/reader/index.ts';
import { readPage } from '../src/pipeline.ts';

const chromiumPath = process.env.DEMARCHE_CHROMIUM ?? '/usr/bin/chromium';
const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'];

describe.skipIf(!existsSync(chromiumPath))(
  'the annotated page (needs Chromium: DEMARCHE_CHROMIUM or /usr/bin/chromium)',
  () => {
    let browser: Browser;
    let folder: string;

    beforeAll(async () => {
      folder = mkdtempSync(path.join(os.tmpdir(), 'demarche-browser-'));
      browser = await chromium.launch({ executablePath: chromiumPath, args: [...flags, '--disable-component-update'] });
    });
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true });
    });

    async function open(name: string, html: string, width = 1280): Promise<{ page: Page; seen: string[] }> {
      const file = path.join(folder, `${name}.html`);
      writeFileSync(file, html);
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      const seen: string[] = [];
      page.on('dialog', (dialog) => {
        seen.push(`dialog ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('request', (request) => seen.push(`request ${request.url()}`));
      page.on('pageerror', (error) => seen.push(`error ${error.message}`));
      await page.goto(pathToFileURL(file).href);
      return { page, seen };
    }

    const record = () => {
      const twin = original();
      return readPage(pageFromText(twin.page), { published: twin.published }).record;
    };

    it('lights the card of a clicked passage, and the passage of a clicked card', async () => {
      const { page } = await open('light', reader(record()));
      const id = await page.locator('.card.statement').nth(1).getAttribute('data-id');
      await page.locator(`.card[data-id="${id}"] .hit`).click();
      expect(await page.locator('main .lit').count()).toBeGreaterThan(0);
      expect(await page.locator('main .lit').first().getAttribute('data-ids')).toContain(id);
      await page.locator('main .lit').first().click();
      expect(await page.locator('aside .card.lit').count()).toBe(1);
      await page.keyboard.press('Escape');
      expect(await page.locator('.lit').count()).toBe(0);
    });

    it('hides what is filtered out', async () => {
      const { page } = await open('filter', reader(record()));
      expect(await page.locator('[data-group=statement]').isVisible()).toBe(true);
      await page.locator('.filters input[value=statement]').uncheck();
      expect(await page.locator('[data-group=statement]').isVisible()).toBe(false);
    });

    it('shows a tapped passage in a sheet on a phone, and never scrolls sideways', async () => {
      const { page } = await open('phone', reader(record()), 390);
      await page.locator('main .m-statement').first().click();
      expect(await page.locator('#sheet .card').isVisible()).toBe(true);
      const sideways = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await page.evaluate(sideways)).toBeLessThanOrEqual(0);
    });

    it('runs and loads nothing from a hostile page', async () => {
      const evil = [
        '<script>alert(1)</script>',
        '<img src="http://192.0.2.1/x.png" onerror="alert(2)">',
        '"><svg onload=alert(3)>',
        "' onmouseover='alert(4)",
        '</style><script>alert(5)</script>',
        'javascript:alert(6)',
      ];
      const text = `${evil.join(' ')}\n\n${evil.map((vector) => `“${vector},” Foreign Minister ${vector} Vector said on Monday.`).join('\n\n')}`;
      const made = readPage(pageFromText(text, { uri: `http://x.example/${evil.join('')}` }), {
        published: '2020-01-06',
      }).record;
      made.article.title = evil.join(' ');
      made.article.byline = evil;
      made.article.removed.push({ reason: 'other', text: evil.join(' ') });
      const { page, seen } = await open('hostile', reader(made));
      await page.locator('main').click();
      await page.waitForLoadState('load');
      expect(seen.filter((each) => !each.startsWith('request file:'))).toEqual([]);
      expect(await page.locator('main script, main img, main svg, aside script').count()).toBe(0);
      expect(await page.locator('h1').textContent()).toBe(evil.join(' '));
    });
  },
);
