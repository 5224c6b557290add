/** A small CSV reader: quoted fields, doubled quotes, a header line. Enough for the public tables that are compiled. */
export function parseCsv(text: string): Record<string, string>[] {
  const rows = rowsOf(text);
  const header = rows.shift() ?? [];
  return rows
    .filter((row) => row.length > 1 || row[0] !== '')
    .map((row) => Object.fromEntries(header.map((name, index) => [name, (row[index] ?? '').trim()])));
}

function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of text.replace(/\r/gu, '').matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/gu)) {
    if (match[0] === '' && match.index === text.length) break;
    rows.at(-1)!.push(match[1] === undefined ? match[2]! : match[1].replace(/""/gu, '"'));
    if (match[3] === '\n') rows.push([]);
    else if (match[3] === '') break;
  }
  return rows;
}
