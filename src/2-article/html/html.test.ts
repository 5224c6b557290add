import { describe, expect, test } from 'vitest';
import { htmlBlocks } from './index.ts';
import { paragraphs, parsed, read, story } from './testing.ts';

const body = story.map((text) => `paragraph: ${text}`);

describe('a story with what stands around it', () => {
  const html = `<html><head><title>Border crossing to reopen | The Example</title></head><body>
    <nav><a href="/">Home</a> <a href="/world">World</a></nav>
    <article><header><h1>Border crossing to reopen</h1>
      <p class="standfirst">Lorries may pass from June, but the water is still disputed.</p>
      <div class="byline">By A. Writer</div></header>
    <figure><img src="a.jpg"><figcaption>Lorries wait at the crossing. <span class="credit">PHOTO: STAFF</span></figcaption></figure>
    <p>${story[0]}</p><div class="ad-slot">Advertisement</div><p>${story[1]}</p>
    <h2>A road for grain</h2><p>${story[2]}</p>
    <aside class="pullquote"><p>It is a relief</p></aside>
    <p>READ MORE: <a href="/b">Water talks put off again</a></p>
    <ul><li>The road is forty miles long.</li><li>It was built in 1961.</li></ul>
    <p>${story[3]}</p>
    <ul class="tags"><li><a href="/t">Borders</a></li></ul>
    <div class="newsletter-signup"><p>Get our briefing</p></div></article>
    <footer>© Example</footer></body></html>`;

  test('is read in order, everything else set apart with its reason', () => {
    expect(read(html)).toEqual([
      '-navigation: Home World',
      'headline: Border crossing to reopen',
      'deck: Lorries may pass from June, but the water is still disputed.',
      '-contact: By A. Writer',
      'caption: Lorries wait at the crossing.',
      '-credit: PHOTO: STAFF',
      body[0],
      '-advert: Advertisement',
      body[1],
      'subhead: A road for grain',
      body[2],
      'quote: It is a relief',
      '-related: READ MORE: Water talks put off again',
      'list: The road is forty miles long.',
      'list: It was built in 1961.',
      body[3],
      '-tags: Borders',
      '-prompt: Get our briefing',
      '-navigation: © Example',
    ]);
  });

  test('the document is left as it was', () => {
    const page = parsed(html);
    const before = page.document.toString();
    htmlBlocks(page);
    expect(page.document.toString()).toBe(before);
  });

  test('the same page gives the same blocks', () => {
    expect(htmlBlocks(parsed(html))).toEqual(htmlBlocks(parsed(html)));
  });
});

describe('where Readability does not see the story', () => {
  test('a consent notice longer than the story', () => {
    const notice = `<div id="cookie-consent">${'<p>We use cookies, which are small files, to remember what you choose, and partners do too.</p>'.repeat(3)}</div>`;
    expect(read(`<body><main>${paragraphs()}</main>${notice}</body>`).slice(0, 4)).toEqual(body);
  });

  test('a story cut into several containers', () => {
    const part = (text: string): string =>
      `<div class="grid"><div class="text">${paragraphs([text, text, text])}</div></div>`;
    const kept = htmlBlocks(parsed(`<body>${story.map(part).join('<hr>')}</body>`)).filter(({ removed }) => !removed);
    expect(kept).toHaveLength(12);
  });

  test('a story in noscript', () => {
    expect(read(`<body><noscript><div>${paragraphs()}</div></noscript></body>`)).toEqual(body);
  });
});

describe('bad input', () => {
  test.each([
    ['nothing', '', []],
    ['white space', ' \n ', []],
    ['no body', '<html><head><title>x</title></head></html>', []],
    ['a frameset', '<html><frameset cols="1"><frame src="a.html"></frameset></html>', []],
    ['text only', `${story[0]}\n\n${story[1]}`, [body[0], body[1]]],
    ['a template', `<template><p>no</p></template>${paragraphs()}`, body],
    ['an open quotation mark in a tag', `<a href="x>link</a>${paragraphs()}`, ['-related: link', ...body]],
    ['no end tags', `<html><body><div><p>${story.join('<p>')}`, body],
  ])('%s', (_, html, expected) => {
    expect(read(html)).toEqual(expected);
  });

  test('deep nesting is read flat, and said', () => {
    const deep = parsed(`<body>${'<div>'.repeat(5000)}${paragraphs()}${'</div>'.repeat(5000)}</body>`);
    expect(htmlBlocks(deep).map(({ text }) => text)).toEqual(story);
    expect(deep.diagnostics.map(({ code }) => code)).toEqual(['html-too-deep']);
  });

  test('tags never closed are read flat, and said', () => {
    const open = parsed(`<body>${'<b>'.repeat(50_000)}${paragraphs()}</body>`);
    expect(htmlBlocks(open).map(({ text }) => text)).toEqual(story);
    expect(open.diagnostics.map(({ code }) => code)).toEqual(['html-too-deep']);
  });

  test('a very large page is read without Readability, and said', () => {
    const large = parsed(`<body><main>${paragraphs()}</main>${'<div><a href="/x">x</a></div>'.repeat(30_000)}</body>`);
    expect(
      htmlBlocks(large)
        .filter(({ removed }) => !removed)
        .map(({ text }) => text),
    ).toEqual(story);
    expect(large.diagnostics.map(({ code }) => code)).toEqual(['html-too-large']);
  });

  test('removed blocks are bounded in number and length', () => {
    const links = `<nav>${'<div><a href="/a">A headline of another story</a></div>'.repeat(500)}<p>${'link '.repeat(1000)}</p></nav>`;
    const removed = htmlBlocks(parsed(`<body><main>${paragraphs()}</main>${links}</body>`)).filter(
      (block) => block.removed,
    );
    expect(removed).toHaveLength(200);
    expect(Math.max(...removed.map(({ text }) => text.length))).toBeLessThanOrEqual(2000);
  });
});
