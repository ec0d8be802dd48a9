import { z } from "zod";
import { asOfInstant } from "./as-of-instant";
import { cataloguePage } from "./catalogue-page";

export const companySorts = [
  "layer",
  "name",
  "newest",
  "revenue",
  "revenueGrowth",
  "capex",
  "capexGrowth",
  "capexIntensity",
  "operatingCashFlow",
  "depreciation",
] as const;

export type CompanySort = (typeof companySorts)[number];

/** The list of companies as an address asks for it. Figures sort from the largest, words from A, unless `order` says. */
export const companyListRequest = z.strictObject({
  layer: z.string().optional(),
  q: z.string().max(100).optional(),
  sort: z.enum(companySorts).optional(),
  order: z.enum(["asc", "desc"]).optional(),
  asOf: asOfInstant.optional(),
});

/** The same of the API, which answers a part of a long list. */
export const companyPageRequest = companyListRequest.extend(cataloguePage);

export type CompanyListRequest = z.infer<typeof companyListRequest>;

/** The direction a column sorts in when the address names none. */
export function defaultOrder(sort: CompanySort): "asc" | "desc" {
  return sort === "layer" || sort === "name" ? "asc" : "desc";
}
