/** Nouns for people and groups with the sector they act in, from the PLOVER agents file (MIT). */

/** Lines "noun TAB sector"; the first three letters of a code are its sector, plural forms are made where read. */
export function readAgents(text: string): string {
  const sets = new Map<string, string[]>();
  const out = new Map<string, string>();
  for (const line of text.split('\n')) {
    const set = /^!(\w+)! = (.+)$/u.exec(line);
    if (set)
      sets.set(
        set[1]!,
        set[2]!.split(',').map((word) => word.trim()),
      );
    const agent = /^([A-Z][A-Z_!'-]*?)_? *(?:\{[^}]*\})? *\[~([A-Z]{3})/u.exec(line);
    if (!agent || set) continue;
    for (const phrase of expand(agent[1]!, sets)) {
      const noun = phrase.toLowerCase().replace(/_/gu, ' ').trim();
      if (noun.length > 2 && !out.has(noun) && agent[2] !== 'JNK' && agent[2] !== 'NON') out.set(noun, agent[2]!);
    }
  }
  return [...out]
    .map(([noun, sector]) => `${noun}\t${sector}`)
    .sort()
    .join('\n');
}

function expand(phrase: string, sets: Map<string, string[]>): string[] {
  const slot = /!(\w+)!/u.exec(phrase);
  if (!slot) return [phrase];
  return (sets.get(slot[1]!) ?? []).map((word) => phrase.replace(slot[0], word));
}
