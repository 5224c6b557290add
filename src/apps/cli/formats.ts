/** The output formats of `demarche read`, by name. */
import type { DocumentRecord } from '../../0-model/index.ts';
import { attributions } from '../../6-views/attributions/index.ts';
import { markdown } from '../../6-views/markdown/index.ts';
import { pretty } from '../../6-views/pretty/index.ts';
import { reader } from '../../6-views/reader/index.ts';
import { timexes } from '../../6-views/timexes/index.ts';

export interface RenderOptions {
  colour: boolean;
  width: number;
  split: boolean;
  trees: boolean;
}

export interface Format {
  extension: string;
  /** How several records share one stream: as a list (JSON), as lines, with a rule between, or not at all. */
  together: 'list' | 'lines' | 'rule' | 'never';
  render(record: DocumentRecord, options: RenderOptions): string;
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

export const formats = {
  pretty: { extension: 'txt', together: 'rule', render: (record, options) => pretty(record, options) },
  json: { extension: 'json', together: 'list', render: (record) => `${JSON.stringify(record, null, 2)}\n` },
  jsonl: { extension: 'jsonl', together: 'lines', render: line },
  html: { extension: 'html', together: 'never', render: (record, { trees }) => reader(record, { trees }) },
  markdown: { extension: 'md', together: 'rule', render: markdown },
  attributions: {
    extension: 'jsonl',
    together: 'lines',
    render: (record, { split }) => line(attributions(record, { split, quotations: split, offsets: 'page' })),
  },
  timexes: { extension: 'jsonl', together: 'lines', render: (record) => line(timexes(record)) },
} satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as FormatName[];
