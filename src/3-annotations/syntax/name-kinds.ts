/** Names the network has no class for: events by their head noun, nationality words by the table of states. */
import { readData } from '../../0-model/index.ts';
import type { NameSpan } from './names.ts';

/** Last words of names of events, as they stand with a capital: "the Oslo Summit", "World War II", "the Winter Olympics". */
const eventHeads = new Set(
  `War Wars Summit Conference Olympics Games Cup Championship Championships Revolution Uprising Intifada Festival Forum
  Congress Earthquake Hurricane Crisis Massacre Genocide Holocaust Siege Offensive Operation Expo Fair Marathon Referendum
  Coup Famine Pandemic Accident Disaster Inauguration`.split(/\s+/),
);
/** First words of names of events that go on with "of": "the Battle of Kadesh". */
const eventOf = new Set(`Battle Siege War Fall Massacre Bombing Revolution Conference Congress`.split(' '));
/** Heads that also name bodies: an event only where the network sees no organisation. */
const bodies = new Set(['Congress', 'Forum', 'Conference', 'Operation', 'Fair', 'Games']);

const capital = /^\p{Lu}/u;
const number = /^(?:[IVX]{1,4}|(?:19|20)\p{N}{2})$/u;
const inner = /^(?:of|the|on|for|and|-|–|['’]s)$/u;

/** First word of the capitalised run that ends at `last`, small inner words included. */
function runStart(forms: readonly string[], last: number): number {
  let first = last;
  for (let i = last - 1; i >= 0 && last - i < 8; i--) {
    if (capital.test(forms[i]!) || number.test(forms[i]!)) first = i;
    else if (!inner.test(forms[i]!)) break;
  }
  return /^(?:The|A|An|This|That|In|On|At|After|Before|During|Since)$/u.test(forms[first]!) ? first + 1 : first;
}

/** "Battle of Kadesh": the run after "of", or -1. */
function endAfterOf(forms: readonly string[], at: number): number {
  if (!eventOf.has(forms[at]!) || forms[at + 1] !== 'of') return -1;
  let end = forms[at + 2] === 'the' ? at + 3 : at + 2;
  const from = end;
  while (end < forms.length && capital.test(forms[end]!)) end++;
  return end > from ? end : -1;
}

function eventAt(forms: readonly string[], i: number): NameSpan | undefined {
  const end = endAfterOf(forms, i);
  if (end > 0) return { first: i, end, type: 'EVENT' };
  if (!eventHeads.has(forms[i]!)) return undefined;
  const first = runStart(forms, i);
  if (first >= i) return undefined;
  return { first, end: number.test(forms[i + 1] ?? '') ? i + 2 : i + 1, type: 'EVENT' };
}

const overlaps = (a: NameSpan, b: NameSpan): boolean => a.first < b.end && b.first < a.end;

/** Adds events; names inside them give way, longer names of bodies do not. */
function withEvents(forms: readonly string[], names: readonly NameSpan[]): NameSpan[] {
  const out = [...names];
  for (let i = 0; i < forms.length; i++) {
    const event = eventAt(forms, i);
    if (!event) continue;
    const touched = out.filter((name) => overlaps(name, event));
    const head = forms[i]!;
    const reaching = touched.some((name) => name.first < event.first || name.end > event.end);
    const body = bodies.has(head) && touched.some(({ type, end }) => type === 'ORG' && end >= i + 1);
    if (reaching || body || touched.some(({ type }) => type === 'EVENT')) continue;
    for (const name of touched) out.splice(out.indexOf(name), 1);
    out.push(event);
  }
  return out;
}

let peoples: ReadonlySet<string> | undefined;

/** Adjectives and peoples of states ("Kenyan", "Kenyans"), from the table of states. */
function peopleWords(): ReadonlySet<string> {
  peoples ??= new Set(
    readData('actors/states.txt')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .flatMap((line) => line.split('|').slice(2, 4))
      .flatMap((cell) => cell.split(';'))
      .map((word) => word.trim())
      .filter((word) => /^\p{Lu}[\p{L}]+$/u.test(word)),
  );
  return peoples;
}

/** Names with events (EVENT) and nationality words (MISC) that stand in no other name, in order. */
export function withKinds(forms: readonly string[], names: readonly NameSpan[]): NameSpan[] {
  const out = withEvents(forms, names);
  for (const [i, form] of forms.entries()) {
    const word = { first: i, end: i + 1, type: 'MISC' };
    if (peopleWords().has(form) && !out.some((name) => overlaps(name, word))) out.push(word);
  }
  return out.sort((a, b) => a.first - b.first);
}
