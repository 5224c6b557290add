import { describe, expect, test } from 'vitest';
import { Judge } from './judge.ts';
import { leavesOf } from './leaves.ts';
import { phraseRules } from './phrases.ts';
import { containerRules } from './rules.ts';
import { paragraphs } from './testing.ts';
import { buildTree } from './tree.ts';
import { weigh } from './weights.ts';

/** The rule that removes the first leaf of some HTML, in a page with a story below it. */
function ruleOf(html: string): string | null {
  const leaves = leavesOf(buildTree(`<body>${html}<main>${paragraphs()}</main></body>`).root);
  const judge = new Judge(weigh(leaves));
  return (judge.aroundRule(leaves[0]!) ?? judge.textRule(leaves[0]!))?.id ?? null;
}

test('ids differ', () => {
  const ids = [...containerRules, ...phraseRules].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

describe('each rule finds its example', () => {
  test.each(containerRules.map(({ id, example }) => [id, example]))('%s', (id, example) => {
    expect(ruleOf(example)).toBe(id);
  });
  test.each(phraseRules.map(({ id, example }) => [id, `<p>${example}</p>`]))('%s', (id, example) => {
    expect(ruleOf(example)).toBe(id);
  });
});

describe('what belongs to a story is left alone', () => {
  test.each([
    ['<p>Relations between the two are as bad as in 1983.</p>'],
    ['<div class="article-body"><p>Share prices fell.</p></div>'],
    ['<p>Read more slowly, the treaty says the opposite.</p>'],
    ['<p>Advertisement revenue fell by half, the minister said.</p>'],
    ['<p>He asked members to subscribe to the declaration.</p>'],
    ['<p>Contact between the two capitals broke off in May.</p>'],
    ['<div class="addition"><p>They met.</p></div>'],
    ['<div class="overflow-hidden"><p>They met.</p></div>'],
    ['<div class="hidden md:block"><p>They met.</p></div>'],
    ['<p class="teaser">The talks end today.</p>'],
    ['<p class="paywall">They met again.</p>'],
    ['<article class="post-7 post type-post status-publish category-world tag-talks"><p>They met.</p></article>'],
    ['<p id="for-the-first-time-in-years-a-newsletter-is-read">They met.</p>'],
    ['<p>The <a href="/a">agreement</a> was signed.</p>'],
  ])('%s', (html) => {
    expect(ruleOf(html)).toBeNull();
  });
});

describe('a name is not believed against the text', () => {
  test('a "widget" with the story in it is the story', () => {
    const leaves = leavesOf(buildTree(`<div class="related sidebar">${paragraphs()}</div>`).root);
    const judge = new Judge(weigh(leaves));
    expect(leaves.map((leaf) => judge.aroundRule(leaf))).toEqual([null, null, null, null]);
  });
});

test.each([
  ['<p><a href="/x">Ministers meet in the capital</a></p>', 'html.only-links'],
  ['<p>EARLIER: <a href="/x">Ministers meet in the capital</a></p>', 'html.labelled-link'],
])('%s', (html, rule) => {
  expect(ruleOf(html)).toBe(rule);
});
