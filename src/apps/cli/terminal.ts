/** What every command does with the terminal: messages to standard error, output with back-pressure, quiet broken pipes. */
import { once } from 'node:events';
import { styleText } from 'node:util';
import { DemarcheError } from '../../0-model/index.ts';

/** Control characters in a message could steer the terminal; they are shown as "�". */
const plain = (text: string): string => text.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/gu, '\ufffd');

/** One line on standard error. */
export function complain(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const label = colourOf(process.stderr) ? styleText('red', 'demarche:', { validateStream: false }) : 'demarche:';
  process.stderr.write(`${label} ${plain(message)}\n`);
}

/** Ends the program on an error that no input caused: 2 for a mistake in the call, 1 otherwise. */
export function fail(error: unknown): void {
  complain(error);
  process.exitCode = error instanceof DemarcheError ? 2 : 1;
}

/** Whether to colour a stream: a terminal, and `NO_COLOR` not set (https://no-color.org); `FORCE_COLOR` forces it. */
export function colourOf(stream: NodeJS.WriteStream): boolean {
  if (process.env.FORCE_COLOR && process.env.FORCE_COLOR !== '0') return true;
  return stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
}

/** Columns to wrap at: the terminal's, at most 100; 100 in a pipe. */
export function widthOf(stream: NodeJS.WriteStream): number {
  return Math.min(stream.columns ?? 100, 100);
}

/** Writes to standard output and waits where the reader is slow. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** A reader that closes the pipe early (`| head`) ends the program without a stack trace. */
export function quietPipes(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
