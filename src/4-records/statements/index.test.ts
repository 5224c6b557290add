import { describe, expect, it } from 'vitest';
import { readSentences } from './testing.ts';

/** source | cue | content spans, for every statement of the text. */
const rows = (text: string): string[] =>
  readSentences(text).map((s) =>
    [s.source?.text ?? '-', s.cue?.text ?? '-', ...s.content.map((c) => c.text)].join(' | '),
  );

describe('direct speech', () => {
  it.each([
    ['speaker after', '“We had no choice,” Firefly said.', ['Firefly | said | “We had no choice,”']],
    [
      'inverted',
      '“We had no choice,” said Rufus Firefly, the foreign minister.',
      ['Rufus Firefly | said | “We had no choice,”'],
    ],
    ['speaker before', 'Firefly said, “We had no choice.”', ['Firefly | said | “We had no choice.”']],
    ['colon', 'Firefly told reporters: “We had no choice.”', ['Firefly | told | “We had no choice.”']],
    [
      'split',
      '“We had no choice,” Firefly said. “They know why.”',
      ['Firefly | said | “We had no choice,” | “They know why.”'],
    ],
    ['interposed', '“We had,” Firefly said, “no choice at all.”', ['Firefly | said | “We had,” | “no choice at all.”']],
    ['question', '“Where are they now?” Firefly asked.', ['Firefly | asked | “Where are they now?”']],
    ['TeX marks', "``We had no choice,'' Firefly said.", ["Firefly | said | ``We had no choice,''"]],
    [
      'with an apposition',
      '“We had no choice,” Ann Firefly, the minister’s aunt, said.',
      ['Ann Firefly | said | “We had no choice,”'],
    ],
    [
      'carried on',
      '“We had no choice,” Firefly said.\n“They know why we left.”',
      ['Firefly | said | “We had no choice,” | “They know why we left.”'],
    ],
    [
      'over paragraphs',
      '“We had no choice.\n“They know why,” Firefly said.',
      ['Firefly | said | “We had no choice. | “They know why,”'],
    ],
    [
      'joined to a second cue',
      'Firefly said “nobody knows the road,” and added: “We will find it.”',
      ['Firefly | said | “nobody knows the road,”', 'Firefly | added | “We will find it.”'],
    ],
    [
      'behind a colon without a verb of saying',
      'The minister put up a sign with these words: “We are not coming back.”',
      ['The minister | - | “We are not coming back.”'],
    ],
    ['lead-in', 'Firefly went on:\n“We had no choice at all.”', ['Firefly | went on | “We had no choice at all.”']],
    ['signed', '“We had no choice at all.” — Rufus Firefly', ['Rufus Firefly | — | “We had no choice at all.”']],
    [
      'transcript',
      'QUESTION: Where is the envoy? Is he well?\nMR. FIREFLY: He is well.',
      ['QUESTION | : | Where is the envoy? Is he well?', 'MR. FIREFLY | : | He is well.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(rows(text)).toEqual(expected);
  });
});

describe('indirect and mixed speech', () => {
  it.each([
    ['said that', 'The minister said that the talks had failed.', ['The minister | said | that the talks had failed']],
    ['bare clause', 'Officials said Monday the road would open.', ['Officials | said | the road would open']],
    [
      'said that would',
      'The minister said that would ruin the town.',
      ['The minister | said | that would ruin the town'],
    ],
    [
      'a relative clause behind an adjunct',
      '“We are ready,” Firefly told reporters after the talks that were held on a boat.',
      ['Firefly | told | “We are ready,”'],
    ],
    ['told that', 'Firefly told the envoy that Sylvania would pay.', ['Firefly | told | that Sylvania would pay']],
    ['postposed', 'The road is open again, the ministry said.', ['the ministry | said | The road is open again']],
    ['interposed', 'The road, the ministry said, will open soon.', ['the ministry | said | The road | will open soon']],
    [
      'mixed',
      'The ministry said the road was “a danger to all” on Monday.',
      ['The ministry | said | the road was “a danger to all” on Monday'],
    ],
    [
      'according to, after',
      'The road is open, according to the ministry.',
      ['the ministry | according to | The road is open'],
    ],
    [
      'according to, before',
      'According to the ministry, the road is open.',
      ['the ministry | According to | the road is open'],
    ],
    [
      'two cues',
      'Firefly said the road was open, and promised to pay for it.',
      ['Firefly | said | the road was open', 'Firefly | promised | to pay for it'],
    ],
    [
      'changing speaker',
      'Firefly said the road was open, but Teasdale said it was closed.',
      ['Firefly | said | the road was open', 'Teasdale | said | it was closed'],
    ],
    ['relative', 'Firefly, who said the road was open, left early.', ['Firefly | said | the road was open']],
    [
      'insertion',
      'Firefly, speaking with reporters on Monday, said the road was open.',
      ['Firefly | said | the road was open'],
    ],
    [
      'participle',
      'Firefly left the room, saying that the talks had failed.',
      ['Firefly | saying | that the talks had failed'],
    ],
    ['infinitive', 'Firefly vowed to rebuild the town.', ['Firefly | vowed | to rebuild the town']],
    ['asked to', 'Firefly asked the envoy to leave.', ['Firefly | asked | to leave']],
    [
      'asked things',
      'Firefly asked Teasdale several questions about the road.',
      ['Firefly | asked | several questions about the road'],
    ],
    ['wh', 'Firefly asked whether the road was open.', ['Firefly | asked | whether the road was open']],
    ['object', 'Sylvania has denied meddling in the vote.', ['Sylvania | denied | meddling in the vote']],
    [
      'noun',
      'Firefly ignored the envoy’s warning that the road was closed.',
      ['the envoy | warning | that the road was closed'],
    ],
    ['headline', '# Minister says road will open in May', ['Minister | says | road will open in May']],
    ['headline, colon', '# Firefly: Sylvania must pay for the road', ['Firefly | : | Sylvania must pay for the road']],
    [
      'at least',
      'At least 48 people were hurt, the ministry said.',
      ['the ministry | said | At least 48 people were hurt'],
    ],
    ['as-clause', 'As Firefly told Teasdale, the road is open.', ['Firefly | told | the road is open']],
    ['several times', 'She noted several times that the road was open.', ['She | noted | that the road was open']],
    [
      'two cues after a dash',
      'The ministry says that the road is open — but it now warns that the bridge is weak.',
      ['The ministry | says | that the road is open', 'it | warns | that the bridge is weak'],
    ],
    [
      'another speaker in a with-clause',
      'Firefly said the road was open, with Teasdale adding that it was wet.',
      ['Firefly | said | the road was open', 'Teasdale | adding | that it was wet'],
    ],
    ['naming', 'Firefly called the treaty “absurd” on Monday.', ['Firefly | called | the treaty “absurd” on Monday']],
    ['voice', 'The crowd whispered that the king had left.', ['The crowd | whispered | that the king had left']],
    ['no comment', 'The spokesman would not comment on the raid.', ['The spokesman | comment on | the raid']],
  ])('%s', (_, text, expected) => {
    expect(rows(text)).toEqual(expected);
  });
});

describe('what is no statement', () => {
  it.each([
    'The minister wants the road to open.',
    'The minister is believed to be in Geneva.',
    'The so-called “experts” left the town.',
    'The film “Duck Soup” opened in May.',
    'Edwin “Buzz” Firefly left the town.',
    'The army posted guards along the road.',
    'The reports were late.',
    'The claims department is closed.',
    'They walked out of the room thanks to the guards.',
    'The plan calls for a new road.',
    'The minister did not say that the road was open.',
    'He shared a list called the red book.',
    'The road is longer than the ministry says it is.',
    'The envoy called his brother on Monday to make peace.',
    'That was what she said when she left the office.',
    'The bridge allowed a few carts over the border.',
    'The mill added 3 per cent on Monday.',
    'The king spoke in a house that stood by the river.',
    'The women tell stories about the war.',
    'READ MORE: Minister says the road will open',
    'It is worth noting that the road is closed.',
    'The minister left without criticising the plan.',
    'The minister avoided condemning the raid on the town.',
  ])('%s', (text) => {
    expect(rows(text)).toEqual([]);
  });
});

describe('nesting, addressee, act and mode', () => {
  it('puts a statement within the one that reports it', () => {
    const text = 'Teasdale said that Firefly had promised the envoy that Sylvania would pay.';
    const [outer, inner] = readSentences(text);
    expect([inner!.source?.text, inner!.within]).toEqual(['Firefly', outer!.id]);
  });

  it('nests three deep', () => {
    const text =
      'Firefly assured Teasdale that Sylvania would pay, the king’s spokesman said, according to the Daily Bugle.';
    const all = readSentences(text);
    const chain = ['according to', 'said', 'assured'].map((cue) => all.find((s) => s.cue?.text === cue)!);
    expect(chain.map((s) => s.within)).toEqual([null, chain[0]!.id, chain[1]!.id]);
  });

  it('keeps one’s own words in a quotation to oneself', () => {
    expect(rows('“I think we said enough,” Firefly said.')).toHaveLength(1);
  });

  it.each([
    ['Firefly told Teasdale that the road was open.', ['Teasdale']],
    ['“The road is open,” Firefly told Teasdale.', ['Teasdale']],
    ['Firefly called for Teasdale to leave.', ['Teasdale']],
    ['Firefly, speaking with Teasdale on Monday, said the road was open.', ['Teasdale']],
    ['Firefly said Teasdale must leave the town.', ['Teasdale']],
    ['Firefly said the road was open.', []],
  ])('addressee: %s', (text, addressee) => {
    expect(readSentences(text, ['Firefly', 'Teasdale'])[0]!.addressee).toEqual(addressee);
  });

  it.each([
    ['“We had no choice,” Firefly said.', 'direct'],
    ['Firefly said the road was “a danger to us all.”', 'mixed'],
    ['Firefly said the road was open.', 'indirect'],
  ])('mode: %s', (text, mode) => {
    expect(readSentences(text)[0]!.mode).toBe(mode);
  });

  it('gives content inside the text and never overlapping itself', () => {
    const text = '“A way out,” Firefly said, “is what we want.” He added that “the road is open,” and left.';
    for (const s of readSentences(text)) {
      for (const c of s.content) expect(text.slice(c.start, c.end)).toBe(c.text);
      s.content.forEach((c, i) => {
        if (i > 0) expect(c.start).toBeGreaterThanOrEqual(s.content[i - 1]!.end);
      });
    }
  });
});

describe('confidence', () => {
  it('is between 0 and 1, and higher for a quotation than for an object of saying', () => {
    const of = (text: string): number => readSentences(text)[0]!.confidence;
    const quoted = of('“We had no choice,” Firefly said.');
    const object = of('Firefly praised the rescuers.');
    expect(quoted).toBeLessThanOrEqual(1);
    expect(object).toBeGreaterThan(0);
    expect(quoted).toBeGreaterThan(object);
  });
});

describe('hostile text', () => {
  it.each([
    ['one long sentence of cues', 'he said '.repeat(3000)],
    ['commas', ', said, '.repeat(3000)],
    ['open quotations', '“he said that '.repeat(2000)],
    ['according to', 'according to him, '.repeat(2000)],
  ])('%s', (_, text) => {
    expect(() => readSentences(text)).not.toThrow();
  });
});
