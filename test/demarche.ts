/** Runs the built command line as a user runs it. `npm test` builds first. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { packageRoot } from '../src/0-model/index.ts';

export const bin = path.join(packageRoot, 'bin/demarche.js');

export interface Result {
  code: number;
  stdout: string;
  stderr: string;
}

/** The environment of a run: no colour, whatever the terminal. */
export const plainEnvironment = (): NodeJS.ProcessEnv => ({ ...process.env, NO_COLOR: '1', FORCE_COLOR: '' });

/** @param input for standard input, which is empty without it */
export function demarche(args: readonly string[], input = '', env = plainEnvironment()): Promise<Result> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [bin, ...args], { maxBuffer: 1e9, env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr }),
    );
    child.stdin?.end(input);
  });
}
