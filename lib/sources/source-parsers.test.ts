import { describe, expect, test } from "vitest";
import { recordedPayload } from "@/lib/testing/recorded-payload";
import { sourceCatalogue } from "./source-catalogue";
import { storedSourceParsers } from "./source-parsers";

const recordedBy = new Map([
  ["ercot", "us-iso/ercot_NP4-190-CD_HB_HUBAVG_2026-09-23.json"],
  ["nyiso", "us-iso/nyiso_rt-lbmp-zone_2016-02-18.csv"],
  ["spp", "us-iso/spp_RTBM-LMP-SL-202503310840.csv"],
  ["miso", "us-iso/miso_da_expost_lmp_2025-11-02_dst-fall-but-24h_reduced.csv"],
  ["pjm", "capacity/pjm_bra_clearing_prices_by_lda.csv"],
]);
const operators = ["ercot", "caiso", "nyiso", "iso-ne", "spp", "miso", "pjm"];

test("every stored source is in the catalogue", () => {
  const catalogued = new Set(sourceCatalogue.map(({ id }) => id));
  expect([...storedSourceParsers.keys()].filter((id) => !catalogued.has(id))).toEqual([]);
});

describe.each([...recordedBy])("the recorded payload of %s", (publisher, relativePath) => {
  const payload = recordedPayload(`energy/${relativePath}`);
  test.skipIf(payload === null).each(operators.filter((id) => id !== publisher))(
    "is none of %s's, and is refused",
    (other) => {
      const parse = storedSourceParsers.get(other);
      expect(() => parse?.(payload ?? new Uint8Array())).toThrow(new RegExp(`^${other}: `));
    },
  );
});
