/** Networks: what one subscriber has, and which addresses are public. Pure. */
import ipaddr from 'ipaddr.js';

/** The first half of an IPv6 address is the network. */
const IPV6_GROUPS = 4;

/** An IPv4 address, whichever way it is written; null: it is no IPv4 address, nor one inside an IPv6 address. */
function ipv4In(address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | null {
  if (address instanceof ipaddr.IPv4) return address;
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  // RFC 6052: the last four bytes are the address behind a NAT64.
  return address.range() === 'rfc6052' ? new ipaddr.IPv4(address.toByteArray().slice(-4)) : null;
}

/** Whether it is an IP address, as text. */
export const isAddress = (text: string): boolean => ipaddr.isValid(text);

/** What one subscriber has: an IPv4 address, or the /64 of an IPv6 address; anything else stays as it is. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv6 && !parsed.isIPv4MappedAddress())
    return `${parsed.parts
      .slice(0, IPV6_GROUPS)
      .map((part) => part.toString(16))
      .join(':')}::/64`;
  return ipv4In(parsed)?.toString() ?? address;
}

/** `2000::/3`, all that is given out to the public. */
const GLOBAL_UNICAST: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/**
 * Whether everybody on the internet means the same machine by it. An IPv4 address inside an IPv6 one (mapped, NAT64) is
 * judged as what it stands for.
 *
 * @param address as a resolver gives it; what is no address is not public
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  const inner = ipv4In(parsed);
  if (inner) return inner.range() === 'unicast';
  return parsed.range() === 'unicast' && (parsed as ipaddr.IPv6).match(GLOBAL_UNICAST);
}
