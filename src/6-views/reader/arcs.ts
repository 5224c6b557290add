/** Draws the dependency tree of a sentence as arcs over its words, as an SVG without script or style attributes. */
import { type Html, html } from './html.ts';

export interface ArcWord {
  text: string;
  tag: string;
  /** Index of the head among the words; -1 for the root. */
  head: number;
  relation: string;
}

interface Arc {
  from: number;
  to: number;
  relation: string;
  /** Arcs over others stand higher; 1 is the lowest. */
  level: number;
}

const letter = 8.4;
const gap = 18;
const step = 24;
/** Room above the highest arc for its label, and below the words for their tags. */
const [above, below] = [16, 44];

/** Arcs by length, each one level above the highest that lies within it. */
function arcsOf(words: readonly ArcWord[]): Arc[] {
  const arcs: Arc[] = [];
  words.forEach(({ head, relation }, at) => {
    if (head >= 0) arcs.push({ from: Math.min(head, at), to: Math.max(head, at), relation, level: 1 });
  });
  arcs.sort((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from);
  const tops = new Int32Array(words.length);
  for (const arc of arcs) {
    let top = 0;
    for (let gapAt = arc.from; gapAt < arc.to; gapAt++) top = Math.max(top, tops[gapAt]!);
    arc.level = top + 1;
    tops.fill(arc.level, arc.from, arc.to);
  }
  return arcs;
}

/** The middle of each word, and the width of all. */
function places(words: readonly ArcWord[]): { middles: number[]; width: number } {
  let x = gap / 2;
  const middles = words.map(({ text, tag }) => {
    const width = Math.max([...text].length, [...tag].length) * letter;
    x += width + gap;
    return x - gap - width / 2 + gap / 2;
  });
  return { middles, width: Math.ceil(x + gap / 2) };
}

function drawArc({ from, to, relation, level }: Arc, middles: number[], words: readonly ArcWord[], base: number): Html {
  const backward = words[to]!.head === from;
  const [head, tail] = backward ? [from, to] : [to, from];
  // Both ends of a word's arcs side by side: the head's a little towards its dependant.
  const [x1, x2] = [middles[head]! + (head < tail ? 4 : -4), middles[tail]!];
  const top = base - level * step;
  const bend = Math.min(Math.abs(x2 - x1) / 2, 14) * Math.sign(x2 - x1);
  const path = `M${x1} ${base}V${top + 10}Q${x1} ${top} ${x1 + bend} ${top}H${x2 - bend}Q${x2} ${top} ${x2} ${top + 10}V${base - 2}`;
  const tip = `M${x2 - 3.5} ${base - 7}L${x2} ${base - 1}L${x2 + 3.5} ${base - 7}`;
  return html`<path d="${path}"/><path class="tip" d="${tip}"/><text x="${(x1 + x2) / 2}" y="${top - 3}">${relation}</text>`;
}

/** The tree of one sentence; wide sentences make a wide drawing, to be scrolled. */
export function drawTree(words: readonly ArcWord[]): Html {
  const arcs = arcsOf(words);
  const { middles, width } = places(words);
  const base = above + step * Math.max(1, ...arcs.map(({ level }) => level)) + 4;
  const height = base + below;
  const root = words.findIndex(({ head }) => head < 0);
  const rows = words.map(
    ({ text, tag }, at) =>
      html`<text class="word" x="${middles[at]}" y="${base + 17}">${text}</text><text class="tag" x="${middles[at]}" y="${base + 34}">${tag}</text>`,
  );
  const mark = root < 0 ? null : html`<path class="root" d="M${middles[root]} ${above}V${base - 2}"/>`;
  return html`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Dependency tree">${mark}${arcs.map((arc) => drawArc(arc, middles, words, base))}${rows}</svg>`;
}

/** The trees of an article under one fold, a drawing for each sentence. */
export function treeList(sentences: readonly ArcWord[][]): Html | null {
  if (sentences.length === 0) return null;
  const figures = sentences.map((words) => html`<figure class="tree" tabindex="0">${drawTree(words)}</figure>`);
  return html`<details class="trees" open><summary>Trees of ${sentences.length} sentences</summary>${figures}</details>`;
}
