import { isIP } from "node:net";
import { addressesOf as systemAddressesOf, isPublicAddress } from "@/lib/sources/public-address";
import { DeliveryFailure } from "./delivery-failure";

export type WebhookTarget = {
  url: URL;
  /** The one address that may be connected to, whatever the name resolves to a moment later. */
  address: string;
  family: 4 | 6;
};

export type TargetRules = {
  /** Lets http and loopback addresses pass; every other private address is refused all the same. */
  isLocalWebhookAllowed: boolean;
  /** Replaces the system's resolver, in tests. */
  addressesOf?: (host: string) => Promise<string[]>;
};

/**
 * Resolves where a webhook goes, once: a name with any address that is not public is refused, since a second look
 * could give that one. Done when a rule is saved and again for every message.
 * @throws {DeliveryFailure} naming what is refused, without the address.
 */
export async function resolveWebhookTarget(address: string, rules: TargetRules): Promise<WebhookTarget> {
  const url = new URL(address);
  if (url.protocol !== "https:" && !(rules.isLocalWebhookAllowed && url.protocol === "http:")) {
    throw refused("Only an https address is allowed");
  }
  const host = url.hostname.replaceAll(/^\[|\]$/g, "");
  const addresses = await addressesOfHost(host, rules);
  const [first] = addresses;
  if (first === undefined) throw refused("The webhook's host has no address");
  if (!addresses.every((each) => mayReach(each, rules))) {
    throw refused("The webhook's host has a private, loopback, link-local or reserved address");
  }
  return { url, address: first, family: isIP(first) === 6 ? 6 : 4 };
}

async function addressesOfHost(host: string, { addressesOf }: TargetRules): Promise<string[]> {
  try {
    return await (addressesOf ?? systemAddressesOf)(host);
  } catch {
    throw refused("The name of the webhook's host cannot be resolved");
  }
}

function mayReach(address: string, { isLocalWebhookAllowed }: TargetRules): boolean {
  return (
    isPublicAddress(address) || (isLocalWebhookAllowed && (address === "::1" || address.startsWith("127.")))
  );
}

function refused(why: string): DeliveryFailure {
  return new DeliveryFailure(`${why}.`, { isGone: false });
}
