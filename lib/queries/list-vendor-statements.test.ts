import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { source } from "@/db/schema/source";
import { openTestDatabase } from "@/db/testing";
import {
  loadVendorCustomers,
  loadVendorExposures,
  loadVendorLinks,
} from "@/lib/ingest/load-vendor-statements";
import { statedLayerRevenue } from "@/lib/model/value-chain/stated-layer-revenue";
import { sourceCatalogue } from "@/lib/sources/source-catalogue";
import { listVendorCustomers } from "./list-vendor-customers";
import { listVendorExposures } from "./list-vendor-exposures";
import { listVendorLinks } from "./list-vendor-links";

const snapshotText = (name: string) =>
  readFileSync(new URL(`../../db/snapshot/${name}`, import.meta.url), "utf8");
const loadedAt = "2026-11-26T00:00:00.000Z";
const exposureHeader = (snapshotText("vendor-exposures.csv").split("\n")[0] ?? "") + "\n";
const linkHeader = (snapshotText("vendor-links.csv").split("\n")[0] ?? "") + "\n";

describe("statements of vendors", () => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase("pglite");
    await opened.database.insert(source).values([...sourceCatalogue]);
    await loadVendorExposures(opened.database, snapshotText("vendor-exposures.csv"), loadedAt);
    await loadVendorCustomers(opened.database, snapshotText("vendor-customers.csv"), loadedAt);
    await loadVendorLinks(opened.database, snapshotText("vendor-links.csv"), loadedAt);
  });
  afterAll(() => opened.close());

  test("NVIDIA's compute and networking of 2025 are the sums of the four quarters, each in its layer", async () => {
    const ofNvidia = (await listVendorExposures(opened.database)).filter(({ ticker }) => ticker === "NVDA");
    const ofLayer = (layer: string) => ofNvidia.filter((statement) => statement.layer === layer);
    // Networking 4.96 + 7.252 + 8.187 + 10.98 = 31.379; compute 34.14 + 33.844 + 43.028 + 51.3 = 162.312
    expect(statedLayerRevenue(ofLayer("network switching"), 2025)?.valueUsd).toBeCloseTo(31.379e9, 0);
    expect(statedLayerRevenue(ofLayer("compute silicon"), 2025)?.valueUsd).toBeCloseTo(162.312e9, 0);
    // The company states 193.7 bn of both for the fiscal year.
    expect((31.379 + 162.312) / 193.7).toBeCloseTo(1, 3);
  });

  test("nothing is known before the day it was stated", async () => {
    const day = "2026-02-10T00:00:00.000Z";
    const known = await listVendorExposures(opened.database, day);
    expect(known.length).toBeGreaterThan(20);
    expect(known.filter(({ knownAt }) => new Date(knownAt) > new Date(day))).toEqual([]);
    expect(known.some(({ id }) => id === "ANET/ai-networking/2025-12-31/year")).toBe(false); // stated on 2026-02-12
    expect(await listVendorLinks(opened.database, "2019-01-01T00:00:00.000Z")).toEqual([]);
    expect(await listVendorCustomers(opened.database, "2019-01-01T00:00:00.000Z")).toEqual([]);
  });

  test("customers a vendor gives together say how many they are", async () => {
    const customers = await listVendorCustomers(opened.database);
    expect(customers.find(({ id }) => id === "NVDA/four-direct-customers-together/2025-10-26")).toMatchObject(
      {
        shareFraction: 0.61,
        customerCount: 4,
      },
    );
    const sums = new Map<string, number>();
    for (const { supplierTicker, periodStart, periodEnd, shareFraction } of customers) {
      const key = `${supplierTicker} ${periodStart} ${periodEnd}`;
      sums.set(key, (sums.get(key) ?? 0) + shareFraction);
    }
    expect([...sums].filter(([, sum]) => sum > 1)).toEqual([]);
  });

  test("a link without an amount stays without one", async () => {
    const links = await listVendorLinks(opened.database);
    const warrant = links.find(({ id }) => id === "AMD-OpenAI/warrant/2025");
    expect(warrant).toMatchObject({ amountUsd: null, kind: "warrant" });
    expect(warrant?.note).toContain("10 %");
  });

  test.each([
    [
      "a layer that is none",
      "x,A,silicon,m,revenue,ai,1,2025-01-01,2025-12-31,,reported,filed,2026-01-01,t,https://a.example/,\n",
      /layer/,
    ],
    [
      "revenue without a period",
      "x,A,neoclouds,m,revenue,ai,1,,2025-12-31,,reported,filed,2026-01-01,t,https://a.example/,\n",
      /earned over a period/,
    ],
    [
      "a figure with separators",
      'x,A,neoclouds,m,orders,ai,"1,000",,2025-12-31,,reported,filed,2026-01-01,t,https://a.example/,\n',
      /without sign or separators/,
    ],
    [
      "a source without an address",
      "x,A,neoclouds,m,orders,ai,1,,2025-12-31,,reported,filed,2026-01-01,t,,\n",
      /source_url/,
    ],
  ])("%s is refused and nothing is replaced", async (_name, line, message) => {
    const before = await listVendorExposures(opened.database);
    await expect(loadVendorExposures(opened.database, exposureHeader + line, loadedAt)).rejects.toThrow(
      message,
    );
    expect(await listVendorExposures(opened.database)).toEqual(before);
  });

  test("a status that changes is a row known later: each day sees its own", async () => {
    const line = (status: string, knownAt: string) =>
      `A-B/equity/2026,A,,B,,equity,5,2026-01-01,${status},reported,filed,${knownAt},8-K,https://www.sec.gov/,\n`;
    const text = linkHeader + line("announced", "2026-01-01") + line("drawn", "2026-06-01");
    await loadVendorLinks(opened.database, text, loadedAt);
    expect(await listVendorLinks(opened.database, "2026-03-01T00:00:00Z")).toMatchObject([
      { status: "announced" },
    ]);
    expect(await listVendorLinks(opened.database)).toMatchObject([{ status: "drawn", amountUsd: 5 }]);
  });
});
