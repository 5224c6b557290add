import { describe, expect, it } from 'vitest';
import { readActors } from './testing.ts';

/** Whom titles mean, read as an article of the day. */
function holdersOn(text: string, day: string): string[] {
  const { actors } = readActors(text, day);
  return actors.filter(({ kind }) => kind === 'person').map(({ id }) => id.replace('person:', ''));
}

const text =
  'The Russian president met the German chancellor. France’s foreign minister spoke with the secretary of state of the United States. ' +
  'The British prime minister and the Canadian prime minister sent word. NATO’s secretary general stayed away.';

describe('the same article of another day gives the office holders of that day', () => {
  it.each([
    [
      '1997-08-07',
      ['boris-yeltsin', 'helmut-kohl', 'hubert-vedrine', 'madeleine-albright', 'tony-blair', 'javier-solana'],
      ['vladimir-putin', 'angela-merkel'],
    ],
    [
      '2007-08-07',
      [
        'vladimir-putin',
        'angela-merkel',
        'bernard-kouchner',
        'condoleezza-rice',
        'gordon-brown',
        'stephen-harper',
        'jaap-de-hoop-scheffer',
      ],
      ['tony-blair', 'dmitry-medvedev'],
    ],
    [
      '2017-08-07',
      [
        'vladimir-putin',
        'angela-merkel',
        'jean-yves-le-drian',
        'rex-tillerson',
        'theresa-may',
        'justin-trudeau',
        'jens-stoltenberg',
      ],
      ['hubert-vedrine', 'gordon-brown'],
    ],
  ])('%s', (day, expected, not) => {
    const found = holdersOn(text, day);
    expect(found).toEqual(expect.arrayContaining(expected));
    for (const id of not) expect(found).not.toContain(id);
  });

  it.each([['1890-08-07'], ['2090-08-07']])('%s: nobody', (day) => {
    expect(holdersOn(text, day)).toEqual([]);
  });

  it.each([
    ['2007-08-07', []],
    ['2017-08-07', ['Secretary of State']],
    ['2027-08-07', []],
  ])('on %s a person named without a title holds %j', (day, titles) => {
    const { actors } = readActors('Rex Tillerson said that talks would go on.', day);
    expect(actors.find(({ id }) => id === 'person:rex-tillerson')?.offices.map(({ title }) => title)).toEqual(titles);
  });
});
