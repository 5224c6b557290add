/** What a user's own actors may say. Fields are those of `docs/actors.md`; nothing else is let through. */
import * as z from 'zod';

const date = z
  .string()
  .regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/u, 'a date is YYYY, YYYY-MM or YYYY-MM-DD')
  .refine((text) => isDate(text), 'no such day in the calendar');
const text = z.string().trim().min(1).max(200);
const names = z.array(text).max(50).default([]);
const sector = z.string().regex(/^[A-Z]{3}$/u, 'a sector is a PLOVER code of three capitals');
const id = z.string().regex(/^[a-z0-9A-Z:/-]{1,100}$/u, 'an id holds letters, figures, ":", "/" and "-"');

/** Whether a date at any precision is of the calendar. */
function isDate(iso: string): boolean {
  const day = `${iso}${'-01-01'.slice(iso.length - 4)}`.slice(0, 10);
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
}

export const termSchema = z
  .strictObject({
    title: text,
    of: id.optional(),
    kind: text.optional(),
    start: date,
    end: date.optional(),
    source: z.string().max(500).optional(),
  })
  .refine(({ start, end }) => !end || start.slice(0, end.length) <= end, 'the end lies before the start');

export const personSchema = z.strictObject({
  name: text,
  id: z
    .string()
    .regex(/^person:[a-z0-9-]{1,80}$/u, 'an id of a person is person: and small letters')
    .optional(),
  aliases: names,
  gender: z.enum(['m', 'f']).optional(),
  offices: z.array(termSchema).max(100).default([]),
});

export const organisationSchema = z.strictObject({
  name: text,
  id: id.optional(),
  aliases: names,
  kind: z.enum(['body', 'igo', 'party', 'armed-group', 'company', 'outlet']),
  country: z
    .string()
    .regex(/^[A-Z]{3}$/u, 'a country is its ISO 3166-1 alpha-3 code')
    .optional(),
  sector,
  metonym: z.boolean().default(false),
});

export const groupSchema = z.strictObject({ noun: text, sector });
export const titleSchema = z.strictObject({ title: text, kind: text, sector: sector.optional() });

export const overlaySchema = z.strictObject({
  people: z.array(personSchema).max(20_000).default([]),
  organisations: z.array(organisationSchema).max(20_000).default([]),
  groups: z.array(groupSchema).max(5_000).default([]),
  titles: z.array(titleSchema).max(5_000).default([]),
});

export type OverlayFile = z.infer<typeof overlaySchema>;
export type OwnPerson = z.infer<typeof personSchema>;
export type OwnOrganisation = z.infer<typeof organisationSchema>;
