/** Who plays in a twin: two states at odds, a third between them, and the words that name them. */

export interface State {
  /** ISO 3166-1 alpha-3. */
  code: string;
  /** As the subject of a sentence: "Russia", "the U.S.". */
  name: string;
  adjective: string;
  capital: string;
  /** The capital with one letter missing, as a hasty page prints it. */
  misspelt: string;
  /** Full name for the gold's actor. */
  full: string;
}

export interface Person {
  title: string;
  first: string;
  last: string;
  honorific: string;
}

export interface Cast {
  id: string;
  a: State;
  b: State;
  c: State;
  aMinister: Person;
  bMinister: Person;
  aLeader: Person;
  bLeader: Person;
  /** The parliament of A with its adjective, and by itself. */
  parliament: { full: string; short: string; name: string };
  bMinistry: string;
  intelligence: { text: string; name: string };
  region: string;
  bloc: { text: string; name: string };
  city: string;
  country: string;
  number: number;
  /** Publication day, a Monday. */
  published: string;
  sunday: string;
  /** The deadline in words and as a value, and its month. */
  deadline: { text: string; value: string };
  month: { text: string; value: string };
  year: string;
}

const state = (code: string, name: string, adjective: string, capital: string, full = name): State => ({
  code,
  name,
  adjective,
  capital,
  misspelt: capital.slice(0, 2) + capital.slice(3),
  full,
});

const person = (title: string, first: string, last: string, honorific = 'Mr.'): Person => ({
  title,
  first,
  last,
  honorific,
});

/** The real cast of August 2017. */
export const manila: Cast = {
  id: 'manila',
  a: state('USA', 'the U.S.', 'U.S.', 'Washington', 'United States'),
  b: state('RUS', 'Russia', 'Russian', 'Moscow'),
  c: state('UKR', 'Ukraine', 'Ukrainian', 'Kyiv'),
  aMinister: person('Secretary of State', 'Rex', 'Tillerson'),
  bMinister: person('Foreign Minister', 'Sergei', 'Lavrov'),
  aLeader: person('President', 'Donald', 'Trump'),
  bLeader: person('President', 'Vladimir', 'Putin'),
  parliament: { full: 'the U.S. Congress', short: 'Congress', name: 'United States Congress' },
  bMinistry: 'The Russian Foreign Ministry',
  intelligence: { text: 'the U.S. intelligence community', name: 'U.S. intelligence community' },
  region: 'the Crimean peninsula',
  bloc: { text: 'the European Union', name: 'European Union' },
  city: 'Manila',
  country: 'the Philippines',
  number: 755,
  published: '2017-08-07',
  sunday: '2017-08-06',
  deadline: { text: 'Sept. 1', value: '2017-09-01' },
  month: { text: 'September', value: '2017-09' },
  year: '2014',
};

const states: State[] = [
  state('POL', 'Poland', 'Polish', 'Warsaw'),
  state('TUR', 'Turkey', 'Turkish', 'Ankara'),
  state('EGY', 'Egypt', 'Egyptian', 'Cairo'),
  state('FRA', 'France', 'French', 'Paris'),
  state('IND', 'India', 'Indian', 'New Delhi'),
  state('PAK', 'Pakistan', 'Pakistani', 'Islamabad'),
  state('JPN', 'Japan', 'Japanese', 'Tokyo'),
  state('BRA', 'Brazil', 'Brazilian', 'Brasilia'),
  state('KEN', 'Kenya', 'Kenyan', 'Nairobi'),
  state('GRC', 'Greece', 'Greek', 'Athens'),
  state('ETH', 'Ethiopia', 'Ethiopian', 'Addis Ababa'),
  state('VNM', 'Vietnam', 'Vietnamese', 'Hanoi'),
  state('MAR', 'Morocco', 'Moroccan', 'Rabat'),
  state('DZA', 'Algeria', 'Algerian', 'Algiers'),
  state('SRB', 'Serbia', 'Serbian', 'Belgrade'),
];

const first = ['Anton', 'Karim', 'Pavel', 'Joseph', 'Daniel', 'Tomas', 'Samuel', 'Viktor', 'Martin', 'Hassan'];
const women = ['Anna', 'Leila', 'Maria', 'Sofia', 'Helena'];
const last = [
  'Kovarik',
  'Benali',
  'Orlandi',
  'Tanaka',
  'Mwangi',
  'Castellan',
  'Drummond',
  'Haddad',
  'Petrakis',
  'Vasquez',
];
const cities: [string, string][] = [
  ['Geneva', 'Switzerland'],
  ['Vienna', 'Austria'],
  ['Singapore', 'Singapore'],
  ['Lima', 'Peru'],
  ['Dakar', 'Senegal'],
];
const blocs = [
  { text: 'the European Union', name: 'European Union' },
  { text: 'the African Union', name: 'African Union' },
  { text: 'the Arab League', name: 'Arab League' },
];
const regions = ['the Morava valley', 'the Tessen highlands', 'the Karsin delta', 'the Belmar islands'];
const years = [
  {
    published: '2015-03-09',
    sunday: '2015-03-08',
    deadline: 'April 15',
    value: '2015-04-15',
    month: 'May',
    monthValue: '2015-05',
  },
  {
    published: '2019-06-17',
    sunday: '2019-06-16',
    deadline: 'July 31',
    value: '2019-07-31',
    month: 'October',
    monthValue: '2019-10',
  },
  {
    published: '2022-11-14',
    sunday: '2022-11-13',
    deadline: 'Jan. 10',
    value: '2023-01-10',
    month: 'March',
    monthValue: '2023-03',
  },
  {
    published: '2012-05-21',
    sunday: '2012-05-20',
    deadline: 'June 30',
    value: '2012-06-30',
    month: 'August',
    monthValue: '2012-08',
  },
];

/** The n-th of a list, going round. */
const at = <T>(list: readonly T[], n: number): T => list[((n % list.length) + list.length) % list.length]!;

/** The n-th made cast: other countries, names, offices and dates. Same n, same cast. */
export function castOf(n: number): Cast {
  const a = at(states, n);
  const b = at(states, n * 2 + 4);
  const c = at(states, n * 3 + 8);
  const [b2, c2] = [b.code === a.code ? at(states, n + 1) : b, c];
  const third = [a.code, b2.code].includes(c2.code) ? states.find((s) => ![a.code, b2.code].includes(s.code))! : c2;
  const year = at(years, n);
  const [city, country] = at(cities, n);
  const woman = n % 3 === 0;
  return {
    id: `twin-${String(n).padStart(2, '0')}`,
    a,
    b: b2,
    c: third,
    aMinister: person('Foreign Minister', woman ? at(women, n) : at(first, n), at(last, n), woman ? 'Ms.' : 'Mr.'),
    bMinister: person('Foreign Minister', at(first, n + 3), at(last, n + 3)),
    aLeader: person(n % 2 ? 'Prime Minister' : 'President', at(first, n + 5), at(last, n + 5)),
    bLeader: person(n % 4 < 2 ? 'President' : 'Prime Minister', at(first, n + 7), at(last, n + 7)),
    parliament: { full: `the ${a.adjective} parliament`, short: 'parliament', name: `${a.adjective} parliament` },
    bMinistry: `The ${b2.adjective} Foreign Ministry`,
    intelligence: { text: `the ${a.adjective} intelligence service`, name: `${a.adjective} intelligence service` },
    region: at(regions, n),
    bloc: at(blocs, n),
    city,
    country,
    number: 40 + 35 * n,
    published: year.published,
    sunday: year.sunday,
    deadline: { text: year.deadline, value: year.value },
    month: { text: year.month, value: year.monthValue },
    year: String(2001 + (n % 9)),
  };
}
