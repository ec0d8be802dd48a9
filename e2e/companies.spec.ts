import { expect, test } from "@playwright/test";

test("an investor sorts the chain by what it spends and keeps the address", async ({ page }) => {
  await page.goto("/companies");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("5 hyperscalers put");
  const table = page.getByRole("region", { name: "Companies with their last four quarters" });
  await expect(table.getByRole("rowheader", { name: /^Hyperscalers 5 of 5 with filings/ })).toBeVisible();
  await table.getByRole("link", { name: "Capex", exact: true }).click();
  await expect(page).toHaveURL(/sort=capex/);
  await expect(table.getByRole("columnheader", { name: "Capex", exact: true })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await expect(table.getByRole("rowheader").first()).toContainText("Amazon");
  await page.getByRole("link", { name: "Neoclouds" }).click();
  await expect(page).toHaveURL(/layer=neoclouds.*sort=capex|sort=capex.*layer=neoclouds/);
  await expect(table.getByRole("rowheader")).toHaveText([/CoreWeave/, /Nebius/, /IREN/]);
  const unfiled = page.getByRole("region", { name: "Companies without a stored filing" });
  await expect(unfiled.getByRole("row", { name: /Applied Digital/ })).toContainText("UNVERIFIED");
});

test("the list is taken away as a file with the same order and filter", async ({ page }) => {
  await page.goto("/companies?layer=hyperscalers&sort=revenue");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV" }).click();
  expect((await download).suggestedFilename()).toBe("companies.csv");
  const csv = await (await page.request.get("/api/v1/companies.csv?layer=hyperscalers&sort=revenue")).text();
  expect(csv).toMatch(/^# licence: .*Public domain/m);
  const table = csv.split("\r\n").filter((line) => !line.startsWith("#"));
  expect(table.map((line) => line.split(",")[0])).toEqual([
    "ticker",
    "AMZN",
    "GOOGL",
    "MSFT",
    "META",
    "ORCL",
    "",
  ]);
});

test("from a figure of a company to its filing, tag and method in one click", async ({ page }) => {
  await page.goto("/companies");
  await page.getByRole("link", { name: /^NVIDIA/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "NVIDIA spent 5.2% of its operating cash flow",
  );
  const fundamentals = page.getByRole("region", { name: "Fundamentals with their filings" });
  const quarter = fundamentals.getByRole("row", { name: /^Q1 2026/ });
  await quarter.getByRole("button", { name: /\$81\.6B/ }).click();
  const provenance = page.getByRole("dialog");
  await expect(provenance).toContainText("Revenues; as filed for the quarter");
  await expect(provenance.getByRole("link", { name: "Filing of 20 May 2026" })).toHaveAttribute(
    "href",
    /sec\.gov/,
  );
});

test("the chart has the same numbers as a table", async ({ page }) => {
  await page.goto("/companies/NVDA");
  const figure = page.getByRole("figure", { name: /Capital expenditure of Q1 2026 was \$1\.76B/ });
  await figure.getByRole("button", { name: "Table", exact: true }).click();
  await expect(figure.getByRole("row", { name: /Q1 2026/ })).toContainText("50.3");
});

test("an earlier day shows what was filed by then", async ({ page }) => {
  await page.goto("/companies/NVDA?asOf=2025-06-01");
  const fundamentals = page.getByRole("region", { name: "Fundamentals with their filings" });
  await expect(fundamentals.getByRole("rowheader").first()).toHaveText("Q1 2025");
  await page.goto("/companies/NVDA?asOf=2001-01-01");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("NVIDIA: no filing is stored");
  await expect(page.getByText("None was known on 1 Jan 2001.")).toBeVisible();
});

test("a company without a CIK says so and shows no figure in its place", async ({ page }) => {
  await page.goto("/companies/000660.KS");
  await expect(page.getByText(/has no CIK here \(no SEC registration/)).toBeVisible();
  await expect(page.getByText("general knowledge - UNVERIFIED")).toBeVisible();
  await expect(page.getByRole("figure")).toHaveCount(0);
});

test("a mistyped ticker answers 404 and names the close ones", async ({ page, request }) => {
  const answer = await page.goto("/companies/NVDIA");
  expect(answer?.status()).toBe(404);
  await page.getByRole("link", { name: "NVIDIA (NVDA)" }).click();
  await expect(page).toHaveURL(/\/companies\/NVDA$/);
  const problem = await request.get("/api/v1/companies/NVDIA/revisions");
  expect(problem.status()).toBe(404);
  expect(await problem.json()).toMatchObject({ errors: [{ field: "ticker", allowed: "NVDA" }] });
});

test("what an address asks in vain is named", async ({ page }) => {
  await page.goto("/companies?layer=moon&colour=red&sort=size");
  await expect(page.getByText("Not used, because nothing here has that name: colour.")).toBeVisible();
  await expect(
    page.getByText(/Not used, because out of range: sort: .*layer: compute silicon/),
  ).toBeVisible();
  await expect(page.getByRole("region", { name: "Companies with their last four quarters" })).toBeVisible();
});

test("in Spanish too", async ({ page }) => {
  await page.goto("/companies/GOOGL?lang=es");
  await expect(page.getByRole("heading", { name: "Lo que dice de sus ingresos por IA" })).toBeVisible();
  await expect(page.getByRole("region", { name: /Declaraciones de esta empresa/ })).toContainText(
    "Google Cloud",
  );
});
