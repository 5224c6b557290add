/** Closed word classes of English, and the few open ones that telling clauses apart needs. Lower case. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const determiners = set(
  'the a an this that these those my your his her its our their some any no every each both all another several many few most such ' +
    'much more other either neither whose',
);
export const possessives = set('my your his her its our their whose');
export const subjectPronouns = set('i we he she they it you who');
export const pronouns = set(
  'i we he she they it you who whoever me us him her them everyone everybody nobody somebody someone anyone others those ' +
    'himself herself themselves itself neither both most many some none',
);
export const be = set("is are was were be been being am 's 're ’s ’re 'm ’m isn wasn aren weren");
export const have = set("has have had having 've ’ve hasn haven hadn");
export const modals = set(
  "will would can could may might must shall should do does did cannot 'll ’ll 'd ’d won wouldn couldn shouldn didn don doesn ca",
);
export const negations = set(
  "not n't never n’t no 't ’t hardly cannot wouldn couldn shouldn didn don doesn won hasn haven hadn isn wasn aren weren",
);
export const prepositions = set(
  'of in on at by for with from to about against into over under between among through during after before since until despite ' +
    'without within toward towards across behind beyond near off onto upon amid like as than via per outside inside along around ' +
    'following including regarding concerning alongside because',
);
export const subordinators = set(
  'that because if when while as after before although though whether than where since until unless how why what whereas once lest so',
);
export const relatives = set('who which that whom whose where');
export const conjunctions = set('and but or nor yet');
export const questionWords = set('whether if how why what when where who which whom');
export const weekdays = set(
  'monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thurs. fri. sat. sun.',
);
export const months = set(
  'january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.',
);
export const timeWords = set(
  'today yesterday tonight tomorrow recently earlier later again once twice now then ago afterward afterwards repeatedly simply simultaneously',
);
export const adverbs = set(
  'also again always often never ever now then later once just still even only already soon recently earlier previously first twice ' +
    "further furthermore thus too however instead meanwhile perhaps maybe rather quite almost nearly long since not n’t n't simply " +
    'once far sometimes both all so yet either well today yesterday here there',
);
/** Words that are adverbs in -ly or look like one but are not. */
const notAdverbs = set(
  'family italy ally reply supply apply rely only assembly july early daily weekly monthly likely friendly elderly deadly costly kelly reilly emily sally bully rally tally imply multiply comply billy holy ugly',
);

export const isAdverb = (word: string): boolean =>
  adverbs.has(word) || (word.length > 4 && word.endsWith('ly') && !notAdverbs.has(word));

/** Finite forms of common verbs that report nothing: they show where a clause has its verb. */
export const finiteVerbs = set(
  'came went got took made gave left held met began became led won lost ran saw kept brought fell sent built spent stood paid rose ' +
    'set put cut hit let grew drew flew broke spoke wrote chose drove threw knew thought felt bought sold caught taught sought fought ' +
    'had has have is are was were will would can could may might must should did does do wants want wanted needs need seems seem ' +
    'appears appear remains remain comes come goes go gets takes take makes make gives leaves holds meets begins becomes leads wins ' +
    'loses runs sees keeps brings falls sends spends stands pays rises knows feels hopes plans plan faces face includes include ' +
    'hid fled fed bled bent burst cast clung crept dug dove froze forgot hurt knelt leapt lent rang rode sang sank shrank shut slid spun sprang stole swam swung tore woke wound bore ate drank caught blew swore sped bid became overcame undertook withstood ' +
    'says expects believes agrees works lives looks helps uses allows provides requires offers serves plays moves turns carries represents continues deserves belongs exists depends matters hurts happens ' +
    'supports opposes threatens knows thinks hopes ' +
    'shook stuck struck swept wore sat slept hung shot lit dealt meant heard read quit split spread arose withdrew overthrew',
);

/** Common nouns that stand before a person's name as its title. */
export const titleNouns = set(
  'president minister secretary senator representative governor mayor king queen prince princess chancellor ambassador envoy general ' +
    'colonel captain sergeant officer chief director chairman chairwoman chair leader head spokesman spokeswoman spokesperson commissioner ' +
    'judge justice lawyer attorney professor doctor analyst expert reporter host correspondent anchor author writer editor activist candidate nominee ' +
    'congressman congresswoman lawmaker pollster strategist adviser advisor aide deputy counterpart coach manager founder owner father mother ' +
    'brother sister wife husband son daughter friend agent detective commander pope bishop archbishop reverend sheriff resident voter delegate ' +
    'supporter member partner lieutenant prosecutor economist historian consultant ceo player captain teammate critic columnist blogger surrogate rival ' +
    'opponent mogul billionaire businessman newspaper network magazine newcomer giant agency paper programme program show outlet station broadcaster',
);

/** Nouns of the occasion or the medium of saying: "said in a statement", "told an audience at a rally". */
export const occasions = set(
  'statement interview speech tweet email e-mail letter report news conference briefing memo post video address appearance release message ' +
    'testimony text blog column debate call note editorial op-ed essay article press filing affidavit hearing ad advertisement book memoir ' +
    'broadcast podcast ruling decision document court documents comments remarks response reference story piece facebook twitter phone telephone rally event ' +
    'meeting ceremony lawsuit complaint segment press-conference series string part television radio television',
);

/** Nouns of inquiries and documents that show or find something. */
export const inquiries = set(
  'poll polls survey surveys study studies report reports research investigation investigators analysis data figures statistics review audit inquiry court ' +
    'judge jury panel commission committee researchers records documents document emails census scientists results numbers findings test tests report estimates ' +
    'analysts economists agency department group institute center university newspaper fact-checkers journal paper evidence',
);
/** Nouns of plans and texts that "call for" something without anybody speaking. */
export const schemes = set(
  'plan program programme treaty situation agreement bill law proposal deal resolution measure constitution schedule contract budget legislation policy accord pact project ' +
    'amendment strategy job rule rules recipe moment day time provision act bills plans proposals laws',
);
/** Nouns of media whose report is named by them: "a newspaper report". */
export const media = set(
  'newspaper media press police intelligence government news television tv radio internal local official state tabloid published',
);

/** Verbs of saying whose forms are at least as often nouns: a name or a pronoun must stand before them. */
export const nounish = set(
  'report claim charge demand comment note remark question request call appeal promise pledge vow threat protest complaint hint state reason project ' +
    'estimate forecast answer challenge attack blast hope fear doubt view offer order quote document text post email blog tweet lobby press fault praise rebuke mock slap ' +
    'detail outline highlight profile dispute tout trumpet command counsel caution counter retort reply volunteer volunteers label brand cast rip slam censure salute welcome figure suspect broadcast',
);
