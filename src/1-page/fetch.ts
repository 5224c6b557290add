/** Pages over HTTP: only public addresses, bounded in time, size and redirects. */
import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { Agent, buildConnector, type Dispatcher, request } from 'undici';
import { DemarcheError, version } from '../0-model/index.ts';
import { guardedLookup, refusePrivate, systemResolve } from './addresses.ts';
import { collect } from './bytes.ts';
import { decompress } from './decompress.ts';
import { type InputOptions, type Limits, limitsOf } from './options.ts';
import { networkProblem, shownName, tooLarge } from './problems.ts';

export interface Fetched {
  /** Where the page was found in the end. */
  url: string;
  bytes: Buffer;
  contentType: string;
  /** ISO 8601. */
  retrievedAt: string;
}

/**
 * Reads a URL as given by the user or by a redirect.
 * @throws DemarcheError `bad-url`, `not-http`, `url-credentials`
 */
export function checkedUrl(text: string, base?: string): URL {
  const shown = shownName(text);
  if (!URL.canParse(text, base)) {
    throw new DemarcheError('bad-url', shown, 'is no readable URL', 'Give an address like https://example.org/page.');
  }
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new DemarcheError('not-http', shown, 'is neither http nor https', 'Save the page and give the file.');
  }
  if (url.username !== '' || url.password !== '') {
    // The value itself is a secret and is not repeated.
    const problem = 'carries a user name or password';
    throw new DemarcheError('url-credentials', `${url.protocol}//…@${url.host}`, problem, 'Leave them out of the URL.');
  }
  return url;
}

/** An agent whose sockets check the address they are really connected to, besides the look-up. */
function guardedAgent(url: string, limits: Limits, options: InputOptions): Agent {
  const allowPrivate = options.allowPrivate ?? false;
  const lookup = guardedLookup(url, options.resolve ?? systemResolve, allowPrivate);
  const connector = buildConnector({ lookup, timeout: limits.milliseconds });
  const connect: buildConnector.connector = (target, callback) => {
    connector(target, (...[error, socket]) => {
      if (error) return callback(error, null);
      try {
        if (!allowPrivate) refusePrivate(url, (socket as Socket).remoteAddress ?? '');
        callback(null, socket);
      } catch (refusal) {
        (socket as Socket).destroy();
        callback(refusal as Error, null);
      }
    });
  };
  return new Agent({ connect, headersTimeout: limits.milliseconds, bodyTimeout: limits.milliseconds });
}

const headers = {
  accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5',
  'accept-encoding': 'gzip, deflate, br',
  'accept-language': 'en',
  'user-agent': `demarche/${version}`,
};

function headerOf(response: Dispatcher.ResponseData, name: string): string {
  const value = response.headers[name];
  return Array.isArray(value) ? value.join(', ') : (value ?? '');
}

const redirectCodes = new Set([301, 302, 303, 307, 308]);

async function bodyOf(response: Dispatcher.ResponseData, url: string, limits: Limits): Promise<Buffer> {
  if (response.statusCode !== 200 && response.statusCode !== 203) {
    const problem = `the server answered with status ${response.statusCode}`;
    throw new DemarcheError('http-status', shownName(url), problem, 'Open the address in a browser and check it.');
  }
  const body = decompress(response.body as Readable, headerOf(response, 'content-encoding'), url);
  const bytes = await collect(body, limits.bytes);
  if (bytes === null) throw tooLarge(url, limits.bytes);
  return bytes;
}

/** One request: a page, or where the server sends the reader on to. */
async function requestOnce(url: URL, limits: Limits, options: InputOptions, signal: AbortSignal) {
  // An address written in the URL itself is never looked up.
  const literal = url.hostname.replace(/^\[|\]$/gu, '');
  if (!options.allowPrivate && /^[\d.]+$|:/u.test(literal)) refusePrivate(url.href, literal);
  const agent = guardedAgent(url.href, limits, options);
  try {
    const response = await request(url, { dispatcher: agent, signal, headers });
    const location = headerOf(response, 'location');
    if (redirectCodes.has(response.statusCode) && location !== '') return { next: checkedUrl(location, url.href) };
    const bytes = await bodyOf(response, url.href, limits);
    return { bytes, contentType: headerOf(response, 'content-type') };
  } finally {
    // Closes the socket whatever is still on its way.
    await agent.destroy();
  }
}

async function follow(start: URL, limits: Limits, options: InputOptions, signal: AbortSignal): Promise<Fetched> {
  let url = start;
  for (let hop = 0; hop <= limits.redirects; hop++) {
    const result = await requestOnce(url, limits, options, signal);
    if (result.next === undefined) {
      const { bytes, contentType } = result;
      return { url: url.href, bytes, contentType, retrievedAt: (options.now?.() ?? new Date()).toISOString() };
    }
    url = result.next;
  }
  const problem = `redirects more than ${limits.redirects} times`;
  throw new DemarcheError('too-many-redirects', shownName(start.href), problem, 'Give the address it should end at.');
}

/**
 * Fetches one page. Every hop of a redirect is held to the same rules as the first address.
 * @throws DemarcheError
 */
export async function fetchUrl(text: string, options: InputOptions = {}): Promise<Fetched> {
  const limits = limitsOf(options);
  const url = checkedUrl(text);
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), limits.milliseconds);
  try {
    return await follow(url, limits, options, control.signal);
  } catch (error) {
    if (!control.signal.aborted) throw networkProblem(error, text);
    const problem = `gave no full answer within ${limits.milliseconds / 1000} seconds`;
    throw new DemarcheError(
      'timeout',
      shownName(text),
      problem,
      'Try again later, or save the page and give the file.',
    );
  } finally {
    clearTimeout(timer);
  }
}
