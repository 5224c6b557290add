/** The invented actors of the PETRARCH validation suite, read from its own dictionary and laid over a text as mentions. */
import type { Actor, Mention } from '../../src/0-model/index.ts';

export interface Name {
  /** Lower case, words separated by one space. */
  name: string;
  code: string;
}

/** Day as YYYYMMDD of the dictionary's short or long form: "950601", "19990815". */
const dayOf = (text: string): string => (text.length === 8 ? text : `${text < '300000' ? 20 : 19}${text}`);

/** "[HOBGOV 19950601 - 19990815]", "[SYL < 950601]": whether a code holds on a day, and its first three letters. */
function codeOn(text: string, day: string): string | undefined {
  const code = /^([A-Z]{3})/u.exec(text)?.[1];
  const days = (text.match(/\d{8}|\d{6}/gu) ?? []).map(dayOf);
  if (!code || !days.length) return code;
  const holds = text.includes('<')
    ? day < days[0]!
    : text.includes('>')
      ? day > days[0]!
      : day >= days[0]! && day <= (days[1] ?? days[0]!);
  return holds ? code : undefined;
}

/**
 * `NAME [CODE]`, `+SYNONYM`, and codes on lines of their own ("\t[CODE < 950601]"); of several codes the first that holds
 * on the day counts.
 * @param day YYYYMMDD
 */
export function parseActors(text: string, day = '19950101'): Name[] {
  const names: Name[] = [];
  let block: { names: string[]; codes: string[] } = { names: [], codes: [] };
  const close = (): void => {
    const code = block.codes.map((one) => codeOn(one, day)).find((one) => one !== undefined);
    if (code) names.push(...block.names.map((name) => ({ name, code })));
    block = { names: [], codes: [] };
  };
  for (const raw of text.replace(/<!--[\s\S]*?-->/gu, '').split('\n')) {
    const line = raw.replace(/[#;].*/u, '').trimEnd();
    if (!line.trim()) continue;
    const name = line.replace(/\[.*/u, '').replace(/^\+/u, '').replaceAll('_', ' ').trim().toLowerCase();
    if (!/^[+\s]/u.test(line)) close();
    if (name) block.names.push(name);
    block.codes.push(...[...line.matchAll(/\[\s*([^\]]*)\]/gu)].map((match) => match[1]!));
  }
  close();
  return names.filter((one) => one.name.length > 2).sort((x, y) => y.name.length - x.name.length);
}

/** Marks each name in the text, the longest first; adjectives and possessives of a name are its mentions too. */
export function overlay(text: string, names: Name[]): { mentions: Mention[]; actors: Actor[] } {
  const mentions: Mention[] = [];
  const lower = text.toLowerCase();
  for (const { name, code } of names) {
    for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
      const end = at + name.length;
      const inside = /[\p{L}\p{N}]/u.test(lower[at - 1] ?? '') || /[\p{L}\p{N}]/u.test(lower[end] ?? '');
      if (inside || mentions.some((one) => one.start < end && at < one.end)) continue;
      mentions.push({
        start: at,
        end,
        text: text.slice(at, end),
        form: 'name',
        actors: [code],
        place: false,
        basis: 'explicit',
        rule: 'overlay',
      });
    }
  }
  const codes = [...new Set(mentions.flatMap((one) => one.actors))];
  const actors = codes.map(
    (id): Actor => ({ id, name: id, kind: 'state', country: id, sector: 'GOV', offices: [], mentions: [] }),
  );
  return { mentions: mentions.sort((a, b) => a.start - b.start), actors };
}
