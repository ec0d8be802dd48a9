import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";

const ipv4Networks = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const;

const reserved = new BlockList();
for (const [network, prefix] of ipv4Networks) reserved.addSubnet(network, prefix, "ipv4");
// Tunnels (6to4, Teredo) and IPv4-compatible addresses carry an IPv4 address, which may be a private one.
for (const [network, prefix] of [
  ["::", 96],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
] as const) {
  reserved.addSubnet(network, prefix, "ipv6");
}

/** Addresses of a host, as the system resolves it. */
export async function addressesOf(host: string): Promise<string[]> {
  if (isIP(host) !== 0) return [host];
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

// NAT64 puts the IPv4 address in the last 32 bits: networks without IPv4 reach all of it so.
const NAT64_PREFIX = "64:ff9b::";
for (const [network, prefix] of ipv4Networks) {
  const [a = 0, b = 0, c = 0, d = 0] = network.split(".").map(Number);
  const embedded = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  reserved.addSubnet(`${NAT64_PREFIX}${embedded}`, 96 + prefix, "ipv6");
}

/** Whether an address lies outside every private, loopback, link-local and reserved network. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return isPublicAddress(mapped);
  return !reserved.check(address, family === 4 ? "ipv4" : "ipv6");
}
