import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { openTestDatabase, testDatabaseKinds } from "@/db/testing";
import { storeFixtureRates, storeFixtureSources } from "@/lib/testing/company-fixture";
import { convertBalanceToUsd, convertFlowToUsd } from "./convert-to-usd";

const knownAt = "2026-04-10T00:00:00Z";
const january = { firstDay: "2026-01-01", lastDay: "2026-01-31" };
const rates = (values: Record<string, number>) =>
  Object.entries(values).map(([day, value]) => ({ day, value, knownAt }));

describe.each(testDatabaseKinds)("conversion to USD on %s", (kind) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    const runId = await storeFixtureSources(opened.database);
    const euro = { "2026-01-05": 1.1, "2026-01-15": 1.2, "2026-01-28": 1.3, "2026-02-20": 2 };
    await storeFixtureRates(opened.database, runId, { name: "DEXUSEU", unit: "USD per EUR" }, [
      ...rates(euro),
      { day: "2026-01-15", value: 1.5, knownAt: "2026-06-01T00:00:00Z" }, // revised
    ]);
    const taiwan = { "2026-01-05": 30, "2026-01-15": 31, "2026-01-28": 32 };
    await storeFixtureRates(opened.database, runId, { name: "DEXTAUS", unit: "TWD per USD" }, rates(taiwan));
    await storeFixtureRates(opened.database, runId, { name: "EXKOUS", unit: "KRW per USD" }, rates(taiwan)); // monthly
  });
  afterAll(() => opened.close());
  const asOf = "2026-05-01T00:00:00Z";

  test("USD per EUR multiplies: 100 at the mean of 1.1, 1.2 and 1.3", async () => {
    const converted = await convertFlowToUsd(
      opened.database,
      { amount: 100, currency: "EUR", ...january },
      asOf,
    );
    expect(converted.valueUsd).toBeCloseTo(120, 9);
    expect(converted.rate).toEqual({
      seriesId: "fred:DEXUSEU",
      unit: "USD per EUR",
      value: expect.closeTo(1.2, 9),
      firstDay: "2026-01-05",
      lastDay: "2026-01-28",
      observationCount: 3,
    });
  });

  test("TWD per USD divides: 3,100 at the mean of 30, 31 and 32", async () => {
    const converted = await convertFlowToUsd(
      opened.database,
      { amount: 3100, currency: "TWD", ...january },
      asOf,
    );
    expect(converted.valueUsd).toBeCloseTo(100, 9);
  });

  test("a revised rate counts from the day it was known: (1.1 + 1.5 + 1.3) / 3", async () => {
    const converted = await convertFlowToUsd(opened.database, { amount: 100, currency: "EUR", ...january });
    expect(converted.valueUsd).toBeCloseTo(130, 9);
  });

  test.each([
    ["2026-01-28", 130], // that day's
    ["2026-02-04", 130], // seven days later
    ["2026-02-20", 200],
  ])("a date takes the last rate at most seven days old: %s", async (day, expected) => {
    const converted = await convertBalanceToUsd(opened.database, { amount: 100, currency: "EUR", day }, asOf);
    expect(converted.valueUsd).toBeCloseTo(expected, 9);
  });

  test("eight days after the last rate there is none", async () => {
    const balance = { amount: 100, currency: "EUR", day: "2026-02-05" };
    expect(await convertBalanceToUsd(opened.database, balance, asOf)).toMatchObject({
      valueUsd: null,
      missing: { code: "no-rate", seriesId: "fred:DEXUSEU", first: "2026-01-29", last: "2026-02-05" },
    });
  });

  test("a mean needs rates all over its period", async () => {
    const quarter = { amount: 100, currency: "EUR", firstDay: "2026-01-01", lastDay: "2026-03-31" };
    expect(await convertFlowToUsd(opened.database, quarter, asOf)).toMatchObject({
      valueUsd: null,
      missing: { code: "no-rate" },
    });
    const beforeAnyRate = await convertFlowToUsd(
      opened.database,
      { ...quarter, ...january },
      "2026-04-01T00:00:00Z",
    );
    expect(beforeAnyRate).toMatchObject({ valueUsd: null, missing: { code: "no-rate" } });
  });

  test("a currency without a daily series is unresolved, never a number", async () => {
    for (const currency of ["KRW", "CNY"]) {
      const converted = await convertFlowToUsd(opened.database, { amount: 5, currency, ...january }, asOf);
      expect(converted).toEqual({ valueUsd: null, rate: null, missing: { code: "no-series", currency } });
    }
  });

  test("dollars need no rate", async () => {
    const converted = await convertFlowToUsd(opened.database, { amount: 5, currency: "USD", ...january });
    expect(converted).toEqual({ valueUsd: 5, rate: null, missing: null });
  });
});
