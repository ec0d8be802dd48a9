import { expect, test } from "@playwright/test";

test("an investor sees what a million tokens costs, line by line, and where the power price is from", async ({
  page,
}) => {
  await page.goto("/cost");
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
  await page.goto("/cost");
  const headline = page.getByRole("heading", { level: 1 });
  await expect(headline).toContainText("US‑VA");
  await page.getByLabel("Power price from").selectOption("US-TX");
  await expect(headline).toContainText("US‑TX");
  await expect(page).toHaveURL(/region=US-TX/);
  const after = await headline.textContent();
  await page.reload();
  await expect(headline).toHaveText(after ?? "");
});

test("better software: a fifth more tokens is a sixth off the cost, live", async ({ page }) => {
  await page.goto("/cost");
  const lever = page.getByRole("region", { name: /more tokens from the same hardware/ });
  await expect(lever.getByRole("heading")).toContainText("20% more tokens");
  await expect(lever.getByRole("heading")).toContainText("−16.2% on unit cost");
  await lever.getByRole("textbox", { name: "Goodput multiplier" }).fill("1.5");
  await expect(lever.getByRole("heading")).toContainText("50% more tokens");
  await expect(page).toHaveURL(/gain=1\.5/);
});

test("an assumption is an input with its source, and can be put back", async ({ page }) => {
  await page.goto("/cost");
  const panel = page.getByRole("region", { name: "Assumptions in force" });
  await panel.getByRole("textbox", { name: "Utilisation" }).fill("30");
  await expect(panel.getByRole("status")).toHaveText("1 changed");
  await expect(page).toHaveURL(/o\.utilisationFraction=0\.3/);
  await panel.getByRole("button", { name: "Reset all" }).click();
  await expect(panel.getByRole("status")).toHaveText("All at their sourced values");
});

test("inputs that contradict each other say so and keep the last result", async ({ page }) => {
  await page.goto("/cost?o.electricalEfficiencyFraction=0.9");
  const headline = await page.getByRole("heading", { level: 1 }).textContent();
  const panel = page.getByRole("region", { name: "Assumptions in force" });
  await panel.getByRole("textbox", { name: "PUE, annual" }).fill("1.02");
  await expect(page.getByRole("alert").filter({ hasText: "pueRatio must be at least" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline ?? "");
});

test("an address that cannot be used is named and the defaults shown", async ({ page }) => {
  await page.goto("/cost?hardware=abacus&warp=9");
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
  await page.goto("/cost");
  const row = page.getByRole("row", { name: /Million tokens, any kind/ });
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
    allowed: "up to",
  },
  {
    name: "value out of range",
    status: 422,
    data: { hardware: "gb200", model: "DeepSeek-R1", overrides: { utilisationFraction: 1.5 } },
    field: "overrides.utilisationFraction",
    allowed: "1",
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
