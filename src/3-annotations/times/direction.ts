/** Where the words around a time point: back or ahead. No parser: the nearest verb of the clause decides. */

export type Direction = 'past' | 'future';

/** Modals, and words that speak of what is arranged. "next" is none: "next to the station". */
const future =
  /^(?:will|would|wouldn|shall|ll|can|could|might|must|should|scheduled|slated|due|promises|payable|effective|begins|starts|expires|resumes|upcoming|forthcoming|await|awaits|tentatively)$/u;
/** Intentions, where "to" or "for" follows: a plan may also be a thing. */
const intention =
  /^(?:expected|expects|expect|expecting|planned|plans|plan|planning|intends|intend|going|set|hopes|hope|aims|wants|want|threatened|agreed|about|vowed|pledged|promised|ordered)$/u;
/** Of those, the ones that look ahead also directly before the time: "expected Sunday". */
const arranged = /^(?:expected|planned|set)$/u;
/** Irregular past forms; the regular ones end in -ed. */
const past =
  /^(?:said|told|was|were|had|did|met|began|came|went|took|gave|made|held|won|lost|fell|rose|saw|found|left|sent|spoke|wrote|became|got|kept|ran|led|sold|bought|thought|brought|fought|struck|shot|broke|grew|knew|threw|flew|drew|arose|since|been|has|have|dropped|drove|chose|felt|heard|paid|stood|swore|taught|wore|withdrew|overthrew|underwent|sought|fled|swept|slid|sank|shook|died|beat|set|having|hadn|didn|wasn|weren|hasn|haven)$/u;
const regularPast = /^[a-z]{3,}ed$/u;
const notPast =
  /^(?:need|seed|speed|indeed|feed|united|hundred|exceed|proceed|succeed|breed|bleed|supposed|allied|armed|continued|proposed|unspecified|limited|so-called|alleged|detailed|required|based)$/u;
/** What may follow a regular past form that is a verb, not an adjective before its noun. */
const afterVerb =
  /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|to|in|on|at|by|for|from|with|of|into|over|under|after|before|up|down|out|off|and|but|as|him|them|it|us|not|about|against|between|during|through|toward|towards|here|there|late|early|when|while|because|again|back|more|less|all|both|some|any|no|two|three|several|home|away)$/u;
/** "to be published": the tense stands before "be". */
const passive = /^(?:be|being|get)$/u;
/** What stands before an -ed form that is an adjective. */
const beforeAdjective =
  /^(?:the|a|an|its|his|her|their|our|my|this|that|these|those|any|some|no|of|for|with|in|on|at|by|from|and|more|most|less|so|very|still|newly|well|as|[a-z]+ly|[a-z]+’s)$/u;
/** Verbs after which an infinitive has happened, or is wished away. */
const done =
  /^(?:used|had|failed|managed|forced|came|began|started|helped|continued|led|refused|able|according|compared|unable|subject|appeared|appears|appear|seemed|seems|tried|attempted|chose|got|allowed|wanted)$/u;
/** Plain forms seen after "to" in news of arranged things. */
const plain =
  /^(?:be|meet|visit|begin|start|hold|take|leave|travel|vote|return|open|discuss|decide|announce|sign|give|make|go|come|attend|arrive|hear|present|speak|launch|resume|end|complete|report|release|respond|withdraw|submit|appear|finish|consider|join|host|send|pay|close|address|deliver|expire|testify|step|face|seek|run|continue|brief|head|fly|depart|talk|address|answer|issue|publish|elect|choose|review|reopen|receive|cut|acquire|buy|sell|redeem|expand|build|become|get|move|show|provide|free|quit|pull|evacuate|remove|hand|stop|halt|lift|comply|apologi[sz]e|reply|disarm|surrender|dismantle|destroy|admit|allow|accept|resign|vacate|reduce|lower|expel|recall|scrap|drop|reverse|repay|rebuild|restore|ratify|approve|impose|retaliate|cease|disband|grant|rejoin|transfer|hold|quit|scale)$/u;

/** Endings that a word after "to" seldom has unless it is a verb. */
const verbal =
  /^[a-z]+(?:ate|i[sz]e|ify|uce|ect|ish|ain|ieve|ide|ude|ose|end|ove|ave|ind|ign|ress|uct|aise|ult|lve|rve|duct|form|firm|port|ace|ppear|osit)$/u;

/** Words of demand, promise and term: a limit after them lies ahead ("demanded that it leave by Friday", "gave it until Friday"). */
const binding =
  /^(?:demand(?:ed|s|ing)?|insist(?:ed|s|ing)?|order(?:ed|s|ing)?|ultimatum|deadline|promised?|pledged?|vowed|asked|told|urged|warned|required|instructed|directed|gave|given|give|agreed|undertook|offered|threatened|committed|has|have|had)$/iu;
const limit = /^(?:by|before|until|till)$/iu;

const words = (text: string): string[] => text.match(/[A-Za-z]+(?:-[A-Za-z]+)*|[’'][a-z]+|[;]/gu) ?? [];
/** Words looked at on either side. */
const reach = 16;

/** What word `i` says, given the word after it and the word before it. */
function signal(word: string, next: string | undefined, previous: string | undefined): Direction | null {
  const lower = word.toLowerCase();
  if (lower === 'to') return infinitive(next, previous);
  if (future.test(lower) || word === 'may' || (lower === 'won' && next !== undefined && /^[’']t$/u.test(next)))
    return 'future';
  if (/^tak(?:es?|ing)$/u.test(lower) && next === 'effect') return 'future';
  if (next === undefined ? arranged.test(lower) : intention.test(lower) && /^(?:to|for)$/u.test(next)) return 'future';
  if (lower === 'after' && next !== undefined && /^[a-z]{2,}ing$/u.test(next)) return 'past';
  if (past.test(lower)) return 'past';
  if (!regularPast.test(lower) || notPast.test(lower)) return null;
  if (previous !== undefined && passive.test(previous.toLowerCase())) return null;
  const verb = next === undefined || afterVerb.test(next.toLowerCase()) || /^\p{Lu}|^[’']/u.test(next);
  return verb || previous === undefined || !beforeAdjective.test(previous.toLowerCase()) ? 'past' : null;
}

function infinitive(next: string | undefined, previous: string | undefined): Direction | null {
  if (next === undefined || /^(?:date|late|private|climate)$/u.test(next) || !(plain.test(next) || verbal.test(next)))
    return null;
  return previous !== undefined && done.test(previous.toLowerCase()) ? 'past' : 'future';
}

function nearest(left: string[]): Direction | null {
  for (let i = left.length - 1; i >= Math.max(0, left.length - reach); i--) {
    if (left[i] === ';') return null;
    const found = signal(left[i]!, left[i + 1], left[i - 1]);
    // "had been scheduled to expire Friday": what was ahead then lies behind now.
    if (
      found === 'future' &&
      /\bhad (?:been |not |[a-z]+ly )*(?:[a-z]+ed )?$/u.test(`${left.slice(Math.max(0, i - 4), i).join(' ')} `)
    )
      return 'past';
    if (found === 'past' && binding.test(left[i]!) && limit.test(left.at(-1)!)) return 'future';
    if (found) return found;
  }
  return null;
}

/**
 * Reads the words left of a time, nearest first, then those right of it up to the end of the sentence.
 * @param left text of the sentence before the time
 * @param right text of the sentence after it
 */
export function directionOf(left: string, right: string): Direction | null {
  if (/\bdeadline (?:of|for|on|is|was set for)\s+$/iu.test(left) || /^\s+(?:deadline|cutoff)\b/iu.test(right))
    return 'future';
  const before = words(left.slice(-160));
  const found = nearest(before);
  if (found) return found;
  const after = words(right.slice(0, 160)).slice(0, reach);
  if (after[0] && regularPast.test(after[0]) && !notPast.test(after[0])) return 'past';
  for (let i = 0; i < after.length; i++) {
    const ahead = signal(after[i]!, after[i + 1], after[i - 1]);
    if (ahead) return ahead;
  }
  return null;
}
