/** Made articles that vary in real structure: states, people, topics, order, length, quotations, deadlines, datelines, noise. */

/** A small generator of numbers from a seed (mulberry32), so that a run can be repeated. */
export function randomOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const list = (words: string): string[] => words.split('|');
const states = list(
  'Russia|the United States|China|Iran|Turkey|France|Germany|Britain|Japan|India|Pakistan|Egypt|Israel|Saudi Arabia|Qatar|Ukraine|Poland|Canada|Mexico|Brazil|Ethiopia|Eritrea|Sudan|Kenya|Nigeria|Greece|Armenia|Azerbaijan|Georgia|Vietnam',
);
const cities = list(
  'Geneva|Vienna|Moscow|Washington|Beijing|Tehran|Ankara|Paris|Berlin|London|Tokyo|New Delhi|Cairo|Riyadh|Doha|Kyiv|Warsaw|Ottawa|Nairobi|Athens',
);
const surnames = list(
  'Arlow|Benitz|Corvane|Dastur|Elmhart|Farouzi|Gantry|Holubek|Imrani|Jorvik|Kestrel|Lomax|Marwell|Nadir|Orlan|Petrak|Quillan|Rostova|Selwyn|Tamrat|Ulrich|Varga|Westlake|Yarrow|Zoric',
);
const firsts = list(
  'Anna|Boris|Clara|David|Elena|Fadi|Greta|Hassan|Irina|Jonas|Karim|Leila|Marek|Nora|Omar|Paula|Rafael|Sofia|Tariq|Vera',
);
const offices = list(
  'Foreign Minister|President|Prime Minister|Deputy Foreign Minister|Ambassador|Defence Minister|Secretary of State',
);
const topics = list(
  'the gas pipeline|fishing rights|the border crossing|a prisoner exchange|grain shipments|the river dam|missile tests|steel tariffs|the embassy staff|airspace closures|the water treaty|satellite launches|visa rules|the frozen funds|naval patrols|the election observers|a debt payment|the arms embargo|refugee returns|the island lighthouse|port inspections|cyber intrusions|a rail corridor|uranium stocks|the peace monitors',
);
const months = list('January|February|March|April|May|June|July|August|September|October|November|December');
const mood = list(
  'after a night of wrangling|to the surprise of diplomats|in an unusually short session|despite snow that closed the airport|as crowds gathered outside|with little ceremony|behind closed doors|under the eyes of observers|hours before a summit|following weeks of silence',
);
const things = list(
  'a thick folder of maps|two boxes of letters|the minutes of the last round|a plan in nine points|an unsigned draft|the list of names|photographs from the coast|a sealed envelope|the bill for the damage|an old protocol',
);

export interface MadeArticle {
  id: string;
  title: string;
  published: string;
  paragraphs: string[];
}

type Pick = <T>(from: readonly T[]) => T;

interface Cast {
  a: string;
  b: string;
  c: string;
  city: string;
  topic: string;
  day: number;
  month: string;
  person: string;
  office: string;
  last: string;
  other: string;
  number: number;
}

const sentences: ((cast: Cast, pick: Pick) => string)[] = [
  ({ a, b, topic }, pick) => `${upper(a)} accused ${b} on Monday of breaking the accord on ${topic} ${pick(mood)}.`,
  ({ a, b, number }, pick) =>
    `${upper(a)} expelled ${number} diplomats of ${b} ${pick(mood)}, leaving ${pick(things)} behind.`,
  ({ a, b, topic }, pick) =>
    `${upper(a)} imposed sanctions on ${b} over ${topic}, ${pick(things)} having come to light.`,
  ({ office, person, other, city }) => `${office} ${person} met ${other} in ${city} on Tuesday.`,
  ({ last, topic, b }, pick) =>
    `“We will not be moved on ${topic} by ${b},” Mr. ${last} said, holding up ${pick(things)}.`,
  ({ last, a, b, month, day }) => `Mr. ${last} told reporters that ${a} would answer ${b} by ${month} ${day}.`,
  ({ b, topic, c }, pick) => `${upper(b)} denied the charge and said that ${c} had raised ${topic} only ${pick(mood)}.`,
  ({ c, city, a, b }) => `${upper(c)} offered to host talks between ${a} and ${b} in ${city}.`,
  ({ a, c, topic }, pick) => `Last year ${a} and ${c} had signed an agreement on ${topic}, ${pick(mood)}.`,
  ({ b, number, topic }, pick) =>
    `Protesters carrying ${pick(things)} marched on the ministry of ${b}; police counted ${number} of them and mentioned ${topic}.`,
  ({ other, a, topic }, pick) =>
    `${other} called the claim of ${a} about ${topic} “an invention with ${pick(things)} and no shame”.`,
  ({ a, b, number }) => `${upper(a)} moved ${number} soldiers to its frontier with ${b}.`,
  ({ last, b, topic }, pick) => `Mr. ${last} urged ${b} to release what it holds of ${topic} ${pick(mood)}.`,
  ({ c, topic, number }, pick) =>
    `An analyst in the capital of ${c} put the cost of ${topic} at ${number} million dollars, citing ${pick(things)}.`,
  ({ a, b, month, topic }, pick) => `Trade in ${topic} between ${a} and ${b} fell in ${month}, ${pick(mood)}.`,
  ({ b, a, number }, pick) => `${upper(b)} pledged ${number} tons of wheat to ${a} ${pick(mood)}.`,
  ({ city, topic, other }, pick) =>
    `In ${city} the lamps were lit early, and ${other} left by a side door with ${pick(things)}, asked in vain about ${topic}.`,
  ({ a, c, topic, day, month }) =>
    `${upper(a)} warned ${c} that it would close its airspace on ${month} ${day} if ${topic} stayed unsettled.`,
];

const upper = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

function castOf(random: () => number, pick: Pick): Cast {
  const [a, b, c] = [...states].sort(() => random() - 0.5) as [string, string, string];
  const last = pick(surnames);
  return {
    ...{ a, b, c, last },
    city: pick(cities),
    topic: pick(topics),
    day: 1 + Math.floor(random() * 28),
    month: pick(months),
    person: `${pick(firsts)} ${last}`,
    office: pick(offices),
    other: `${pick(firsts)} ${pick(surnames)}`,
    number: 3 + Math.floor(random() * 900),
  };
}

/** The n-th article of a seed. */
export function articleOf(n: number, seed = 1): MadeArticle {
  const random = randomOf(seed * 1_000_003 + n);
  const pick: Pick = (from) => from[Math.floor(random() * from.length)]!;
  const cast = castOf(random, pick);
  const published = new Date(Date.UTC(2015, 0, 1 + Math.floor(random() * 3000))).toISOString().slice(0, 10);
  const count = 8 + Math.floor(random() * 18);
  const paragraphs: string[] = [];
  for (let i = 0; i < count; ) {
    const size = 1 + Math.floor(random() * 3);
    // Each sentence turns to another topic, city and person with some chance, as stories do.
    const local = (): Cast =>
      random() < 0.6
        ? {
            ...cast,
            topic: pick(topics),
            other: `${pick(firsts)} ${pick(surnames)}`,
            number: 3 + Math.floor(random() * 900),
          }
        : cast;
    paragraphs.push(Array.from({ length: size }, () => pick(sentences)(local(), pick)).join(' '));
    i += size;
  }
  if (random() < 0.7) paragraphs[0] = `${cast.city.toUpperCase()} — ${paragraphs[0]}`;
  const title = `${upper(cast.a)} and ${cast.b} at odds over ${cast.topic}`;
  return { id: `made-${seed}-${n}`, title, published, paragraphs };
}

/** One line of JSON Lines, every third one as HTML with the furniture of a site. */
export function lineOf(article: MadeArticle, n: number): string {
  const { id, title, published, paragraphs } = article;
  if (n % 3 !== 0) return JSON.stringify({ id, title, published, text: `${title}\n\n${paragraphs.join('\n\n')}` });
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  const html = `<!doctype html><html><head><title>${title}</title></head><body><nav><a href="/">Home</a> <a href="/w">World</a></nav><article><h1>${title}</h1>${body}</article><footer>Contact us</footer></body></html>`;
  return JSON.stringify({ id, title, published, html });
}

/** An edited re-post: cut, with a teaser, another headline, a quotation taken out or put in. */
export function repostOf(article: MadeArticle, nth: number): MadeArticle {
  const random = randomOf(nth * 7919 + article.paragraphs.length * 31 + Number(article.id.split('-').at(-1)));
  const pick: Pick = (from) => from[Math.floor(random() * from.length)]!;
  let paragraphs = [...article.paragraphs];
  const cut = Math.max(3, Math.ceil(paragraphs.length * (0.55 + random() * 0.45)));
  paragraphs = paragraphs.slice(0, cut);
  if (random() < 0.6)
    paragraphs.unshift(`Our desk picked this for you: what ${pick(cities)} makes of ${pick(topics)}, ${pick(mood)}.`);
  if (random() < 0.5)
    paragraphs.splice(
      2,
      0,
      `“I have seen ${pick(things)},” ${pick(firsts)} ${pick(surnames)} told this page about ${pick(topics)}.`,
    );
  if (random() < 0.4) paragraphs = paragraphs.map((text) => text.replaceAll('Mr. ', '').replace(/[“”]/gu, '"'));
  const published = new Date(Date.parse(article.published) + 86_400_000 * (1 + Math.floor(random() * 3)))
    .toISOString()
    .slice(0, 10);
  return { id: `${article.id}-copy-${nth}`, title: `Read: ${pick(topics)} and ${pick(states)}`, published, paragraphs };
}
