import type { ListedEndpoint } from "@/lib/contracts/api/api-registry";

/** `get-series-id-history` of `GET /api/v1/series/{id}/history`. */
export function endpointAnchor({ method, address }: Pick<ListedEndpoint, "method" | "address">): string {
  const words = `${method} ${address.replace("/api/v1/", "")}`.toLowerCase();
  return words.replaceAll(/[^a-z0-9]+/g, "-").replace(/-$/, "");
}
