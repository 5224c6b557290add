/** Words whose full stop is part of the word. Lower case, without the final stop. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Stand before a name or a number, and so never end a sentence. */
export const leading = list(
  `mr mrs ms dr prof rev hon gen lt col maj capt cmdr cpl sgt pvt brig adm vice-adm sen reps rep gov lieut pres amb sec
  supt det insp fr sr. st messrs mme mlle mx sheikh assoc asst ft mt vs v no nos art arts para paras pp vol fig figs eq
  approx ca cf e.g i.e viz op lt.-gen maj.-gen`,
);

/** Months and week days, abbreviations only with a capital: "sat." and "mar." are words too. */
export const calendar = list(
  'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun',
);

/** May end a sentence; what follows decides. */
export const trailing = list(
  `jr sr inc ltd co corp plc bros llc cos etc al ed eds dept est univ assn ave blvd rd ph.d m.d b.a m.a d.phil esq ret
  a.m p.m u.s u.k u.n e.u d.c a.k.a b.c a.d c.e et.al ext tel min max avg misc hwy u.s.a u.a.e`,
);

/** "Ala.", "Calif.": names of states after a town, with a capital only. */
export const states = list(
  `ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn mo mont neb nev okla ore pa tenn tex va vt
  wash wis wyo ont que alta sask`,
);

const capital = /^\p{Lu}/u;

/** Whether `word.` with its stop is one token wherever it stands. Ambiguous short words ask for a capital. */
export function keepsStop(word: string): boolean {
  const lower = word.toLowerCase();
  if (lower === 'no' || lower === 'nos' || lower === 'art' || lower === 'fig' || lower === 'figs') return false;
  if (calendar.has(lower) || states.has(lower)) return capital.test(word) && !stateWords.has(word);
  if (weakTitles.has(lower)) return capital.test(word);
  return leading.has(lower) || trailing.has(lower);
}

/** State abbreviations that are also names or whole words with a capital. */
const stateWords = list('La Wash Mass Ill Ind Ore Del Va Pa Mo Md Ark Mar Sun Sat Kan Tex Miss Mon');
/** Titles that in lower case are other words. */
const weakTitles = list(
  'gen col rep reps gov sec hon prof maj adm fr st ft mt det co cos ret ed eds est min max ext misc ave amb pres asst',
);

/** Words that after an abbreviation open a new sentence rather than go on with a name. */
export const openers = new Set(
  `The He She It They We I You A An In On At By For From With Without After Before Since Until Under Over As If When While
  Where Why How What Who But And Or So Yet Nor Also Then Thus There This That These Those His Her Its Their Our My Your
  However Meanwhile Moreover Although Though Because Despite During Both Some Many Most Several All Each Every Few No Not
  Now Today Yesterday Still Such Even Only Just Once Here To Mr. Mrs. Ms. Dr. According Asked Instead Earlier Later`.split(
    /\s+/,
  ),
);

/** Abbreviations of tokens with a stop by themselves; kept for readers that look words up. */
export const abbreviations: ReadonlySet<string> = new Set([...leading, ...calendar, ...trailing, ...states]);
