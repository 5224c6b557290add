/** The annotated page: one self-contained HTML file, the article marked, a margin of records, a click on either lights the other. */
import { createHash } from 'node:crypto';
import type { Block, DocumentRecord } from '../../0-model/index.ts';
import { type Digest, digest, oneLine } from '../digest/index.ts';
import { treeList } from './arcs.ts';
import { margin } from './cards.ts';
import { type Html, html, Html as Raw } from './html.ts';
import { type LayerName, layerNames, type Mark, marksOf, piecesOf } from './layers.ts';
import { script } from './script.ts';
import { sentenceWords } from './sentences.ts';
import { style } from './style.ts';

const labels: Record<LayerName, string> = {
  statement: 'statements',
  event: 'events',
  commitment: 'commitments',
  claim: 'disputes',
  mention: 'actors',
  time: 'times',
};

const sha = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policy = `default-src 'none'; style-src ${sha(style)}; script-src ${sha(script)}; base-uri 'none'; form-action 'none'`;

/** Ids of a piece, the records before the mentions, the shorter mark first: a click shows the closest record. */
function idsOf(marks: readonly Mark[]): string[] {
  const rank = (mark: Mark): number =>
    (mark.layer === 'mention' || mark.layer === 'time' ? 1e9 : 0) + mark.end - mark.start;
  return [...new Set([...marks].sort((a, b) => rank(a) - rank(b)).map((mark) => mark.id))];
}

function blockBody(record: DocumentRecord, block: Block, marks: readonly Mark[]): Html[] {
  return piecesOf(block, marks).map((piece) => {
    const text = record.article.text.slice(piece.start, piece.end);
    if (piece.marks.length === 0) return html`${text}`;
    const layers = layerNames.filter((layer) => piece.marks.some((mark) => mark.layer === layer));
    const classes = layers.map((layer) => `m-${layer}`).join(' ');
    return html`<span class="${classes}" data-ids="${idsOf(piece.marks).join(' ')}">${text}</span>`;
  });
}

function blockOf(record: DocumentRecord, block: Block, marks: readonly Mark[]): Html {
  const body = blockBody(record, block, marks);
  if (block.kind === 'headline') return html`<h2 class="headline">${body}</h2>`;
  if (block.kind === 'subhead') return html`<h3 class="subhead">${body}</h3>`;
  return html`<p class="${block.kind}">${body}</p>`;
}

function removedList(record: DocumentRecord): Html | null {
  const { removed } = record.article;
  if (removed.length === 0) return null;
  return html`<details class="removed"><summary>Set aside from the page: ${removed.length} passages</summary><ul>${removed.map((each) => html`<li><b>${each.reason}</b> ${oneLine(each.text)}</li>`)}</ul></details>`;
}

function head(record: DocumentRecord, view: Digest): Html {
  const { article } = record;
  const by = [article.byline.join(', '), article.publisher].filter(Boolean).join(' · ');
  return html`<header><h1>${view.title}</h1>${by ? html`<p class="meta">${by}</p>` : null}<p class="meta"><b>${view.published}</b> ${view.because}</p>${view.source ? html`<p class="meta">${view.source}</p>` : null}${record.diagnostics.map((each) => html`<p class="meta">note: ${each.message}</p>`)}</header>`;
}

const filters = (): Html =>
  html`<nav class="filters" aria-label="What is marked"><div>${layerNames.map((layer) => html`<label><input type="checkbox" value="${layer}" checked><span class="m-${layer}">${labels[layer]}</span></label>`)}</div></nav>`;

export interface ReaderOptions {
  /** Draws the dependency tree of every sentence below the article. */
  trees?: boolean;
}

/** Renders a record as one HTML file. It loads nothing, and no script but the reader's own may run in it. */
export function reader(record: DocumentRecord, { trees = false }: ReaderOptions = {}): string {
  const view = digest(record);
  const marks = marksOf(record);
  const { version, model, knowledge, lexicon } = record.producer;
  return html`<!doctype html>
<html lang="${record.article.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${view.title}</title>
<style>${new Raw(style)}</style>
</head>
<body>
${head(record, view)}
${filters()}
<div class="page">
<main>${record.article.blocks.map((block) => blockOf(record, block, marks))}${removedList(record)}${trees ? treeList(sentenceWords(record)) : null}</main>
<aside aria-label="Records">${margin(record, view)}</aside>
</div>
<ul id="sheet" hidden></ul>
<footer>${record.id} · Demarche ${version}, model ${model}, knowledge ${knowledge}, lexicon ${lexicon}</footer>
<script>${new Raw(script)}</script>
</body>
</html>
`.value;
}
