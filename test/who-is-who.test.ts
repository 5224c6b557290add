import { expect, it } from 'vitest';
import { pageFromText } from '../src/1-page/index.ts';
import { pretty } from '../src/6-views/pretty/index.ts';
import { reader } from '../src/6-views/reader/index.ts';
import { readPage } from '../src/pipeline.ts';

const text =
  'Talks in Geneva\n\nGENEVA - Russian Foreign Minister Sergei Lavrov said on Monday that the talks would go on. He told the French president that Moscow would answer.\n';

const { record } = readPage(pageFromText(text), { published: '2017-08-07' });

it('the terminal shows who each mention is, the office held that day, and on what basis', () => {
  const shown = pretty(record, { colour: false, width: 200 });
  expect(shown).toContain(
    'Sergei Lavrov person · RUS · GOV · Minister of Foreign Affairs of RUS, since 2004-03-09 (text)',
  );
  expect(shown).toMatch(/Russian Foreign Minister Sergei Lavrov \(name\); He \(pronoun, resolved\)/u);
  expect(shown).toMatch(
    /Emmanuel Macron person · FRA · \S+ · .*\(knowledge\)\n {4}the French president \(title, inferred\)/u,
  );
  expect(shown).toMatch(/Russia state .*\n {4}Moscow \(metonym, resolved\)/u);
});

it('the reading page shows the same with the rule', () => {
  const page = String(reader(record));
  expect(page).toContain('actor.title-on-roster');
  expect(page).toContain('Minister of Foreign Affairs of RUS, since 2004-03-09 (text)');
});
