/** The record as a Markdown note: the same sections as the terminal view, each entry with its quotation. */
import type { DocumentRecord } from '../../0-model/index.ts';
import { digest, eventName } from '../digest/index.ts';

/** Escapes what Markdown (or HTML inside it) would act on; page text is shown, never interpreted. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f]+/gu, ' ')
    .replace(/[\\`*_{}[\]()#+!|~>$]/gu, '\\$&')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/^([-=\d])/gmu, '\\$1');
}

const e = escapeMarkdown;
const quote = (text: string): string => (text ? `\n  > ${e(text)}` : '');
const about = (...parts: (string | null | false)[]): string => {
  const said = parts.filter(Boolean);
  return said.length > 0 ? ` (${e(said.join(', '))})` : '';
};

/** Renders a record as GitHub-flavoured Markdown, ending with a line break. */
export function markdown(record: DocumentRecord): string {
  const view = digest(record);
  const lines: [string, string[]][] = [
    [
      'Who said what to whom',
      view.statements.map(
        (s) =>
          `- **${e(s.speaker)}**${s.addressee ? ` to ${e(s.addressee)}` : ''}${about(s.act, s.mode, s.date)}${quote(s.words)}`,
      ),
    ],
    [
      'What happened',
      view.events.map(
        (v) =>
          `- **${e(eventName(v))}**${about(v.date, v.place, v.quantity, v.status !== 'actual' && v.status, v.background && 'background')}${quote(v.words)}`,
      ),
    ],
    [
      'Promised, demanded, due',
      view.commitments.map(
        (c) =>
          `- **${e(c.due ?? 'no date')}**: ${e(c.obliged)}${c.toward ? ` to ${e(c.toward)}` : ''}${about(c.kind, c.by && `said by ${c.by}`)}${quote(c.words)}`,
      ),
    ],
    [
      'Disputed',
      view.disputes.map(
        (d) => `- ${e(d.words)}${d.stances.map((s) => `\n  - ${s.stance}: **${e(s.who)}**, “${e(s.words)}”`).join('')}`,
      ),
    ],
    [
      'What answered what',
      view.links.map((l) => `- ${e(l.from)} ⇒ ${e(l.to)}${about(l.basis, l.cue && `“${l.cue}”`)}`),
    ],
  ];
  const sections = lines.filter(([, entries]) => entries.length > 0);
  const head = [
    `# ${e(view.title)}`,
    `${e(view.published)}. ${e(view.because)}`,
    ...(view.source ? [e(view.source)] : []),
  ];
  return `${[...head, ...sections.map(([title, entries]) => `## ${title}\n\n${entries.join('\n')}`)].join('\n\n')}\n`;
}
