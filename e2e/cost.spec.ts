import { expect, test } from "@playwright/test";
import { openLive } from "./open-live";

test("an investor sees what a million tokens costs, line by line, and where the power price is from", async ({
  page,
}) => {
  await openLive(page, "/cost");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("A million tokens cost $");
  await expect(
    page.getByText(/US-VA, industrial retail: \$94\.\d\/MWh, mean of twelve months to Dec 2025/),
  ).toBeVisible();
  const figure = page.getByRole("figure", { name: /Server is the largest line/ });
  await figure.getByRole("button", { name: "Table", exact: true }).click();
  for (const line of [
    "Server",
    "Network",
    "Storage",
    "Facility",
    "IT energy",
    "Electrical losses",
    "Cooling",
    "Water",
  ])
    await expect(figure.getByRole("rowheader", { name: line, exact: true })).toBeVisible();
  const table = page.getByRole("region", { name: "Unit cost in several units" });
  await expect(table.getByRole("row", { name: /single-sided/ }).first()).toContainText("never added");
});

test("another region, by keyboard, changes the price, the cost and the address", async ({ page }) => {
  await openLive(page, "/cost");
  const headline = page.getByRole("heading", { level: 1 });
  await expect(headline).toContainText("US‑VA");
  await page.getByLabel("Power price from").selectOption("US-TX");
  await expect(headline).toContainText("US‑TX");
  await expect(page).toHaveURL(/region=US-TX/);
  const after = await headline.textContent();
  await page.reload({ waitUntil: "networkidle" });
  await expect(headline).toHaveText(after ?? "");
});

test("better software: a fifth more tokens is a sixth off the cost, live", async ({ page }) => {
  await openLive(page, "/cost");
  const lever = page.getByRole("region", { name: /more tokens from the same hardware/ });
  await expect(lever.getByRole("heading", { name: /more tokens/ })).toContainText("20% more tokens");
  await expect(lever.getByRole("heading", { name: /more tokens/ })).toContainText("−16.2% on unit cost");
  await lever.getByRole("textbox", { name: "Goodput multiplier" }).fill("1.5");
  await expect(lever.getByRole("heading", { name: /more tokens/ })).toContainText("50% more tokens");
  await expect(page).toHaveURL(/gain=1\.5/);
});

test("an assumption is an input with its source, and can be put back", async ({ page }) => {
  await openLive(page, "/cost");
  const panel = page.getByRole("region", { name: "Assumptions in force" });
  await panel.getByRole("textbox", { name: "Utilisation" }).fill("30");
  await expect(panel.getByRole("status")).toHaveText("1 changed");
  await expect(page).toHaveURL(/o\.utilisationFraction=0\.3/);
  await panel.getByRole("button", { name: "Reset all" }).click();
  await expect(panel.getByRole("status")).toHaveText("All at their sourced values");
});

test("an entry of the caption is an input, marked when changed and reset by itself", async ({ page }) => {
  await openLive(page, "/cost?o.itLifeYears=4");
  const caption = page.getByRole("region", { name: "What is run, where and for whom" });
  const price = caption.getByRole("textbox", { name: "Electricity price" });
  await price.fill("40");
  await expect(caption.getByText("2 changed")).toBeVisible();
  await expect(page).toHaveURL(/o\.electricityPriceUsdPerMwh=40/);
  await caption.getByRole("button", { name: /^Reset .*\(Electricity price\)$/ }).click();
  await expect(price).toHaveValue(/^94\./);
  await expect(caption.getByText("1 changed")).toBeVisible();
  await caption.getByRole("button", { name: "Reset all" }).click();
  await expect(caption.getByRole("textbox", { name: "Economic life of IT" })).toHaveValue("5");
});

test("capital by straight line is a switch away and in the link; subtotals add up", async ({ page }) => {
  await openLive(page, "/cost");
  await page.getByText("Straight line", { exact: true }).click();
  const figure = page.getByRole("figure", { name: /with capital recovered at its cost it is/ });
  await expect(figure).toBeVisible();
  await expect(page).toHaveURL(/basis=straight-line/);
  await page.reload({ waitUntil: "networkidle" });
  await figure.getByRole("button", { name: "Table", exact: true }).click();
  const cellOf = async (name: string) =>
    Number(
      await figure
        .getByRole("row", { name: new RegExp(`^${name}`) })
        .getByRole("cell")
        .first()
        .innerText(),
    );
  let sum = 0;
  for (const name of ["Capital", "Energy, cooling", "Running"]) sum += await cellOf(`${name} \\(sum\\)`);
  expect(sum).toBeCloseTo(await cellOf("Total"), 3);
});

test("links, cooling and carbon of the site are choices, and the owner may be a tenant", async ({ page }) => {
  await openLive(page, "/cost");
  const choices = page.getByRole("region", { name: "What is run, where and for whom" });
  await choices.getByText("Site: links, cooling, carbon").click();
  await choices.getByLabel("Cooling", { exact: true }).selectOption("dry");
  await expect(choices.getByText(/computed in the assumed climate of US-VA/)).toBeVisible();
  await choices.getByRole("textbox", { name: "Carbon intensity" }).fill("50");
  const table = page.getByRole("region", { name: "Unit cost in several units" });
  await expect(table.getByRole("row", { name: /Carbon per million tokens/ })).toContainText("set by hand");
  await choices.getByLabel("Owner", { exact: true }).selectOption("leased-colo");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("capital and rent");
  await expect(page).toHaveURL(/owner=leased-colo.*rejection=dry.*carbon=50/);
  await page.reload({ waitUntil: "networkidle" });
  await expect(choices.getByLabel("Cooling", { exact: true })).toHaveValue("dry");
});

test("a limit on the first token is in the link, and power is told from chip to meter", async ({ page }) => {
  await openLive(page, "/cost");
  await page.getByLabel("Longest wait for the first token").selectOption({ label: "5 s at most, median" });
  await expect(page).toHaveURL(/ttft=5/);
  const ladder = page.getByRole("figure", { name: /^A chip of .* stands for .* of IT/ });
  await ladder.getByRole("button", { name: "Table", exact: true }).click();
  await expect(ladder.getByRole("rowheader", { name: "Utility, sized (peak PUE)" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Energy of an output token as measured" })).toBeVisible();
});

test("the lever says why it is not a fifth of the bill, and what each market does to cash", async ({
  page,
}) => {
  await openLive(page, "/cost");
  const lever = page.getByRole("region", { name: /more tokens from the same hardware/ });
  await expect(
    lever.getByText("The same hour is spread over 1.2 times the tokens: 1 ÷ 1.2 − 1 = −16.7%."),
  ).toBeVisible();
  const regimes = lever.getByRole("region", { name: "Cash flow by state of the market" });
  const answer = regimes.getByRole("row", { name: /Customers buy more/ });
  await expect(answer).toContainText("+10.5% tokens");
  await lever.getByRole("textbox", { name: "Price elasticity of demand" }).fill("3");
  await expect(answer).toContainText("all the fleet can serve");
  await expect(page).toHaveURL(/elasticity=3/);
});

test("price against utilisation marks the reader's own point and is a table too", async ({ page }) => {
  await openLive(page, "/cost?o.electricityPriceUsdPerMwh=65");
  const map = page.getByRole("figure", { name: /^Here a million tokens cost/ });
  await map.getByRole("button", { name: "Table", exact: true }).click();
  await expect(map.getByRole("columnheader", { name: /^\$65\/MWh/ })).toBeVisible();
});

test("inputs that contradict each other say so and keep the last result", async ({ page }) => {
  await openLive(page, "/cost?o.electricalEfficiencyFraction=0.9");
  const headline = await page.getByRole("heading", { level: 1 }).textContent();
  const panel = page.getByRole("region", { name: "Assumptions in force" });
  await panel.getByRole("textbox", { name: "PUE, annual" }).fill("1.02");
  await expect(page.getByRole("alert").filter({ hasText: "pueRatio must be at least" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline ?? "");
});

test("an address that cannot be used is named and the defaults shown", async ({ page }) => {
  await openLive(page, "/cost?hardware=abacus&warp=9");
  await expect(page.getByText(/Not understood in the address and left out: warp/)).toBeVisible();
  await expect(page.getByText(/cannot be used; shown are the defaults\. hardware/)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("A million tokens cost $");
});

test("the API gives the same cost as the page, with every input's source", async ({ page, request }) => {
  const answer = await request.post("/api/v1/unit-cost", {
    data: { hardware: "gb200", model: "DeepSeek-R1", region: "US-VA" },
  });
  const body: {
    cost: { mtok: { totalUsd: number; lines: Record<string, number> } };
    inputs: { fields: Record<string, { sourceTitle: string; evidence: string }> };
  } = await answer.json();
  expect(Object.values(body.cost.mtok.lines).reduce((sum, line) => sum + line, 0)).toBeCloseTo(
    body.cost.mtok.totalUsd,
    12,
  );
  expect(body.inputs.fields["electricityPriceUsdPerMwh"]).toMatchObject({ evidence: "reported" });
  await openLive(page, "/cost");
  const table = page.getByRole("region", { name: "Unit cost in several units" });
  const row = table.getByRole("row", { name: /Million tokens, any kind/ });
  await expect(row).toContainText(`$${body.cost.mtok.totalUsd.toPrecision(3)}/Mtok`);
});

const refusals = [
  {
    name: "unknown hardware",
    status: 422,
    data: { hardware: "abacus", model: "DeepSeek-R1" },
    field: "hardware",
    allowed: "gb200",
  },
  {
    name: "unknown model",
    status: 404,
    data: { hardware: "gb200", model: "GPT-9" },
    field: "model",
    allowed: "DeepSeek-R1",
  },
  {
    name: "unknown region",
    status: 404,
    data: { hardware: "gb200", model: "DeepSeek-R1", region: "US-ZZ" },
    field: "region",
    allowed: "US-VA",
  },
  {
    name: "speed nobody measured",
    status: 422,
    data: { hardware: "gb200", model: "DeepSeek-R1", interactivityTokensPerSecondPerUser: 4000 },
    field: "interactivityTokensPerSecondPerUser",
    allowed: "the measured range",
  },
  {
    name: "value out of range",
    status: 422,
    data: { hardware: "gb200", model: "DeepSeek-R1", overrides: { utilisationFraction: 1.5 } },
    field: "overrides.utilisationFraction",
    allowed: "1",
  },
  {
    name: "a number of draws that is no whole net",
    status: 422,
    data: { hardware: "gb200", model: "DeepSeek-R1", uncertainty: { draws: 10_000 } },
    field: "uncertainty.draws",
    allowed: "16384",
  },
  {
    name: "hardware not given",
    status: 422,
    data: { model: "DeepSeek-R1" },
    field: "overrides.acceleratorPriceUsd",
    allowed: "hardware is not given",
  },
];

for (const { name, status, data, field, allowed } of refusals) {
  test(`${name} is refused with field and allowed values`, async ({ request }) => {
    const answer = await request.post("/api/v1/unit-cost", { data });
    expect(answer.status()).toBe(status);
    expect(answer.headers()["content-type"]).toBe("application/problem+json");
    const body: { errors: { field: string; allowed: string }[] } = await answer.json();
    expect(body.errors[0]?.field).toBe(field);
    expect(body.errors[0]?.allowed).toContain(allowed);
  });
}

test("a program asks for the uncertainty, and what it sets is certain", async ({ request }) => {
  const ask = async (overrides: Record<string, number>) => {
    const answer = await request.post("/api/v1/unit-cost", {
      data: {
        hardware: "gb200",
        model: "DeepSeek-R1",
        overrides,
        uncertainty: { draws: 1024, seed: "journey" },
      },
    });
    expect(answer.ok()).toBe(true);
    const body: {
      uncertainty: {
        cost: Record<string, { p05: number; p50: number; p95: number }>;
        correlations: { field: string }[];
        tornado: { effects: { field: string }[] };
      };
    } = await answer.json();
    return body.uncertainty;
  };
  const open = await ask({});
  expect(open.cost["usdPerMtok"]?.p05).toBeLessThan(open.cost["usdPerMtok"]?.p95 ?? 0);
  expect(await ask({})).toEqual(open);
  const set = await ask({ itLifeYears: 5, utilisationFraction: 0.6 });
  const fields = set.correlations.map(({ field }) => field);
  expect(fields).not.toContain("itLifeYears");
  expect(set.tornado.effects.map(({ field }) => field)).not.toContain("utilisationFraction");
});

test("the page says how uncertain the cost is, as the API does for the same seed", async ({
  page,
  request,
}) => {
  await openLive(page, "/cost");
  const table = page.getByRole("table", { name: "Uncertainty of the cost" });
  await table.scrollIntoViewIfNeeded();
  const answer = await request.post("/api/v1/unit-cost", {
    data: {
      hardware: "gb200",
      model: "DeepSeek-R1",
      region: "US-VA",
      uncertainty: {},
    },
  });
  const { uncertainty }: { uncertainty: { cost: { usdPerMtok: { p05: number; p95: number } } } } =
    await answer.json();
  const row = table.getByRole("row", { name: /Million tokens, any kind/ });
  for (const bound of [uncertainty.cost.usdPerMtok.p05, uncertainty.cost.usdPerMtok.p95]) {
    await expect(row).toContainText(`$${bound.toPrecision(3)}/Mtok`);
  }
  await expect(page.getByRole("heading", { name: /Nine draws in ten/ })).toBeVisible();
});

test("hardware nobody measured is estimated by a roofline when asked, and says so", async ({ page }) => {
  await openLive(page, "/cost");
  const hardware = page.getByLabel("Hardware", { exact: true });
  await expect(hardware.getByRole("option", { name: "NVIDIA GB300 NVL72" })).toHaveCount(0);
  await page.getByRole("group", { name: "Where nothing was measured" }).getByText("Roofline").click();
  await hardware.selectOption({ label: "NVIDIA GB300 NVL72" });
  await expect(
    page.getByText(/Not measured, extrapolated by a roofline: .* misses by a factor of/),
  ).toBeVisible();
  await expect(page).toHaveURL(/hardware=gb300/);
  await page.reload();
  await expect(hardware).toHaveValue("gb300");
  await expect(page.getByText(/Not measured, extrapolated by a roofline/)).toBeVisible();
});
