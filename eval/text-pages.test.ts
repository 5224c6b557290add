import { describe, expect, test } from 'vitest';
import { c4Lines, flatten } from './text-pages.ts';

describe('flattening', () => {
  test.each([
    ['<p>One <b>bold</b> word.</p><p>Two</p>', 'One bold word.\nTwo'],
    ['<ul><li>a</li><li>b <span>c</span></li></ul>', 'a\nb c'],
    ['<div>one<br>two<div>three</div>four</div>', 'one\ntwo\nthree\nfour'],
    [
      '<script>x()</script><style>p{}</style><p hidden>no</p><p style="display: none">no</p><p>yes &amp; no</p>',
      'yes & no',
    ],
    ['<p>  white \n space </p>', 'white space'],
  ])('%s', (html, flat) => {
    expect(flatten(`<html><head><title>T</title></head><body>${html}</body></html>`)).toBe(flat);
  });

  test('works on a page that omits <html>', () => {
    expect(flatten('<!DOCTYPE html><meta charset="utf-8"><title>T</title><p>One</p>')).toBe('One');
  });
});

test('the line rule of C4', () => {
  expect(c4Lines('Menu\nThis line has five words.\nThis one has none at all\nToo short.')).toBe(
    'This line has five words.',
  );
});
