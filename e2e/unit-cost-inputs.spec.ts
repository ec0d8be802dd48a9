import { expect, test, type APIRequestContext } from "@playwright/test";

type Answer = {
  cooling: { zone: string } | null;
  footprint: {
    carbon: { gramsCo2ePerMtok: number | null; zone: string | null; isNationalAverage: boolean };
    waterLitresPerMtok: number;
  };
  cost: {
    energyKwhPerMtok: number;
    power: Record<string, { powerKw: number; boundary: string }>;
    acceleratorHour: { totalUsd: number; lines: Record<string, number> };
  };
  inputs: {
    input: Record<string, number>;
    fields: Record<string, { verification: string; sourceTitle: string }>;
  };
};

const usual = { hardware: "gb200", model: "DeepSeek-R1", region: "US-TX" };

async function quoted(request: APIRequestContext, data: object): Promise<Answer> {
  const answer = await request.post("/api/v1/unit-cost", { data: { ...usual, ...data } });
  expect(answer.status()).toBe(200);
  return answer.json();
}

test("cooling follows the climate of the region and says that it is unverified", async ({ request }) => {
  const sourced = await quoted(request, {});
  expect(sourced.inputs.input["pueRatio"]).toBe(1.12);
  const dry = await quoted(request, { cooling: { heatRejection: "dry" } });
  const evaporative = await quoted(request, { cooling: {} });
  expect(dry.cooling?.zone).toBe("US-TX");
  expect(dry.inputs.fields["pueRatio"]?.verification).toBe("unverified");
  expect(dry.inputs.input["peakPueRatio"]).toBeGreaterThan(evaporative.inputs.input["peakPueRatio"] ?? NaN);
  expect(dry.footprint.waterLitresPerMtok).toBe(0);
  expect(evaporative.footprint.waterLitresPerMtok).toBeGreaterThan(0);
});

test("carbon is the country's where no state's is published", async ({ request }) => {
  const { footprint, cost } = await quoted(request, {});
  expect(footprint.carbon).toMatchObject({ zone: "US", isNationalAverage: true });
  expect(footprint.carbon.gramsCo2ePerMtok).toBeCloseTo(cost.energyKwhPerMtok * 369.5, 9);
  const before = await quoted(request, { asOf: "2026-11-01" });
  expect(before.footprint.carbon).toMatchObject({
    gramsCo2ePerMtok: null,
    reason: "no carbon intensity of US-TX was known",
  });
});

test("a tenant pays rent, and links move power and cost together", async ({ request }) => {
  const owned = await quoted(request, { ownerClass: "neocloud" });
  const leased = await quoted(request, { ownerClass: "leased-colo" });
  expect(leased.cost.acceleratorHour.lines["operations"]).toBe(0);
  expect(leased.cost.acceleratorHour.lines["energyIt"]).toBe(owned.cost.acceleratorHour.lines["energyIt"]);
  const copper = await quoted(request, { ownerClass: "neocloud", interconnect: "copper" });
  expect(copper.inputs.input["acceleratorItPowerKw"]).toBeCloseTo(1.87 - 0.0248, 9);
  expect(copper.cost.acceleratorHour.lines["network"]).toBeLessThan(
    owned.cost.acceleratorHour.lines["network"] ?? NaN,
  );
});

test("a day before the boundary moved takes the power as the utility's", async ({ request }) => {
  const stated = { throughputTokensPerSecond: 1000, inputTokens: 1024, outputTokens: 1024 };
  const data = { hardware: "h100", model: undefined, overrides: stated };
  const before = await quoted(request, { ...data, asOf: "2026-07-13" });
  expect(before.cost.power["utilityPeak"]).toMatchObject({ boundary: "utility" });
  expect(before.cost.power["utilityPeak"]?.powerKw).toBeCloseTo(1.73, 9);
  const after = await quoted(request, { ...data, asOf: "2026-07-14" });
  expect(after.cost.power["itNameplate"]).toEqual({ powerKw: 1.37, boundary: "IT" });
});

test("published constants keep every vintage, and what has no price is listed", async ({ request }) => {
  const body: {
    hardware: { hardware: string; isPriced: boolean; power: { value: number; boundary: string }[] }[];
  } = await (await request.get("/api/v1/hardware")).json();
  const h100 = body.hardware.find(({ hardware }) => hardware === "h100");
  expect(h100?.power.map(({ value, boundary }) => `${value} ${boundary}`)).toEqual([
    "1.73 utility",
    "1.37 IT",
  ]);
  expect(body.hardware.filter(({ isPriced }) => !isPriced).map(({ hardware }) => hardware)).toEqual([
    "b300",
    "mi325x",
  ]);
  expect((await request.get("/api/v1/hardware?asOf=soon")).status()).toBe(422);
});

const refusals = [
  {
    name: "PUE below the chain",
    data: { overrides: { pueRatio: 1.02 } },
    field: "pueRatio",
    allowed: "1.05",
  },
  {
    name: "no utilisation",
    data: { overrides: { utilisationFraction: 0 } },
    field: "overrides.utilisationFraction",
    allowed: "0.01 to 1",
  },
  {
    name: "shares of heat that do not sum to 1",
    data: { cooling: { airHeatFraction: 0.7, liquidHeatFraction: 0.2 } },
    field: "cooling.liquidHeatFraction",
    allowed: "sum to 1",
  },
  {
    name: "a tenant without rent",
    data: { ownerClass: "leased-colo", overrides: { leaseUsdPerItKwMonth: 0 } },
    field: "leaseUsdPerItKwMonth",
    allowed: "above 0",
  },
  { name: "unknown links", data: { interconnect: "string" }, field: "interconnect", allowed: "copper" },
  {
    name: "a climate nobody assumed",
    data: { cooling: { climate: "ZZ" } },
    field: "cooling.climate",
    allowed: "US-TX",
  },
];

for (const { name, data, field, allowed } of refusals) {
  test(`${name}: refused with field, value and what is allowed`, async ({ request }) => {
    const answer = await request.post("/api/v1/unit-cost", { data: { ...usual, ...data } });
    expect(answer.headers()["content-type"]).toBe("application/problem+json");
    const body: { errors: { field: string; value: unknown; allowed: string }[] } = await answer.json();
    expect(body.errors[0]?.field).toBe(field);
    expect(body.errors[0]?.allowed).toContain(allowed);
    expect(body.errors[0]).toHaveProperty("value");
  });
}

test("the cost page compares published hours with ours, each power with its boundary", async ({ page }) => {
  await page.goto("/cost");
  const table = page.getByRole("table", { name: "Published cost of an accelerator-hour, and ours" });
  const h100 = table.getByRole("row", { name: /NVIDIA H100/ });
  await expect(h100).toContainText("1.37 kW IT");
  await expect(h100).toContainText("1.73 kW utility");
  await expect(table.getByRole("row", { name: /B300.*no price found/ })).toBeVisible();
});
