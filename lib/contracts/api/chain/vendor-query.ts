import { z } from "zod";
import { VENDOR_PREFIX } from "../../vendor-view";
import { asOfRequest } from "../../series-request";
import type { QueryGroup } from "../endpoint";

export const vendorQuery = asOfRequest;

/** `vendorViewFromSearchParams` reads them. */
export const vendorGroup: QueryGroup = {
  prefix: VENDOR_PREFIX,
  placeholder: "setting",
  description:
    "What the table shows and assumes: `v.layer`, `v.q`, `v.valued`, `v.sort`, `v.columns`, `v.hold`, `v.odds`; an assumption for all vendors as `v.waccFraction`, a figure of one as `v.NVDA.priceUsd`.",
  values: z.record(z.string(), z.union([z.string(), z.number()])),
};
