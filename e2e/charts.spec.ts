import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { openLive } from "./open-live";

test("a chart is taken away from its menu with the reader's own settings, licences and address", async ({
  page,
}) => {
  await openLive(page, "/?region=US-TX&draws=512");
  const bridge = page.locator("#bridge");
  await bridge.getByRole("button", { name: "Download" }).click();
  const downloading = page.waitForEvent("download");
  await bridge.getByRole("link", { name: "CSV" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("joule-street_bear-to-bull.csv");
  const csv = await readFile(await download.path(), "utf8");
  expect(csv).toMatch(/^\ufeff# title: .+/);
  expect(csv).toMatch(/# licence: .*U\.S\. Energy Information Administration: Public domain/);
  expect(csv).toMatch(/# address: .+\/charts\/bear-to-bull\?.*region=US-TX/);
  expect(csv).toContain("Forward NPV [USD]");
});

test("the menu answers the keyboard on a phone, and stays inside the screen", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openLive(page, "/cost");
  const figure = page.locator("#waterfall");
  const button = figure.getByRole("button", { name: "Download" });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(button).toHaveAttribute("aria-expanded", "true");
  for (const name of ["CSV", "PNG", "SVG", "JSON", "This chart alone"]) {
    await expect(figure.getByRole("link", { name })).toBeVisible();
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await figure.getByRole("link", { name: "This chart alone" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/charts\/cost-of-a-million-tokens/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Where the cost of a million tokens goes");
  await expect(page.locator("#waterfall canvas")).toBeVisible();
});

test("a chart's address with an ending is a file: data, images and what they rest on", async ({
  request,
}) => {
  const csv = await request.get("/charts/capex-and-revenue.csv");
  expect(csv.headers()["content-type"]).toContain("text/csv");
  const json = await request.get("/charts/capex-and-revenue.json?lang=es");
  const data: { rows: unknown[][]; language: string; links: Record<string, string> } = await json.json();
  expect(data.language).toBe("es");
  const table = (await csv.text()).split("\r\n").filter((line) => line !== "" && !line.startsWith("#"));
  expect(table).toHaveLength(data.rows.length + 1);
  expect(data.links["png"]).toContain("/charts/capex-and-revenue.png");
  const described = await request.get("/charts/capex-and-revenue.metadata.json");
  expect(await described.json()).toMatchObject({ id: "capex-and-revenue", evidence: "scenario" });
  const png = await request.get("/charts/capex-and-revenue.png?w=900");
  expect((await png.body()).readUInt32BE(16)).toBe(1800);
  const svg = await request.get("/charts/capex-and-revenue.svg");
  expect(svg.headers()["content-type"]).toContain("image/svg+xml");
  for (const known of [csv, json, described, png, svg]) {
    const headers = { "if-none-match": known.headers()["etag"] ?? "" };
    expect((await request.get(known.url(), { headers })).status()).toBe(304); // no file bears the time it was made
  }
});

test("the SVG is a drawing that a browser shows without the app", async ({ page }) => {
  await page.goto("/charts/binding-constraint.svg");
  const size = await page.evaluate(() => document.documentElement.getBoundingClientRect().width);
  expect(size).toBeGreaterThan(900);
  expect(await page.evaluate(() => document.querySelectorAll("path").length)).toBeGreaterThan(50); // lines and letters
  expect(await page.evaluate(() => document.querySelectorAll("image").length)).toBe(0);
});

test("what cannot be had says so: a file by a problem, an image by an image", async ({ request }) => {
  const unknown = await request.get("/charts/nothing.csv");
  expect(unknown.status()).toBe(404);
  expect(unknown.headers()["content-type"]).toContain("problem+json");
  const early = await request.get("/charts/bear-to-bull.png?asOf=1999-01-01");
  expect(early.status()).toBe(404);
  expect(early.headers()["content-type"]).toBe("image/png");
  const strange = await request.get("/charts/bear-to-bull.csv?regionn=US-TX");
  expect(await strange.json()).toMatchObject({ status: 422, errors: [{ field: "regionn" }] });
});

test("every chart is listed, in both languages", async ({ page }) => {
  await page.goto("/charts?lang=es");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Gráficos");
  await page.getByRole("link", { name: "Mapa de precios de la electricidad" }).click();
  await expect(page.locator("#price-map canvas")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Archivos" })).toBeVisible();
});
