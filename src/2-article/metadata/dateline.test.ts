import { describe, expect, test } from 'vitest';
import type { Block } from '../../0-model/index.ts';
import { findDateline, findDatelineIn } from './dateline.ts';

describe('datelines', () => {
  test.each<[string, string, string | null, string | null]>([
    ['MANILA—The minister left.', 'MANILA', 'MANILA', null],
    ['GENEVA, March 3 — Freedonia spoke.', 'GENEVA, March 3', 'GENEVA', 'XXXX-03-03'],
    ['GENEVA, March 3, 2025 — Freedonia spoke.', 'GENEVA, March 3, 2025', 'GENEVA', '2025-03-03'],
    ['GENEVA, 3 March 2025 – Freedonia spoke.', 'GENEVA, 3 March 2025', 'GENEVA', '2025-03-03'],
    ['Geneva (3 March 2025) – Freedonia spoke.', 'Geneva (3 March 2025)', 'Geneva', '2025-03-03'],
    ['PARIS (AP) — The talks failed.', 'PARIS (AP)', 'PARIS', null],
    ['NAIROBI, Kenya (AP) _ Police said so.', 'NAIROBI, Kenya (AP)', 'NAIROBI, Kenya', null],
    ['WASHINGTON, D.C. -- Officials met.', 'WASHINGTON, D.C.', 'WASHINGTON, D.C.', null],
    ['SAN FRANCISCO, Calif. - “No,” he said.', 'SAN FRANCISCO, Calif.', 'SAN FRANCISCO, Calif.', null],
    ['MOSCOW, Aug 7 (Newswire) - Russia will reply.', 'MOSCOW, Aug 7 (Newswire)', 'MOSCOW', 'XXXX-08-07'],
    ['LONDON/PARIS (Newswire) - Oil fell.', 'LONDON/PARIS (Newswire)', 'LONDON/PARIS', null],
    ['MOSCOW, August 7. /NWS/. The envoy left.', 'MOSCOW, August 7. /NWS/', 'MOSCOW', 'XXXX-08-07'],
    ['ST. PETERSBURG, Russia — 200 people met.', 'ST. PETERSBURG, Russia', 'ST. PETERSBURG, Russia', null],
    ['N’DJAMENA, Chad — The army moved.', 'N’DJAMENA, Chad', 'N’DJAMENA, Chad', null],
    ['UNITED NATIONS — The Council voted.', 'UNITED NATIONS', 'UNITED NATIONS', null],
    ['SÃO PAULO – Voters chose.', 'SÃO PAULO', 'SÃO PAULO', null],
    ['Beirut, Lebanon (Newswire) — Crowds met.', 'Beirut, Lebanon (Newswire)', 'Beirut, Lebanon', null],
    ['July 4 (Newswire) - The ship sank.', 'July 4 (Newswire)', null, 'XXXX-07-04'],
    ['OSLO, Feb. 29 — The king spoke.', 'OSLO, Feb. 29', 'OSLO', 'XXXX-02-29'],
  ])('%s', (paragraph, span, place, date) => {
    const found = findDatelineIn(paragraph);
    expect(found && paragraph.slice(found.start, found.end)).toBe(span);
    expect(found).toMatchObject({ place, date });
  });

  test.each([
    'DEAR ABBY: My neighbour is loud.',
    'PARIS: The city of light.',
    'NATO — which was founded in 1949 — met.',
    'Moscow — The city was quiet.',
    'BREAKING — The minister resigned.',
    'EXCLUSIVE - Talks have failed.',
    'EDITOR’S NOTE — This story was changed.',
    'A — The first answer.',
    'The minister (AP) — was there.',
    'He said — “No.”',
    'COVID-19 cases rose.',
    'MANILA',
    'OSLO, Feb. 30 said the king.',
    '',
  ])('none in: %s', (paragraph) => {
    expect(findDatelineIn(paragraph)).toBeNull();
  });

  const text = 'Headline\nA deck in front.\nCairo, 5 May 2019 (Newswire) — The talks began.';
  const blocks: Block[] = [
    { kind: 'headline', start: 0, end: 8 },
    { kind: 'deck', start: 9, end: 25 },
    { kind: 'paragraph', start: 26, end: text.length },
  ];

  test('offsets are into the article', () => {
    const found = findDateline(text, blocks);
    expect(found).toMatchObject({
      place: 'Cairo',
      date: '2019-05-05',
      span: { start: 26, text: 'Cairo, 5 May 2019 (Newswire)' },
    });
    expect(text.slice(found!.span.start, found!.span.end)).toBe(found!.span.text);
  });

  test('only the first two paragraphs are looked at', () => {
    const late = blocks.map((block) => (block.kind === 'deck' ? { ...block, kind: 'paragraph' as const } : block));
    expect(findDateline(text, late)?.place).toBe('Cairo');
    const later = [{ ...late[1]! }, { ...late[1]! }, late[2]!];
    expect(findDateline(text, later)).toBeNull();
  });
});
