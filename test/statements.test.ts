/** Statements read from whole pages, model and all: to whom, when and where. The stories are written for this project. */
import { describe, expect, it } from 'vitest';
import { pageFromText } from '../src/1-page/index.ts';
import { readPage } from '../src/pipeline.ts';

/** Published on a Monday, 20 August 2018. */
const read = (text: string) => readPage(pageFromText(text), { published: '2018-08-20' }).record;

const opening = 'Kenyan President Uhuru Kenyatta met Ugandan President Yoweri Museveni in Kampala on Friday.';

describe('when and where it was said', () => {
  it.each([
    ['Kenyan President Uhuru Kenyatta said on Friday that the border would open.', '2018-08-17', null],
    ['On Friday, Kenyan President Uhuru Kenyatta said the border would open.', '2018-08-17', null],
    ['Speaking in Vienna on Friday, Kenyan President Uhuru Kenyatta said the border was open.', '2018-08-17', 'Vienna'],
    ['“The border is open,” Kenyan President Uhuru Kenyatta said in Vienna on Friday.', '2018-08-17', 'Vienna'],
    ['Kenyan President Uhuru Kenyatta said the border would open on Sunday.', null, null],
  ])('%s', (text, date, place) => {
    const { statements } = read(`${text}\n\nThe road is long.`);
    expect([statements[0]!.date, statements[0]!.place]).toEqual([date, place]);
  });
});

describe('to whom it was said', () => {
  const addressees = (text: string) =>
    read(`${opening}\n\n${text}`).statements.map(({ addressee, support }) => [
      addressee.join(),
      support.addressee?.rule,
    ]);

  it('stays the same where the speaker goes on in the paragraph', () => {
    expect(addressees('Kenyatta told Museveni that the road was open. He said the bridge was new.')).toEqual([
      ['person:yoweri-museveni', 'statement.told-that'],
      ['person:yoweri-museveni', 'statement.same-audience'],
    ]);
  });

  it('is who asked, for an answer', () => {
    expect(
      addressees('Kenyatta asked Museveni whether the road was open. Museveni said the bridge was new.').at(-1),
    ).toEqual(['person:uhuru-kenyatta', 'statement.answers-asker']);
  });

  it('is the partner in talks who reports it', () => {
    const text =
      'Kenyatta told Museveni that the road was open.\n\nKenyatta said Museveni indicated that he would come.';
    expect(addressees(text).at(-1)).toEqual(['person:uhuru-kenyatta', 'statement.partner-reports']);
  });

  it('is nobody where the article does not tell', () => {
    expect(addressees('Kenyatta said the road was open.')).toEqual([['', undefined]]);
    expect(
      addressees('Kenyatta told Museveni that the road was open.\n\nKenyatta said the bridge was new.').at(-1),
    ).toEqual(['', undefined]);
  });
});

describe('support', () => {
  it('stands behind every value that is filled', () => {
    const { statements } = read(
      `${opening}\n\nOn Friday, Kenyatta told Museveni that Rwanda had promised to open the road.`,
    );
    expect(statements.length).toBeGreaterThan(1);
    for (const statement of statements) {
      const fields = ['speaker', 'source', 'cue', 'content', 'act', 'mode', 'date', 'place', 'within'] as const;
      for (const field of fields) if (statement[field] !== null) expect(statement.support[field], field).toBeDefined();
      if (statement.addressee.length > 0) expect(statement.support.addressee!.spans.length).toBeGreaterThan(0);
    }
  });
});
