/** Closed sets of words that the reader of mentions goes by. All lower case. */
const set = (list: string): Set<string> => new Set(list.split(/\s+/u).filter(Boolean));

export const honorifics = set(
  'mr. mrs. ms. miss mme. mme mr mrs ms dr. sir lord lady dame madam monsieur madame messrs.',
);
export const femaleHonorifics = set('mrs. ms. miss mme. mme mrs ms lady dame madam madame');
export const maleHonorifics = set('mr. mr sir lord monsieur messrs.');

export const determiners = set(
  'the a an this that these those his her its their our my your some any all both several many most few each every no other another such numerous various certain more fewer one',
);
export const possessives = set('his her its their our my your');
export const numbers = set(
  'two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands scores million millions twenty thirty forty fifty',
);
export const hedges = set('about around nearly almost some over roughly approximately');

/** Words that may stand between a determiner or demonym and the noun of a group or office. */
export const modifiers = set(
  `senior top former ex- then current new old late acting interim deputy assistant junior chief high-ranking high-level veteran leading
   prominent local regional national international foreign federal state provincial government ruling opposition pro-government
   anti-government armed unidentified unnamed anonymous masked suspected alleged western eastern northern southern central european african
   asian arab latin muslim christian jewish sunni shiite shia kurdish security intelligence military police army naval diplomatic
   political economic financial legal civilian humanitarian rights trade energy oil nuclear defense defence finance justice health
   border customs immigration embassy ministry party campaign union student religious tribal rebel separatist militant islamist
   extremist communist democratic republican conservative liberal independent longtime presidential parliamentary congressional
   ministerial cabinet royal provincial municipal city county town hospital media press television radio newspaper fellow young
   elderly heavily hard-line hardline moderate reformist nationalist far-right far-left right-wing left-wing pro-russian pro-western
   pro-democracy russian-backed iranian-backed us-backed u.s.-backed saudi-led us-led u.s.-led nato-led un-backed u.n.-backed u.n. un
   foreign-policy antiwar anti-war retired disgraced ousted exiled jailed elected newly newly-elected outgoing incoming
   designate special general human national-security counterterrorism aviation transport interior administration white allied
   two-term long-serving self-proclaimed nonessential non-essential ethnic key influential so-called major large big small main
   main-opposition outspoken hawkish dovish first second third democratically undercover plainclothes uniformed railway cyber traffic
   metropolitan crowd control rank-and-file front-line frontline motorcycle wanted car innocent ordinary unarmed displaced political
   independent state-run state-owned private public global technology tech telecom telecommunications insurance pharmaceutical
   agricultural industrial commercial business academic legal scientific church catholic protestant orthodox buddhist hindu labor labour
   peace arms weapons missile drug smuggling government-backed iran-backed russia-backed turkish-backed kurdish-led somalia-based
   criminal foreign-born same dozen prime chief consular emergency aid relief trade-union secret british-born moscow-based other own
   little-known respected controversial popular powerful wealthy billionaire fugitive captured convicted imprisoned detained dead
   wounded injured missing homeless stranded angry frustrated concerned career permanent resident non-resident temporary potential`,
);

/** Words that open a clause or link it; a capital on one of these at a sentence's start says nothing. */
export const functionWords = set(
  `the a an in on at but and or nor he she it they we i you this that these those there here when while if as after before since although
   though however meanwhile also still yet now then some many most both all no not for from with without by under over about into onto
   to of off out up down than so such because until unless whether where which who whom whose what why how his her its their our my your
   him them us me is are was were be been being has have had do does did will would can could may might must shall should each every
   either neither another other others any anyone everyone someone one two three four five six seven eight nine ten several few more less
   much last next first second third earlier later today yesterday tomorrow instead despite during among amid amidst between against
   through throughout within around across along near beyond behind beside besides even only just perhaps maybe once again never ever
   always often sometimes according asked told said says speaking see read watch video photo photos advertisement story continues related
   yes no well ok please thanks thank let get got go going come make made take taken give given new old good bad great big part like
   unlike due per via versus plus minus today's nothing something everything anything nobody nobody's too very quite rather almost
   already soon recently finally indeed moreover furthermore therefore thus hence nevertheless nonetheless otherwise similarly likewise
   apparently clearly obviously certainly unfortunately fortunately ultimately previously currently initially eventually
   asked added noting citing following including excluding regarding concerning considering given whereas whilst though q a`,
);

export const calendar = set(
  `january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct.
   nov. dec. monday tuesday wednesday thursday friday saturday sunday mon. tue. wed. thu. fri. sat. sun. christmas easter ramadan
   thanksgiving halloween spring summer autumn winter gmt et edt est pst a.m. p.m.`,
);

/** Capitalised words that are never a name by themselves or the start of one. */
export const notNames = set(
  `internet god bible koran quran covid covid-19 brexit olympics olympic games cup war treaty accord agreement protocol convention act
   bill law constitution amendment article section chapter resolution operation plan strategy initiative summit conference meeting day week
   month year century street avenue road river lake mount mountain island sea ocean bay airport bridge tower building hotel palace square
   park stadium hall center centre english western eastern northern southern east west north south islamic islam muslim muslims christian
   christians jewish jews catholic sunni shiite arab arabs european europeans african africans asian asians american-style tv website
   photo twitter facebook instagram youtube update breaking opinion editorial exclusive live more ii iii iv earth moon mars sun
   cold world nobel prize award medal ebola hiv aids sars dna gdp ceo cfo uk-based u.s.-led indigenous latino hispanic black white
   republican democrat democratic conservative liberal labour communist socialist nazi marxist maoist`,
);

/** Verbs of saying; the noun beside one is a speaker. */
export const sayVerbs = set(
  `said says say saying told tells tell added adds asked asks noted notes warned warns announced announces stated states declared declares
   insisted insists argued argues claimed claims explained explains acknowledged acknowledges admitted admits confirmed confirms denied
   denies replied replies responded responds wrote writes tweeted tweets urged urges called vowed vows pledged pledges promised
   promises suggested suggests reported reports concluded concludes testified testifies recalled recalls remarked stressed emphasized
   emphasised predicted joked accused accuses complained agreed believes believed thinks thought hopes hoped expects expected
   revealed disclosed continued concedes conceded demanded demands described describes indicated indicates maintained maintains
   quipped reiterated cautioned boasted wondered observed commented mentioned recounted lamented estimated asserted charged`,
);

/** Prepositions after which a state or town is a place. */
export const placePrepositions = set('in at near across throughout inside outside within around off');
/** Words of motion that make "to", "from", "for" introduce a place. */
export const motionWords = set(
  `travel travels traveled travelled traveling travelling visit visits visiting visited trip trips flew fly flight flights flown flying went go goes going gone
   arrive arrives arrived arriving return returns returned returning leave leaves left leaving moved move moving moves drive drove drove headed head heading heads
   come came coming comes sent back tour toured fled flee fleeing journey way en route evacuated evacuate deported deport extradited extradition border
   exports imports export import shipped shipment shipments deployed dispatched brought bring road train bus home miles kilometers kilometres km north south east west
   based born raised live lives lived living`,
);

/** Particles inside a personal name. */
export const particles = set(
  'de da di do dos das del della la le el al van von der den ter bin ben ibn abu arap y e of-the du ul ur zu af ould bint al- ap st. san santa',
);
export const suffixes = set('jr. jr sr. sr ii iii iv v');

export const pronouns: Record<
  string,
  { gender?: 'm' | 'f'; number: 'one' | 'many' | 'thing' | 'speaker' | 'speakers' | 'addressee'; owning?: boolean }
> = {
  he: { gender: 'm', number: 'one' },
  him: { gender: 'm', number: 'one' },
  his: { gender: 'm', number: 'one', owning: true },
  himself: { gender: 'm', number: 'one' },
  she: { gender: 'f', number: 'one' },
  her: { gender: 'f', number: 'one', owning: true },
  hers: { gender: 'f', number: 'one' },
  herself: { gender: 'f', number: 'one' },
  they: { number: 'many' },
  them: { number: 'many' },
  their: { number: 'many', owning: true },
  themselves: { number: 'many' },
  it: { number: 'thing' },
  its: { number: 'thing', owning: true },
  itself: { number: 'thing' },
  i: { number: 'speaker' },
  me: { number: 'speaker' },
  my: { number: 'speaker', owning: true },
  myself: { number: 'speaker' },
  we: { number: 'speakers' },
  us: { number: 'speakers' },
  our: { number: 'speakers', owning: true },
  ours: { number: 'speakers' },
  ourselves: { number: 'speakers' },
  you: { number: 'addressee' },
  your: { number: 'addressee', owning: true },
  yourself: { number: 'addressee' },
  yourselves: { number: 'addressee' },
};
