import { type MappedText, sliceMapped, trimMapped } from '../assemble/index.ts';
import { foldCharacters } from '../repeats/index.ts';

/** Longer blocks are no captions. */
const longestCaption = 900;

/** Where a caption's credit starts. Each is anchored at the end of the block and bounded. */
const creditTails: readonly RegExp[] = [
  // "... on Sunday. PHOTO: EXAMPLE AGENCY", "... on Sunday | Photo credit: Ann Example"
  /(?:^|[.!?"')\]|\u2022-]|\s)\s*[|([\u2022-]?\s*((?:file |handout |stock )?(?:photo|photograph|image|picture|pic|illustration|credit|photo credit|image credit|picture credit|photo courtesy|image source|photographer)s?\s*(?::|by\s)\s*\S.{0,99})$/u,
  // "... on Sunday. (AP Photo/Ann Example)", "(Ann Example/Reuters)"
  /\s([([](?=[^()[\]]{0,90}(?:photo|image|getty|reuters|\bap\b|afp|\bepa\b|press|agency|via |courtesy|\/))[^()[\]]{3,90}[)\]])[.]?$/u,
  // "... on Sunday. Ann Example/Getty Images", "... on Sunday. Ann Example / AFP"
  /[.!?"')]\s+((?:[\p{L}.'-]+\s){0,4}[\p{L}.'-]+\s?(?:\/|\||via)\s?(?:the )?(?:getty images|afp|reuters|ap|epa|associated press|shutterstock|bloomberg|anadolu|pool|file)\b.{0,60})$/u,
];

/** "... at the gate Ann J Example/Example Images": names in capitals and an agency, without any mark before them. */
const nameTail =
  /\s((?:\p{Lu}[\p{L}.'\u2019-]{0,30}\s){0,1}(?:\p{Lu}\s)?\p{Lu}[\p{L}.'\u2019-]{1,30}\s?\/\s?(?:(?:Getty|GC|AP|AFP|Reuters|REUTERS|EPA|PA|Sipa|Shutterstock|Bloomberg|Anadolu|Pool|Zuma|ZUMA|NurPhoto|Alamy)\b)[^.!?]{0,50})$/u;

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
  const folded = foldCharacters(block.text);
  for (const tail of [...creditTails, nameTail]) {
    const match = tail.exec(tail === nameTail ? block.text : folded);
    if (!match) continue;
    const at = match.index + match[0].lastIndexOf(match[1]!);
    return {
      caption: trimMapped(sliceMapped(block, 0, at)),
      credit: trimMapped(sliceMapped(block, at, block.text.length)),
    };
  }
  return null;
}
