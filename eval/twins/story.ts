/**
 * The story of a twin, paragraph by paragraph, with its gold spans marked as `<key>…</key>`. The sentences are ours; the
 * phenomena are those of a scraped page (see docs/examples.md). `voice` 1 says the same in other constructions.
 */
import type { Cast, Person } from './cast.ts';

export interface Variant {
  voice: 0 | 1;
  /** The background paragraphs come before the account of the talks. */
  early: boolean;
  /** The pull quote stands at the head of the page, or at its end. */
  pullFirst: boolean;
}

export interface Story {
  deck: string;
  caption: string;
  paragraphs: string[];
  /** Which two paragraphs the pull quote repeats. */
  pulled: [number, number];
}

const mr = (person: Person): string => `${person.honorific} ${person.last}`;
const full = (person: Person): string => `${person.title} ${person.first} ${person.last}`;
const an = (word: string): string => (/^[AEIO]/u.test(word) ? `an ${word}` : `a ${word}`);
const bare = (name: string): string => name.replace(/^the /u, '');

function lead({ a, b, aMinister, city, deadline }: Cast): string {
  const people = a.code === 'USA' ? 'American' : a.adjective;
  return (
    `${city.toUpperCase()}—${a.adjective} ${full(aMinister)} <s1c>told</s1c> <B1>${b.name}’s foreign minister</B1> <s1>that ${a.name} would ` +
    `<c0b>give its answer to <e1a>the forced departure of hundreds of ${people} diplomats</e1a></c0b> by <t1>${deadline.text}</t1> ` +
    `and that both governments had to face the mistrust left by <k0b>${b.capital}’s interference in last year’s ${a.adjective} election</k0b></s1>.`
  );
}

function retold({ b, aMinister, country }: Cast): string {
  const he = aMinister.honorific === 'Ms.' ? 'she' : 'he';
  const his = aMinister.honorific === 'Ms.' ? 'her' : 'his';
  return (
    `${mr(aMinister)}, who spoke with reporters <t2>Monday</t2> on the margins of a regional security forum in ${country}, <s2c>said</s2c> ` +
    `<s2>that ${he} had <s3c>told</s3c> <B2>${his} ${b.adjective} counterpart</B2> at their talks <t3>a day earlier</t3> <s3>that ${he} hoped ${b.capital} would ` +
    '“grasp how grave this affair was and how much trust it has cost…the people of both countries.”</s3></s2>'
  );
}

function wayThrough({ b, aMinister }: Cast, { voice }: Variant): string {
  const he = aMinister.honorific === 'Ms.' ? 'She' : 'He';
  const said = voice ? `<s4c>said</s4c> ${mr(aMinister)}` : `${mr(aMinister)} <s4c>said</s4c>`;
  return `<s4>${he} <s5c>told</s5c> ${b.name} <s5>that “there has to be a way for us to work through this,”</s5></s4> ${said}.`;
}

function talks({ b, aMinister, bMinister, aLeader, parliament }: Cast, { voice }: Variant): string {
  const law = voice
    ? `sanctions that ${parliament.full} passed against ${b.name} and that ${full(aLeader)} grudgingly signed`
    : `sanctions against ${b.name} passed by ${parliament.full} and grudgingly signed by ${full(aLeader)}`;
  return (
    `<e0b>${mr(aMinister)} and ${full(bMinister)} met <t4>Sunday</t4> for about <t5>an hour</t5></e0b> in closely watched talks beside the forum, ` +
    `after weeks of growing bitterness over <e2a>${law}</e2a>.`
  );
}

function ministryAccount({ a, b, bMinister, bMinistry, parliament }: Cast, { voice }: Variant): string {
  const said = voice ? '<s8c>said</s8c> the ministry' : 'the ministry <s8c>said</s8c>';
  return (
    `${bMinistry} <s6c>said</s6c> <s6>the talks opened with ${mr(bMinister)} <s7c>laying out</s7c> <s7>why <e1b>${b.name} had decided to expel ` +
    `${a.adjective} diplomats</e1b></s7></s6>. <s8>The step was taken “only after months of patience. Sadly, <e5a>hostile voices in ` +
    `${parliament.short} closed every other door</e5a>,”</s8> ${said}.`
  );
}

function agenda({ c }: Cast, { voice }: Variant): string {
  const topics = `talked about cybersecurity, North Korea, Syria and ${c.name}`;
  return voice
    ? `<s9c>According to</s9c> the ministry, <s9>the ministers also ${topics}</s9>.`
    : `<s9>The ministers also ${topics}</s9>, the ministry <s9c>said</s9c>.`;
}

function findings({ a, b, aLeader, bLeader, intelligence, number, month }: Cast): string {
  return (
    `<e2b>The sanctions were meant to penalize ${b.name}</e2b> after <e3a>${intelligence.text} <s10c>found</s10c> <s10>that <k0a><e4a>${b.capital} ` +
    `had tried to meddle in the election</e4a></k0a>, which ${mr(aLeader)} won</s10></e3a>. ${b.adjective} ${full(bLeader)} <s11c>answered by saying</s11c> ` +
    `<s11><e13a>${a.name} would need to <c1a>withdraw ${number} diplomats and staff from the country</c1a> by <t6>${month.text}</t6></e13a></s11>.`
  );
}

function questions({ a, aMinister, bMinister, deadline }: Cast): string {
  const he = aMinister.honorific === 'Ms.' ? 'she' : 'he';
  return (
    `${mr(aMinister)} <s12c>said</s12c> <t7>Monday</t7> <s12>that ${he} <s14c>asked</s14c> ${mr(bMinister)} <s14>a number of questions about that order</s14></s12>, ` +
    `and <s13c>promised</s13c> <s13><c0c>${an(a.adjective).replace('an U.S.', 'a U.S.')} reply</c0c> by <t8>${deadline.text}</t8></s13>.`
  );
}

function doubts({ a, b, aLeader, parliament }: Cast): string {
  const office = a.code === 'USA' ? 'a Justice Department special counsel' : 'a special prosecutor';
  return (
    `${mr(aLeader)}, who has <s15c>said</s15c> <s15>that ties between the powers have sunk to “a dangerous low,”</s15> <k0d>has openly <s16c>doubted</s16c> ` +
    `<s16>the agencies’ findings about the election</s16></k0d> and <e6a>brushed aside inquiries by ${parliament.short} and <P1>${office}</P1></e6a>. ` +
    `<k0e>${b.name} has <s17c>denied</s17c> <s17><k0c>interfering in the election</k0c></s17></k0e>.`
  );
}

function conflict({ b, c, aMinister, bMinister, region, year }: Cast): string {
  return (
    `${mr(aMinister)} <s18c>said</s18c> <s18>${mr(bMinister)} <s19c>signaled</s19c> <s19>“a certain openness” to calming the conflict in ${c.name}</s19></s18>. ` +
    `The two capitals have been at odds over it since <t9>${year}</t9>, when <e7a>${b.capital} annexed ${region}</e7a> and ` +
    `<e8a><F1>fighters backed by ${b.name}</F1> took up arms in the country’s east</e8a>.`
  );
}

function sanctions({ a, b, aLeader, bloc }: Cast): string {
  return (
    `After that land grab, <e9a>${a.name} and ${bloc.text} imposed sanctions on ${b.misspelt}</e9a>, <e10a>which ${b.name} has long sought in vain to see removed</e10a>. ` +
    `${mr(aLeader)}, <e11a>who has <s23c>spoken warmly of</s23c> <s23><L1>the ${b.adjective} leader</L1></s23></e11a>, ` +
    '<e12a>has <s20c>called on</s20c> <s20>the two neighbors to end the fighting</s20></e12a>.'
  );
}

function realism({ a, b, aMinister }: Cast): string {
  const rule = a.code === 'USA' ? 'the administration' : 'the government';
  return `${mr(aMinister)} <s21c>said</s21c> <s21><G1>${rule}</G1> looked at its ties with ${b.name} with realism</s21>.`;
}

function job({ aMinister }: Cast, { voice }: Variant): string {
  const said = voice ? `<s22c>said</s22c> ${mr(aMinister)}` : `${mr(aMinister)} <s22c>said</s22c>`;
  return (
    '<s22>“We hope to cooperate with them wherever our own security gains from it, while this deep lack of trust still stands between us,”</s22> ' +
    `${said}. <s22b>“That is simply the job that diplomats are given.”</s22b>`
  );
}

/** Tells the story of a cast. */
export function storyOf(cast: Cast, variant: Variant): Story {
  const { a, b, aMinister, bMinister, city, deadline } = cast;
  const title = aMinister.title[0]! + aMinister.title.slice(1).toLowerCase();
  const opening = [lead(cast), retold(cast), wayThrough(cast, variant)];
  const account = [talks(cast, variant), ministryAccount(cast, variant), agenda(cast, variant)];
  const past = [findings(cast), questions(cast), doubts(cast)];
  const ukraine = [conflict(cast), sanctions(cast)];
  const paragraphs = variant.early
    ? [...opening, ...account, ...ukraine, ...past, realism(cast), job(cast, variant)]
    : [...opening, ...account, ...past, ...ukraine, realism(cast), job(cast, variant)];
  const first = variant.early ? 6 : 9;
  return {
    deck: `${title} <s0c>says</s0c> <s0>${bare(a.name)} will <c0a>answer cut to embassy staff</c0a> by <t10>${deadline.text}</t10></s0>`,
    caption:
      `<e0a>${a.adjective} ${full(aMinister)}, right, shakes hands with ${b.adjective} ${full(bMinister)} before their talks in ${city} on ` +
      '<t0>Sunday</t0></e0a>.',
    paragraphs,
    pulled: [first, first + 1],
  };
}
