/** A PostgreSQL server for tests: Debian's, started in a temporary folder as a user other than root, on a socket only. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';

const base = '/usr/lib/postgresql';

/** The folder of the newest installed server's programs; null when there is none. */
function programs(): string | null {
  if (!existsSync(base)) return null;
  const versions = readdirSync(base).filter((version) => existsSync(path.join(base, version, 'bin/initdb')));
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? null : path.join(base, newest, 'bin');
}

/** Why the tests on PostgreSQL are skipped; null when they run. `DEMARCHE_TEST_POSTGRES` names a server to use instead. */
export const noPostgres: string | null =
  process.env.DEMARCHE_TEST_POSTGRES || programs() ? null : `no PostgreSQL server: ${base}/*/bin/initdb is not there`;

/** PostgreSQL refuses to run as root. */
function otherUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

export interface TestServer {
  /** A new empty database. */
  database(): Promise<string>;
  stop(): Promise<void>;
}

let count = 0;

async function makeDatabase(admin: string): Promise<string> {
  const name = `t${process.pid}_${Date.now().toString(36)}_${count++}`;
  const client = new pg.Client(admin);
  await client.connect();
  await client.query(`create database ${name} encoding 'UTF8' template template0`);
  await client.end();
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return url.href;
}

function initialise(bin: string, folder: string, user: { uid?: number; gid?: number }): void {
  const flags = ['-D', path.join(folder, 'data'), '-A', 'trust', '-U', 'postgres', '--no-sync', '-E', 'UTF8'];
  execFileSync(path.join(bin, 'initdb'), flags, { ...user, cwd: folder, stdio: 'ignore', env: { LC_ALL: 'C.UTF-8' } });
}

async function waitFor(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (server.exitCode !== null) throw new Error(`the PostgreSQL server ended with ${server.exitCode}`);
    const client = new pg.Client(url);
    try {
      await client.connect();
      return await client.end();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('the PostgreSQL server did not come up');
}

/** Starts a server (or uses the one that is named); call only where `noPostgres` is null. */
export async function startPostgres(): Promise<TestServer> {
  const named = process.env.DEMARCHE_TEST_POSTGRES;
  if (named) return { database: () => makeDatabase(named), stop: async () => {} };
  const bin = programs()!;
  const user = otherUser();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'demarche-pg-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid!);
  initialise(bin, folder, user);
  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'fsync=off', 'max_connections=100'];
  const flags = ['-D', path.join(folder, 'data'), ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(path.join(bin, 'postgres'), flags, { ...user, cwd: folder, stdio: 'ignore' });
  const admin = `postgres://postgres@localhost/postgres?host=${folder}`;
  await waitFor(admin, server);
  return {
    database: () => makeDatabase(admin),
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
