/** The invented actors of the PETRARCH validation suite, read from its own dictionary and laid over a text as mentions. */
import type { Actor, Mention } from '../../src/0-model/index.ts';

export interface Name {
  /** Lower case, words separated by one space. */
  name: string;
  code: string;
}

/** `NAME [CODE]`, `+SYNONYM`, and codes on lines of their own ("\t[CODE < 950601]"); a name's first code counts. */
export function parseActors(text: string): Name[] {
  const names: Name[] = [];
  let open: string[] = [];
  const close = (code: string): void => {
    for (const name of open) names.push({ name, code });
    open = [];
  };
  let last = '';
  for (const raw of text.replace(/<!--[\s\S]*?-->/gu, '').split('\n')) {
    const line = raw.replace(/#.*/u, '').replace(/;.*/u, '').trimEnd();
    if (!line.trim()) continue;
    const code = /\[([A-Z]{3})[A-Z]*/u.exec(line)?.[1];
    const name = line.replace(/\[.*/u, '').replace(/^\+/u, '').replaceAll('_', ' ').trim().toLowerCase();
    if (line.startsWith('+')) {
      if (last) names.push({ name, code: last });
      else open.push(name);
      continue;
    }
    if (/^\s/u.test(line)) {
      if (code && open.length) close(code);
      last = code ?? last;
      continue;
    }
    open = [name];
    last = code ?? '';
    if (code) close(code);
  }
  return names.filter((one) => one.name.length > 2).sort((a, b) => b.name.length - a.name.length);
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
