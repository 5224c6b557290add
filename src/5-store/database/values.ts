/** Values as both databases can hold them. */

/**
 * PostgreSQL refuses NUL in text, and SQLite's functions end a text there. It becomes U+FFFD, in what is written and in what
 * is asked for alike; being one character too, it moves no offset. Blobs, and so the page and the machine's record, keep it.
 */
export const storable = (value: unknown): unknown =>
  typeof value === 'string' && value.includes('\u0000') ? value.replaceAll('\u0000', '\uFFFD') : value;
