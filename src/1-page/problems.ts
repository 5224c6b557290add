/** The refusals that several kinds of input share, and the system's error numbers in the user's words. */
import { DemarcheError } from '../0-model/index.ts';
import { sizeText } from './options.ts';

/** A name for messages: control characters, which could break the line or drive the terminal, are written out. */
export function shownName(name: string): string {
  return name.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

export function emptyInput(name: string): DemarcheError {
  return new DemarcheError('empty-input', shownName(name), 'there is nothing in it', 'Check that the page was saved.');
}

export function tooLarge(name: string, limit: number, size?: number): DemarcheError {
  const is = size === undefined ? 'is' : `is ${sizeText(size)},`;
  const next = 'Give one page a file, or many pages as JSON Lines (.jsonl).';
  return new DemarcheError('too-large', shownName(name), `${is} larger than the limit of ${sizeText(limit)}`, next);
}

/** Turns what the file system threw into an error for the user. */
export function fileProblem(error: unknown, name: string): DemarcheError {
  if (error instanceof DemarcheError) return error;
  const { code = '', message = String(error) } = (error ?? {}) as NodeJS.ErrnoException;
  const shown = shownName(name);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new DemarcheError('missing-file', shown, 'there is no such file', 'Check the path.');
    case 'EACCES':
    case 'EPERM':
      return new DemarcheError(
        'no-permission',
        shown,
        'may not be read',
        'Change its permissions or run as its owner.',
      );
    case 'ELOOP':
      return new DemarcheError('link-loop', shown, 'is a link that leads back to itself', 'Remove the link.');
    default:
      return new DemarcheError(
        'unreadable',
        shown,
        `could not be read: ${shownName(message)}`,
        'Try to open the file.',
      );
  }
}

/** Any error as one of ours: what a bad input becomes when nothing more exact is known. */
export function asDemarcheError(error: unknown, name: string): DemarcheError {
  return error instanceof DemarcheError ? error : fileProblem(error, name);
}

/** The chain of an error's causes and of the errors it gathers, outermost first; at most ten. */
function causes(error: unknown): unknown[] {
  const chain = [error];
  for (let i = 0; i < chain.length && chain.length < 10; i++) {
    const { cause, errors } = (chain[i] ?? {}) as { cause?: unknown; errors?: unknown[] };
    if (cause) chain.push(cause);
    if (Array.isArray(errors)) chain.push(...errors.slice(0, 3));
  }
  return chain;
}

/** Turns what a request threw into an error for the user. */
export function networkProblem(error: unknown, url: string): DemarcheError {
  const chain = causes(error);
  const ours = chain.find((cause) => cause instanceof DemarcheError);
  if (ours) return ours as DemarcheError;
  const codes = new Set(chain.map((cause) => (cause as NodeJS.ErrnoException)?.code));
  const shown = shownName(url);
  if (codes.has('ENOTFOUND') || codes.has('EAI_AGAIN')) {
    return new DemarcheError('host-not-found', shown, 'its host has no address', 'Check the spelling and the network.');
  }
  const decoding = [...codes].some((code) => /^(?:Z_|ERR__?(?:BROTLI|ZLIB)|ERR_BROTLI)/u.test(code ?? ''));
  if (decoding) {
    return new DemarcheError(
      'bad-encoding',
      shown,
      'its compressed body is damaged',
      'Save the page and give the file.',
    );
  }
  const { message } = (chain.at(-1) ?? {}) as Error;
  const problem = `could not be fetched: ${shownName(message || String(error))}`;
  return new DemarcheError('fetch-failed', shown, problem, 'Check the address and the network.');
}
