import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { openScenarioDatabase } from "@/lib/testing/scenario-database";
import { getReferenceUnitCost } from "./get-reference-unit-cost";
import { getScenarioElectricity } from "./get-scenario-electricity";

let opened: OpenDatabase;

beforeAll(async () => {
  opened = await openScenarioDatabase("pglite");
});
afterAll(() => opened.close());

async function itPowerAt(asOf: string | undefined): Promise<{ value: number; knownOn: string | null }> {
  const electricity = await getScenarioElectricity(opened.database, "US", undefined);
  const { input, provenance } = await getReferenceUnitCost(opened.database, electricity, asOf);
  const { value, asOf: knownOn } = provenance.fields.acceleratorItPowerKw;
  expect(input.acceleratorItPowerKw).toBe(value);
  return { value, knownOn };
}

test("the power of the accelerator is the one that was published by the day", async () => {
  expect(await itPowerAt(undefined)).toEqual({ value: 1.87, knownOn: "2026-07-14" });
  expect(await itPowerAt("2026-07-14T23:59:59.999Z")).toEqual({ value: 1.87, knownOn: "2026-07-14" });
  const before = await itPowerAt("2026-06-30T23:59:59.999Z");
  expect(before.knownOn).toBe("2026-03-18");
  expect(before.value).toBeLessThan(2.1); // published at the utility: divided by the peak PUE
  expect(before.value).not.toBe(1.87);
});
