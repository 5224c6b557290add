import { describe, expect, test } from 'vitest';
import { guardedLookup, privateRange } from './addresses.ts';
import { checkedUrl } from './fetch.ts';

describe('addresses', () => {
  test.each([
    '8.8.8.8',
    '93.184.216.34',
    '172.15.0.1',
    '172.32.0.1',
    '100.63.0.1',
    '2606:4700::1111',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
  ])('%s is public', (address) => {
    expect(privateRange(address)).toBeNull();
  });

  test.each([
    ['127.0.0.1', 'loopback'],
    ['127.255.0.9', 'loopback'],
    ['10.0.0.1', 'private'],
    ['172.16.0.1', 'private'],
    ['192.168.1.1', 'private'],
    ['100.64.0.1', 'carrierGradeNat'],
    ['169.254.169.254', 'linkLocal'],
    ['0.0.0.0', 'unspecified'],
    ['224.0.0.1', 'multicast'],
    ['255.255.255.255', 'broadcast'],
    ['198.18.0.1', 'reserved'],
    ['240.0.0.1', 'reserved'],
    ['::1', 'loopback'],
    ['::', 'unspecified'],
    ['fe80::1', 'linkLocal'],
    ['fc00::1', 'uniqueLocal'],
    ['fd12::1', 'uniqueLocal'],
    ['fec0::1', 'deprecatedSiteLocal'],
    ['ff02::1', 'multicast'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['::ffff:a00:1', 'private'],
    ['64:ff9b::7f00:1', 'loopback'],
    ['64:ff9b:1::1', 'rfc6052'],
    ['2002:7f00:1::', '6to4'],
    ['2001::1', 'teredo'],
    ['4000::1', 'reserved'],
    ['not an address', 'unreadable'],
    ['', 'unreadable'],
  ])('%s is not public: %s', (address, range) => {
    expect(privateRange(address)).toBe(range);
  });

  test('the deprecated compatible form hides no IPv4 address', () => {
    expect(privateRange('::127.0.0.1')).not.toBeNull();
  });
});

describe('look-ups', () => {
  const ask = (addresses: string[], allowPrivate: boolean, all: boolean) =>
    new Promise((resolve) => {
      const answer = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
      const lookup = guardedLookup('http://name.test/', async () => answer, allowPrivate);
      lookup('name.test', { all }, (error, address) => resolve(error ? (error as { code?: string }).code : address));
    });

  test('public addresses are handed out, in either shape', async () => {
    expect(await ask(['8.8.8.8'], false, false)).toBe('8.8.8.8');
    expect(await ask(['8.8.8.8'], false, true)).toEqual([{ address: '8.8.8.8', family: 4 }]);
  });

  test('one private address among public ones refuses the name', async () => {
    expect(await ask(['8.8.8.8', '10.0.0.1'], false, true)).toBe('private-address');
    expect(await ask(['8.8.8.8', '::1'], false, false)).toBe('private-address');
    expect(await ask(['10.0.0.1'], true, false)).toBe('10.0.0.1');
  });

  test('no address at all is an error', async () => {
    expect(await ask([], false, true)).toBe('ENOTFOUND');
  });
});

describe('URLs', () => {
  test.each([
    ['ftp://example.org/a', 'not-http'],
    ['file:///etc/passwd', 'not-http'],
    ['javascript://example.org/%0aalert(1)', 'not-http'],
    ['gopher://example.org', 'not-http'],
    ['http://', 'bad-url'],
    ['http://[::1', 'bad-url'],
    ['http://1.2.3.4.5/', 'bad-url'],
    ['http://[fe80::1%25eth0]/', 'bad-url'],
    ['https://user:secret@example.org/', 'url-credentials'],
    ['https://user@example.org/', 'url-credentials'],
  ])('%s is refused: %s', (url, code) => {
    expect(() => checkedUrl(url)).toThrow(expect.objectContaining({ code }));
  });

  test('a password is not repeated in the message', () => {
    expect(() => checkedUrl('https://user:secret@example.org/')).toThrow(/^(?!.*secret).*example\.org/u);
  });
});
