import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { openLive } from "./open-live";

function compareOf(page: Page) {
  return page.getByRole("region", { name: "Configurations side by side" });
}

test("configurations are added, changed, duplicated and removed; the link brings all of them back", async ({
  page,
}) => {
  await openLive(page, "/cost");
  const compare = compareOf(page);
  await compare.getByRole("button", { name: "cheapest other accelerator" }).click();
  await expect(compare.getByRole("heading", { level: 3 })).toHaveCount(2);
  await expect(compare.getByText(/^[+−]\$\d.*%\) against A$/)).toBeVisible();
  await expect(compare.getByText(/^Hardware: .* \(A: NVIDIA GB200 NVL72\)$/)).toBeVisible();
  await compare.getByLabel("B: Power price from").selectOption("US-TX");
  await expect(compare.getByText("Power price from: US-TX (A: US-VA)")).toBeVisible();
  await compare.getByRole("button", { name: "Duplicate B" }).click();
  await compare.getByLabel("C: Hardware").selectOption("h100");
  await expect(page).toHaveURL(/b\.region=US-TX.*c\.hardware=h100/);
  const headings = await compare.getByRole("heading").allTextContents();
  await page.reload({ waitUntil: "networkidle" });
  await expect(compare.getByRole("heading")).toHaveText(headings);
  await compare.getByRole("button", { name: "Remove B" }).click();
  await expect(compare.getByRole("heading", { level: 3 })).toHaveCount(2);
  await expect(compare.getByRole("heading", { level: 3 }).last()).toContainText("NVIDIA H100 SXM");
});

test("the others follow the first, and another can take its place", async ({ page }) => {
  await openLive(page, "/cost?b.hardware=h200");
  const compare = compareOf(page);
  const second = compare.getByRole("heading", { level: 3 }).nth(1);
  await expect(second).toContainText("US-VA");
  await page.getByLabel("Power price from", { exact: true }).selectOption("US-TX");
  await expect(second).toContainText("US-TX");
  await compare.getByRole("button", { name: "Make it A B" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("NVIDIA H200 SXM");
  await expect(second).toContainText("NVIDIA GB200 NVL72");
});

test("what nobody measured says so in the place of its chart, and the others stand", async ({ page }) => {
  await openLive(page, "/cost?b.hardware=gb300&c.hardware=abacus");
  const compare = compareOf(page);
  await expect(compare.getByText(/hardware gb300 is not available; available: .*gb200/)).toBeVisible();
  await expect(compare.getByText(/Nothing to draw: hardware: .*gb200/)).toBeVisible();
  await expect(compare.getByRole("img", { name: /on the same axis/ })).toHaveCount(1);
});

test("a phone shows one configuration at a time and keeps the switch in view", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openLive(page, "/cost?b.hardware=h200");
  const compare = compareOf(page);
  await expect(compare.getByRole("heading", { name: /^A\. / })).toBeVisible();
  await expect(compare.getByRole("heading", { name: /^B\. / })).toBeHidden();
  await compare.getByRole("radio", { name: "B", exact: true }).check({ force: true });
  await expect(compare.getByRole("heading", { name: /^B\. / })).toBeVisible();
  await expect(compare.getByRole("heading", { name: /^A\. / })).toBeHidden();
  await compare.getByLabel("B: Power price from").scrollIntoViewIfNeeded();
  await expect(compare.getByRole("group", { name: "Configuration shown" })).toBeInViewport();
});

test("the comparison is a table and a file too", async ({ page }) => {
  await openLive(page, "/cost?b.hardware=h200");
  const figure = compareOf(page).getByRole("figure");
  await figure.getByRole("button", { name: "Table", exact: true }).click();
  await expect(
    figure.getByRole("columnheader", { name: /^B\. NVIDIA H200 SXM, .*: US\$ per million tokens/ }),
  ).toBeVisible();
  const download = page.waitForEvent("download");
  await figure.getByRole("button", { name: "Download" }).click();
  await figure.getByRole("link", { name: "CSV" }).click();
  const csv = await readFile(await (await download).path(), "utf8");
  expect(csv).toMatch(/^Item,.*A\. NVIDIA GB200.*B\. NVIDIA H200/m);
  expect(csv).toContain("Energy, cooling (sum)");
});

test("all inputs and results as a file: its request computes the same again", async ({ page, request }) => {
  await openLive(page, "/cost?o.utilisationFraction=0.5&gain=1.3&b.hardware=h200");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("A million tokens cost $");
  const files = page.getByRole("group", { name: "All inputs and results" });
  const download = page.waitForEvent("download");
  await files.getByRole("button", { name: "JSON" }).click();
  type Bundle = Record<string, unknown> & { request: object; compared: { request: object }[] };
  const bundle: Bundle = JSON.parse(await readFile(await (await download).path(), "utf8"));
  const { reproduce: _how, compared, ...own } = bundle;
  const again = await request.post("/api/v1/unit-cost", { data: bundle.request });
  expect(await again.json()).toEqual(own);
  const other = await request.post("/api/v1/unit-cost", { data: compared[0]?.request });
  expect(await other.json()).toMatchObject({ ...compared[0] });
});

test("the same as CSV holds each input with its source, and the request", async ({ page, request }) => {
  await openLive(page, "/cost?region=US-TX");
  const download = page.waitForEvent("download");
  await page
    .getByRole("group", { name: "All inputs and results" })
    .getByRole("button", { name: "CSV" })
    .click();
  const lines = (await readFile(await (await download).path(), "utf8")).split("\r\n");
  const body = lines
    .find((line) => line.startsWith("request,"))
    ?.match(/"(\{.*\})"/)?.[1]
    ?.replaceAll('""', '"');
  const total = lines.find((line) => line.startsWith("result,mtok.total,"))?.split(",")[2];
  const answer = await request.post("/api/v1/unit-cost", { data: JSON.parse(body ?? "") });
  const { cost }: { cost: { mtok: { totalUsd: number } } } = await answer.json();
  expect(String(cost.mtok.totalUsd)).toBe(total);
  expect(lines.find((line) => line.startsWith("input,electricityPriceUsdPerMwh,"))).toContain("reported");
});
