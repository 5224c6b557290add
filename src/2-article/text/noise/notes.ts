import { foldCharacters } from '../../repeats/index.ts';

const note =
  /^[([*\s-]*(?:correction|corrections|clarification|amendment|editor'?s'? note|note to readers|this (?:article|story|report|headline|version|post) (?:has been|was|is|had been) (?:corrected|updated|amended|clarified|changed|revised|edited)|an earlier version|a previous version|(?:updates|corrects|recasts) (?:to|with|spelling|day|date))\b/u;

/** True for corrections and editors' notes: they belong to the story, whatever else they look like. */
export function isNote(text: string): boolean {
  return note.test(foldCharacters(text.slice(0, 120)));
}
