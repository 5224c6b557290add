import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type InputItem, type InputOptions, openInputs } from './index.ts';

const html = '<html><head><title>T</title></head><body><p>Talks — “over”.</p></body></html>';
const koi8 = Buffer.from('f7d3d4d2c5dec120cdc9cec9d3d4d2cfd7', 'hex');

type Handler = (response: ServerResponse, request: IncomingMessage) => void;
const send =
  (body: string | Buffer, headers: Record<string, string> = {}, status = 200): Handler =>
  (response) =>
    response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body);
const redirect = (location: string, status = 302): Handler => send('', { location }, status);

const routes: Record<string, Handler> = {
  '/page': send(html),
  '/plain': send('Just <b>words</b>.', { 'content-type': 'text/plain' }),
  '/koi8': send(koi8, { 'content-type': 'text/plain; charset="koi8-r"' }),
  '/gzip': send(gzipSync(html), { 'content-encoding': 'gzip' }),
  '/br': send(brotliCompressSync(html), { 'content-encoding': 'br' }),
  '/deflate': send(deflateSync(html), { 'content-encoding': 'deflate' }),
  '/zstd': send(html, { 'content-encoding': 'zstd' }),
  '/twice': send(gzipSync(gzipSync(html)), { 'content-encoding': 'gzip, gzip' }),
  '/cut-gzip': send(gzipSync(html).subarray(0, 40), { 'content-encoding': 'gzip' }),
  '/not-gzip': send(html, { 'content-encoding': 'gzip' }),
  '/bomb': send(gzipSync(Buffer.alloc(30_000_000, 'a')), { 'content-encoding': 'gzip' }),
  '/big': send('a'.repeat(3_000_000)),
  '/lines': send('{"id":"1","text":"one"}\n{"id":"2"}\n', { 'content-type': 'application/x-ndjson' }),
  '/pdf': send('%PDF-1.7', { 'content-type': 'application/pdf' }),
  '/disguised': send('%PDF-1.7'),
  '/nothing': send(''),
  '/no-content': send('', {}, 204),
  '/missing': send('gone', {}, 404),
  '/broken': send('oops', {}, 500),
  '/once': redirect('/page'),
  '/kept': redirect('/page', 308),
  '/round': redirect('/round'),
  '/nowhere': send('', {}, 302),
  '/to-file': redirect('file:///etc/passwd'),
  '/to-password': redirect('http://user:secret@127.0.0.1/'),
  '/to-metadata': redirect('http://169.254.169.254/latest/'),
  '/hops/5': redirect('/hops/4'),
  '/hops/4': redirect('/hops/3'),
  '/hops/3': redirect('/hops/2'),
  '/hops/2': redirect('/hops/1'),
  '/hops/1': redirect('/page'),
  '/hops/6': redirect('/hops/5'),
  '/silent': () => {},
  '/drip': (response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const timer = setInterval(() => response.write('a'), 20);
    response.on('close', () => clearInterval(timer));
  },
  '/reset': (response) => void response.socket?.destroy(),
  '/agent': (response, request) => send(`${request.headers['user-agent']}`)(response, request),
};

let server: Server;
let port = 0;
beforeAll(async () => {
  server = createServer((request, response) => (routes[request.url ?? ''] ?? send('?', {}, 404))(response, request));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.closeAllConnections());

const limits = { milliseconds: 400, bytes: 2_000_000 };
async function read(input: string, options: InputOptions = {}): Promise<InputItem[]> {
  const items: InputItem[] = [];
  for await (const item of openInputs([input], { allowPrivate: true, limits, ...options })) items.push(item);
  return items;
}
const url = (path: string): string => `http://127.0.0.1:${port}${path}`;
const codeOf = (item: InputItem | undefined) => (item && 'error' in item ? item.error.code : 'page');

describe('pages over HTTP', () => {
  test.each(['/page', '/gzip', '/br', '/deflate', '/once', '/kept', '/hops/5'])('%s gives the page', async (path) => {
    const [item] = await read(url(path), { now: () => new Date(0) });
    expect(item).toMatchObject({
      name: url(path),
      page: { text: html, mediaType: 'text/html', charset: 'utf-8', retrievedAt: '1970-01-01T00:00:00.000Z' },
    });
  });

  test('the uri is where the redirects end', async () => {
    expect(await read(url('/once'))).toMatchObject([{ page: { uri: url('/page') } }]);
  });

  test('media type and charset come from the header', async () => {
    expect(await read(url('/plain'))).toMatchObject([
      { page: { mediaType: 'text/plain', text: 'Just <b>words</b>.' } },
    ]);
    expect(await read(url('/koi8'))).toMatchObject([
      { page: { text: 'Встреча министров', charset: 'koi8-r', charsetBecause: 'declared in the HTTP header' } },
    ]);
  });

  test('JSON Lines by media type', async () => {
    const items = await read(url('/lines'));
    expect(items.map((item) => [item.name.slice(-2), codeOf(item)])).toEqual([
      [':1', 'page'],
      [':2', 'bad-json-line'],
    ]);
  });

  test('the request says who asks', async () => {
    expect(await read(url('/agent'))).toMatchObject([{ page: { text: expect.stringMatching(/^demarche\/\d/u) } }]);
  });

  test.each([
    ['/zstd', 'bad-encoding'],
    ['/twice', 'bad-encoding'],
    ['/cut-gzip', 'bad-encoding'],
    ['/not-gzip', 'bad-encoding'],
    ['/bomb', 'too-large'],
    ['/big', 'too-large'],
    ['/pdf', 'not-a-page'],
    ['/disguised', 'binary-input'],
    ['/nothing', 'empty-input'],
    ['/no-content', 'http-status'],
    ['/missing', 'http-status'],
    ['/broken', 'http-status'],
    ['/nowhere', 'http-status'],
    ['/round', 'too-many-redirects'],
    ['/hops/6', 'too-many-redirects'],
    ['/to-file', 'not-http'],
    ['/to-password', 'url-credentials'],
    ['/silent', 'timeout'],
    ['/drip', 'timeout'],
    ['/reset', 'fetch-failed'],
  ])('%s is refused: %s', async (path, code) => {
    const [item] = await read(url(path));
    expect(codeOf(item)).toBe(code);
    expect(item).toMatchObject({ name: url(path), error: { message: expect.stringMatching(/\. \S[^\n]+\.$/u) } });
  });

  test('a look-up that never answers times out', async () => {
    const items = await read('http://slow.test/', { resolve: () => new Promise(() => {}) });
    expect(items.map(codeOf)).toEqual(['timeout']);
  });

  test('an unknown host is named', async () => {
    const resolve = async () => {
      throw Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
    };
    expect((await read('http://name.invalid/', { resolve })).map(codeOf)).toEqual(['host-not-found']);
  });
});

describe('addresses that are not public, without leave', () => {
  // Every written form of an inner address; none of these may be connected to.
  const literal = [
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0x7f.0.0.1',
    '017700000001',
    '0177.0.0.1',
    '%31%32%37.0.0.1',
    '①②⑦.⓪.⓪.①',
    '127。0。0。1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[0:0:0:0:0:ffff:127.0.0.1]',
    '[::127.0.0.1]',
    '[64:ff9b::127.0.0.1]',
    '[fe80::1]',
    '[fd00::1]',
    '0.0.0.0',
    '0',
    '[::]',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
  ];
  test.each(literal)('%s', async (host) => {
    const items = await read(`http://${host}:${port}/page`, { allowPrivate: false });
    expect(items.map(codeOf)).toEqual(['private-address']);
  });

  test.each(['localhost', 'LOCALHOST', 'localhost.', 'inner.test'])('the name %s', async (host) => {
    const resolve = async () => [{ address: '127.0.0.1', family: 4 }];
    const items = await read(`http://${host}:${port}/page`, { allowPrivate: false, resolve });
    expect(items.map(codeOf)).toEqual(['private-address']);
    expect(items).toMatchObject([{ error: { next: expect.stringMatching(/--allow-private/u) } }]);
  });

  test('a name is resolved once a connection, and what was checked is what is connected to', async () => {
    let asked = 0;
    const resolve = async () => {
      asked++;
      return [{ address: asked === 1 ? '127.0.0.1' : '10.255.255.1', family: 4 }];
    };
    const items = await read(`http://rebind.test:${port}/page`, { resolve });
    expect([items.map(codeOf), asked]).toEqual([['page'], 1]);
  });
});

describe('standard input', () => {
  const from = (text: string, options: InputOptions = {}) =>
    read('-', { ...options, stdin: Readable.from([Buffer.from(text)]) });

  test.each<[string, string[], string[]]>([
    ['A text.', ['-'], ['page']],
    ['<!doctype html><p>x', ['-'], ['page']],
    ['{"text":"one"}\n{"text":"two"}', ['-:1', '-:2'], ['page', 'page']],
    ['{"id":"1"}\n{"text":"two"}', ['-:1', '-:2'], ['bad-json-line', 'page']],
    ['{curly} is no JSON', ['-'], ['page']],
    ['', ['-'], ['empty-input']],
    ['%PDF-1.4', ['-'], ['binary-input']],
  ])('%j', async (text, names, codes) => {
    const items = await from(text);
    expect(items.map((item) => item.name)).toEqual(names);
    expect(items.map(codeOf)).toEqual(codes);
  });

  test('one over the limit is refused', async () => {
    expect((await from('x'.repeat(100), { limits: { bytes: 99 } })).map(codeOf)).toEqual(['too-large']);
  });

  test('as JSON Lines by option', async () => {
    expect((await from('nonsense', { from: 'jsonl' })).map(codeOf)).toEqual(['bad-json-line']);
  });

  test('has no uri', async () => {
    const [item] = await from('A text.');
    expect(item && 'page' in item && 'uri' in item.page).toBe(false);
  });
});
