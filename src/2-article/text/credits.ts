import { type MappedText, sliceMapped, trimMapped } from '../assemble/index.ts';

/** Longer blocks, in characters, are no captions. */
const longestCaption = 600;

const thing = '(?:Photo|PHOTO|Photograph|PHOTOGRAPH|Image|IMAGE|Picture|PICTURE|Pic|Illustration|ILLUSTRATION)s?';
const label = `(?:(?:File|FILE|Handout|HANDOUT|Stock) )?(?:${thing}(?: [Cc]redit| CREDIT| courtesy| [Ss]ource)?|Credits?|CREDITS?|Photographer)`;
const agency =
  '(?:Getty(?: Images)?|GC Images|AP|AFP|Reuters|REUTERS|EPA|PA|Associated Press|Sipa|Shutterstock|Bloomberg|Anadolu|Pool|POOL|Zuma|ZUMA|NurPhoto|Alamy|Xinhua|TASS|File|FILE)';
const name = "\\p{Lu}[\\p{L}.'\u2019-]{0,30}";
/** Inside brackets: names, agencies, and the few words that stand between them. */
const bracketWord = '(?:\\p{Lu}|by|via|of|the|for|and|courtesy|photo|file|handout|image|\\d)[^()[\\] ]{0,40}';
const bracketProof =
  '(?:[Pp]hoto|PHOTO|Getty|Reuters|REUTERS|\\bAP\\b|AFP|\\bEPA\\b|Press\\b|Agency|via |[Cc]ourtesy|\\p{L}\\/\\p{Lu})';

/** Where a caption's credit starts: each ends at the block's end, and capitals tell names from words. */
const creditTails: readonly RegExp[] = [
  // "... on Sunday. PHOTO: EXAMPLE AGENCY", "... on Sunday | Photo credit: Ann Example"
  new RegExp(`(?:^|\\s)[|([\u2022-]?\\s?(${label}\\s?:\\s?\\S.{0,99})$`, 'u'),
  // "... on Sunday. Photo by Ann Example"
  new RegExp(`(?:^|[.!?"'\u201d\u2019)\\]|\u2022-]\\s?)[|([]?(${thing}(?: by| courtesy of| via) \\p{Lu}.{0,99})$`, 'u'),
  // "... on Sunday. (AP Photo/Ann Example)", "(Ann Example/Reuters)"
  new RegExp(`\\s([([](?=[^()[\\]]{0,90}${bracketProof})(?:${bracketWord}(?: |(?=[)\\]]))){1,10}[)\\]])\\.?$`, 'u'),
  // "... on Sunday. Ann Example/Example Images", "... at the gate Ann J Example/Example Images"
  new RegExp(`\\s((?:${name}\\s)?(?:\\p{Lu}\\.? )?${name}\\s?(?:\\/|\\||via)\\s?${agency}\\b[^.!?]{0,50})$`, 'u'),
];

/** A caption without its credit, and the credit. */
export interface Credited {
  caption: MappedText;
  credit: MappedText;
}

/**
 * Cuts the photo credit off the end of a caption ("…on Sunday. PHOTO: ANN EXAMPLE"). Null when the block has none, or
 * is too long for a caption. `caption` is empty when the block is nothing but a credit.
 */
export function cutCredit(block: MappedText): Credited | null {
  if (block.text.length > longestCaption) return null;
  for (const tail of creditTails) {
    const match = tail.exec(block.text);
    if (match) return cutAt(block, match.index + match[0].lastIndexOf(match[1]!));
  }
  return null;
}

/** Cuts before `at`; the mark between caption and credit goes with neither. */
function cutAt(block: MappedText, at: number): Credited {
  const mark = /[\s|•]*$/u.exec(block.text.slice(Math.max(0, at - 4), at))![0];
  return {
    caption: trimMapped(sliceMapped(block, 0, at - mark.length)),
    credit: trimMapped(sliceMapped(block, at, block.text.length)),
  };
}
