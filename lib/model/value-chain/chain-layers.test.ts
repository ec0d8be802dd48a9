import { describe, expect, test } from "vitest";
import { companyLayers } from "@/db/schema/company";
import { chainLayerOf, chainLayers } from "./chain-layers";

describe("chainLayerOf", () => {
  test("maps every layer a company is filed under, each to one of its own", () => {
    expect(companyLayers.map(chainLayerOf).toSorted()).toEqual([...chainLayers].toSorted());
  });

  test.each(["", "toString", "Hyperscalers"])("refuses %o and names the layers there are", (layer) => {
    expect(() => chainLayerOf(layer)).toThrow(/layer must be one of compute silicon, .*got/);
  });
});
