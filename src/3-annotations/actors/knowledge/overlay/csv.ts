/** Own actors as a table: one office, organisation, group or title a row. Fields as RFC 4180 writes them. */

export const csvColumns = [
  'type',
  'name',
  'id',
  'aliases',
  'gender',
  'title',
  'of',
  'kind',
  'start',
  'end',
  'country',
  'sector',
  'source',
] as const;
type Row = Partial<Record<(typeof csvColumns)[number], string>>;

export type Fail = (line: number, message: string) => never;

/** A row with the line it begins on, counted from 1. */
interface Numbered {
  row: Row;
  line: number;
}

/**
 * Reads the table into what the YAML form would say, and the line on which each entry was first named, by its path.
 * Rows of type person with one name (or id) are one person with several offices.
 */
export function readCsv(text: string, fail: Fail): { file: Record<string, unknown[]>; lines: Map<string, number> } {
  const file: Record<string, unknown[]> = { people: [], organisations: [], groups: [], titles: [] };
  const lines = new Map<string, number>();
  const people = new Map<string, { offices: unknown[]; path: string }>();
  for (const { row, line } of rowsOf(text, fail)) {
    const make = makers[row.type ?? ''];
    if (!make) fail(line, `type: "${row.type ?? ''}" is none of ${Object.keys(makers).join(', ')}`);
    const [list, entry] = make!(row);
    const known = row.type === 'person' ? people.get(row.id ?? row.name ?? '') : undefined;
    const path = known?.path ?? `${list}.${file[list]!.length}`;
    const office =
      row.type === 'person' && row.title ? pick(row, ['title', 'of', 'kind', 'start', 'end', 'source']) : null;
    if (known) {
      if (office) lines.set(`${path}.offices.${known.offices.length}`, line);
      if (office) known.offices.push(office);
      continue;
    }
    lines.set(path, line);
    if (row.type === 'person') {
      const offices = office ? [office] : [];
      people.set(row.id ?? row.name ?? '', { offices, path });
      file[list]!.push({ ...entry, offices });
    } else file[list]!.push(entry);
  }
  return { file, lines };
}

const pick = (row: Row, keys: (keyof Row)[]): Record<string, string> =>
  Object.fromEntries(keys.flatMap((key) => (row[key] ? [[key, row[key]!]] : [])));

const aliases = (row: Row): { aliases?: string[] } =>
  row.aliases
    ? {
        aliases: row.aliases
          .split(';')
          .map((one) => one.trim())
          .filter(Boolean),
      }
    : {};

const makers: Record<string, (row: Row) => [string, Record<string, unknown>]> = {
  person: (row) => ['people', { ...pick(row, ['name', 'id', 'gender']), ...aliases(row) }],
  organisation: (row) => [
    'organisations',
    { ...pick(row, ['name', 'id', 'kind', 'country', 'sector']), ...aliases(row) },
  ],
  group: (row) => ['groups', { noun: row.name ?? '', ...pick(row, ['sector']) }],
  title: (row) => ['titles', pick(row, ['title', 'kind', 'sector'])],
};

function rowsOf(text: string, fail: Fail): Numbered[] {
  const [head, ...rest] = cellsOf(text, fail);
  const header = head?.cells ?? [];
  const odd = header.find((name) => !(csvColumns as readonly string[]).includes(name));
  if (odd !== undefined || !header.includes('type')) {
    const what = odd === undefined ? 'has no column "type"' : `no such column: "${odd}"`;
    fail(1, `${what}; the columns are ${csvColumns.join(', ')}`);
  }
  return rest
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ cells, line }) => {
      if (cells.length > header.length) fail(line, `has ${cells.length} fields, but the header has ${header.length}`);
      return { line, row: Object.fromEntries(cells.flatMap((cell, i) => (cell ? [[header[i]!, cell]] : []))) as Row };
    });
}

/** Fields of every row. One pass over the text: quoted fields may hold commas, line breaks and doubled quotes. */
function cellsOf(text: string, fail: Fail): { cells: string[]; line: number }[] {
  const rows: { cells: string[]; line: number }[] = [{ cells: [], line: 1 }];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/uy;
  let line = 1;
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const match = field.exec(text);
    if (!match)
      return fail(line, `a quotation mark is not closed, or stands inside a field: ${text.slice(at, at + 30)}`);
    const [whole, quoted, plain, end] = match;
    rows.at(-1)!.cells.push((quoted === undefined ? plain! : quoted.replace(/""/gu, '"')).trim());
    for (const character of whole!) if (character === '\n') line++;
    if (end !== ',' && end !== '') rows.push({ cells: [], line });
  }
  return rows;
}
