import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";

/** What is fetched after the first screen, with its own script. */
const afterFirstScreen = { timeout: 20_000 };

test("an investor sees where power is cheap, on a map, ranked, and what it does to a token", async ({
  page,
}) => {
  await page.goto("/energy");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^Industrial power costs \$\d+\/MWh in .+ and \$\d+\/MWh in .+: that moves the cost of a million tokens by \d+%$/,
  );
  const ranked = page.getByRole("figure", { name: /are cheapest/ });
  await ranked.getByRole("button", { name: "Table", exact: true }).click();
  await expect(ranked.getByRole("row", { name: /^Virginia 94/ })).toBeVisible();
  const map = page.getByRole("figure", { name: /times as dear as/ });
  await expect(map.getByRole("img")).toBeVisible();
  await expect(map.getByText(/Source: U\.S\. Energy Information Administration/)).toBeVisible();
  await expect(page.getByRole("region", { name: /Cost of a million tokens/ })).toContainText("$0.0");
});

test("another market is another map in its own currency, and in the address", async ({ page }) => {
  await page.goto("/energy");
  await page.getByText("Wholesale, Europe").click();
  const map = page.getByRole("figure", { name: /is .+ times as dear as Sweden/ });
  await expect(map).toContainText("€");
  await expect(page).toHaveURL(/map=wholesale/);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Wholesale power costs €");
});

test("the map is read by keyboard", async ({ page }) => {
  await page.goto("/energy");
  const map = page.getByRole("figure", { name: /times as dear as/ });
  await map.getByRole("img").focus();
  await page.keyboard.press("ArrowRight");
  await expect(map.getByRole("status").first()).toHaveText(/dollars per megawatt-hour$/);
});

test("zones are compared and zoomed in one currency; the address brings the reader back", async ({
  page,
}) => {
  await page.goto("/energy");
  const figure = page.getByRole("figure", { name: /^Dec 2025: Texas at \$/ });
  await expect(figure).toBeVisible(afterFirstScreen);
  await page.getByLabel("Zone 4").selectOption({ label: "United States (US)" });
  await expect(page).toHaveURL(/zones=.*eia%3AUS%3Aretail-commercial|zones=.*eia%3AUS%3Aretail-industrial/);
  await page.getByLabel(/^To/).focus();
  for (let press = 0; press < 12; press++) await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/to=2024-12/);
  const zoomed = page.getByRole("figure", { name: /^Dec 2024:/ });
  await expect(zoomed).toBeVisible();
  await page.reload();
  await expect(zoomed).toBeVisible(afterFirstScreen);
  await page.getByRole("button", { name: "Whole history" }).click();
  await expect(page).not.toHaveURL(/to=/);
});

test("a first zone in euros leaves the dollar zones out", async ({ page }) => {
  await page.goto("/energy");
  await page.getByLabel("Zone 1").selectOption({ label: "Germany (DE)" });
  await expect(page.getByRole("figure", { name: /^Germany: €/ })).toBeVisible(afterFirstScreen);
  await expect(page.getByText("Only series in EUR can stand beside the first.")).toBeVisible();
  await expect(page.getByLabel("Zone 2")).toHaveValue("");
});

test("an address with mixed currencies or unknown settings says what it left out", async ({ page }) => {
  await page.goto("/energy?zones=ember:DE:day-ahead,eia:US:retail-industrial&warp=9&load=7");
  await expect(page.getByText(/Left out: eia:US:retail-industrial/)).toBeVisible();
  await expect(page.getByText(/left out: warp, load \(a number from 0\.05 to 1\)/)).toBeVisible();
  await expect(page.getByRole("figure", { name: /^Germany: €/ })).toBeVisible(afterFirstScreen);
});

test("hours need hourly prices: the page says so, and how to get them", async ({ page }) => {
  await page.goto("/energy");
  await expect(page.getByText(/Of Virginia only monthly prices are stored/)).toContainText(
    "joule -- ingest",
    afterFirstScreen,
  );
  await page.getByText("Month by month: Virginia").click();
  const months = page.getByRole("region", { name: "Monthly statistics of Virginia" });
  await expect(months.getByRole("row", { name: /Dec 2025/ })).toContainText("744 of 744");
});

test("what a data center pays: parts with sources, the missing ones marked, a contract blended in", async ({
  page,
}) => {
  await page.goto("/energy");
  const section = page.getByRole("region", { name: /^Published parts add up to/ });
  const table = section.getByRole("region", { name: "Delivered price by region" });
  const texas = table.getByRole("row", { name: /^Texas/ });
  await expect(texas).toContainText("$37.3/MWh", afterFirstScreen);
  await expect(texas).toContainText("incomplete");
  await expect(texas).toContainText("No sourced figure");
  await section.getByRole("textbox", { name: "Share under contract (PPA)" }).fill("50");
  await section.getByRole("textbox", { name: "Shape and basis" }).fill("4");
  await expect(texas).toContainText("$47.5/MWh"); // 0.5 x 49.75 + 0.5 x 37.33 + 4
  await expect(page).toHaveURL(/ppaShare=0\.5/);
  await page.reload();
  await expect(texas).toContainText("$47.5/MWh", afterFirstScreen);
});

test("the CSV of a chart holds its numbers", async ({ page }) => {
  await page.goto("/energy");
  const ranked = page.getByRole("figure", { name: /are cheapest/ });
  const downloading = page.waitForEvent("download");
  await ranked.getByRole("button", { name: "Download" }).click();
  await ranked.getByRole("link", { name: "CSV" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("joule-street_power-price-rank.csv");
  const text = (await readFile(await download.path(), "utf8")).replace("\ufeff", "");
  const table = text.split("\r\n").filter((line) => !line.startsWith("#"));
  expect(table).toHaveLength(1 + 52 + 1); // head, 51 zones and the nation, end
  expect(text).toMatch(/Virginia,94\.4916/);
});

test("an earlier day sees what was known then", async ({ page }) => {
  await page.goto("/energy?asOf=2026-01-31");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Wholesale power costs €"); // EIA was read in February
  await page.goto("/energy?asOf=2014-01-01");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No power price was known then");
});

test("history, statistics and delivered prices answer over HTTP, and refuse by name", async ({ request }) => {
  const history = await request.get("/api/v1/series/eia:US-VA:retail-industrial/history?points=20");
  expect(await history.json()).toMatchObject({ unit: "USD/MWh", bucket: "year" });
  const statistics = await request.get(
    "/api/v1/series/eia:US-VA:retail-industrial/statistics?from=2025-12&above=90",
  );
  expect(await statistics.json()).toMatchObject({
    months: [{ month: "2025-12", hourCount: 744, loadWeightedReason: "not-hourly" }],
    above: { hourFraction: 1 },
  });
  const delivered = await request.get("/api/v1/delivered-prices?loadFactorFraction=1");
  expect(await delivered.json()).toMatchObject({ loadFactor: { fraction: 1, evidence: "scenario" } });
  const refused = await request.get("/api/v1/series/eia:US-VA:retail-industrial/history?points=1");
  expect(refused.status()).toBe(422);
  expect(refused.headers()["content-type"]).toBe("application/problem+json");
  expect(await refused.json()).toMatchObject({ errors: [{ field: "points" }] });
  expect((await request.get("/api/v1/series/nobody:XX:day-ahead/statistics")).status()).toBe(404);
});

test("the page speaks Spanish", async ({ page }) => {
  await page.goto("/energy?lang=es");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("La electricidad industrial cuesta");
  await expect(page.getByRole("figure", { name: /Las más baratas son Nuevo México/ })).toBeVisible();
});
