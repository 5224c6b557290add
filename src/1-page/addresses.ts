/** Which network addresses a URL may lead to. */
import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { DemarcheError } from '../0-model/index.ts';
import type { ResolvedAddress } from './options.ts';
import { shownName } from './problems.ts';

const globalUnicast6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** The IPv4 address inside a mapped (::ffff:0:0/96) or NAT64 (64:ff9b::/96) one; null when there is none. */
function embedded4(address: ipaddr.IPv6): ipaddr.IPv4 | null {
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  const bytes = address.toByteArray();
  const nat64 = address.range() === 'rfc6052' && bytes.slice(4, 12).every((byte) => byte === 0);
  return nat64 ? new ipaddr.IPv4(bytes.slice(12)) : null;
}

/**
 * Why an address is not public ("loopback", "private", "carrierGradeNat" …, as ipaddr.js names the IANA
 * special-purpose blocks); null for a public one. What it does not know is not public.
 */
export function privateRange(text: string): string | null {
  if (!ipaddr.isValid(text)) return 'unreadable';
  const address = ipaddr.parse(text);
  if (address instanceof ipaddr.IPv4) return address.range() === 'unicast' ? null : address.range();
  const inner = embedded4(address);
  if (inner) return privateRange(inner.toString());
  if (address.range() !== 'unicast') return address.range();
  return address.match(globalUnicast6) ? null : 'reserved';
}

/**
 * Refuses an address that is not public.
 * @throws DemarcheError `private-address`
 */
export function refusePrivate(url: string, address: string): void {
  const range = privateRange(address);
  if (range === null) return;
  const problem = `leads to ${address}, which is not public (${range})`;
  const next = 'Give --allow-private if you trust the address.';
  throw new DemarcheError('private-address', shownName(url), problem, next);
}

export type Resolve = (host: string) => Promise<ResolvedAddress[]>;

export const systemResolve: Resolve = (host) => lookup(host, { all: true });

/**
 * A `lookup` for sockets that hands out only addresses which passed the policy. The socket connects to exactly these,
 * so a name that resolves differently the next time (DNS rebinding) gains nothing. One private address refuses the
 * name.
 */
export function guardedLookup(url: string, resolve: Resolve, allowPrivate: boolean): LookupFunction {
  return (host, options, callback) => {
    const answer = async (): Promise<ResolvedAddress[]> => {
      const addresses = await resolve(host);
      if (!allowPrivate) for (const { address } of addresses) refusePrivate(url, address);
      if (addresses.length === 0) throw Object.assign(new Error('no address'), { code: 'ENOTFOUND' });
      return addresses;
    };
    answer().then(
      (addresses) => {
        if (options.all) callback(null, addresses);
        else callback(null, addresses[0]!.address, addresses[0]!.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 4),
    );
  };
}
