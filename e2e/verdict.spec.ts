import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";

test("an investor compares bear, base and bull with their ranges", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("The bull case");
  const table = page.getByRole("region", { name: "Bear, base and bull side by side" });
  await expect(table.getByRole("columnheader")).toHaveText(["Measure", "Bear", "Base", "Bull"]);
  await expect(table.getByRole("rowheader", { name: /^Forward NPV/ })).toBeVisible();
  await expect(page.getByText(/8,192 draws in 8 scrambled-Sobol replicates/)).toBeVisible();
  await expect(page.getByRole("figure", { name: /Cumulative cash bottoms at/ })).toBeVisible();
});

test("browser, server and command line draw the same bits", async ({ page, request }, testInfo) => {
  const draws = { draws: 1024, seed: "same-bits", dependence: "student-t" };
  await page.goto("/?draws=1024&seed=same-bits&dependence=student-t");
  const note = page.getByText(/Result fingerprint [0-9a-f]{12}/);
  await expect(note).toBeVisible();
  const shown = /fingerprint ([0-9a-f]{12})/.exec((await note.textContent()) ?? "")?.[1];
  const simulations = [];
  for (const scenario of ["bear", "base", "bull"]) {
    const answer = await request.post("/api/v1/projections", { data: { scenario, ...draws } });
    expect(answer.ok()).toBe(true);
    const body: { ensemble: unknown } = await answer.json();
    simulations.push({ slug: scenario, ensemble: body.ensemble });
  }
  const bytes = new TextEncoder().encode(JSON.stringify(simulations));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  expect(shown).toBe(hex.slice(0, 12));

  const report = await request.get("/api/v1/reports/comparison.json", { params: draws });
  const bundle: { outputs: { simulations: unknown } } = await report.json();
  expect(bundle.outputs.simulations).toEqual(simulations);
  const file = testInfo.outputPath("bundle.json");
  await writeFile(file, await report.body());
  const command = ["--conditions=react-server", "--import", "tsx", "lib/cli/joule.ts", "verify", file];
  const { stdout } = await promisify(execFile)(process.execPath, command);
  expect(stdout).toMatch(/values rebuilt, all the same/);
});

test("a setting changes the answer and the address, and the address brings it back", async ({ page }) => {
  await page.goto("/");
  const headline = page.getByRole("heading", { level: 1 });
  const before = await headline.textContent();
  await page.getByText("Strict", { exact: true }).click();
  await expect(page).toHaveURL(/strict=true/);
  await expect(headline).not.toHaveText(before ?? "");
  const after = await headline.textContent();
  await page.reload();
  await expect(headline).toHaveText(after ?? "");
});

test("a chart is read by keyboard and as a table", async ({ page }) => {
  await page.goto("/");
  const figure = page.getByRole("figure", { name: /AI revenue covered/ });
  await figure.getByRole("button", { name: "Table", exact: true }).click();
  await expect(figure.getByRole("rowheader", { name: "2025" })).toBeVisible();
});

test("a number opens its formula and source in one click", async ({ page }) => {
  await page.goto("/");
  await page
    .getByRole("row", { name: /^IRR, forward/ })
    .getByRole("button")
    .first()
    .click();
  await expect(page.getByRole("dialog")).toContainText("every rate above");
});

test("an address out of range is refused in words and shows the defaults", async ({ page }) => {
  await page.goto("/?o.waccFraction=7");
  await expect(page.getByText(/out of range: overrides\.waccFraction/)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("Spanish from the first screen", async ({ browser }) => {
  const context = await browser.newContext({ locale: "es-ES" });
  const page = await context.newPage();
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("caso alcista");
  await context.close();
});

test("a phone shows one case at a time and keeps the switch in view", async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto("/");
  const table = page.getByRole("region", { name: "Bear, base and bull side by side" });
  await expect(table.getByRole("columnheader", { name: "Base" })).toBeVisible();
  await expect(table.getByRole("columnheader", { name: "Bull" })).toBeHidden();
  await page.getByRole("group", { name: "Case shown" }).getByText("Bull").click();
  await expect(table.getByRole("columnheader", { name: "Bull" })).toBeVisible();
  await expect(table.getByRole("columnheader", { name: "Base" })).toBeHidden();
  await page.getByRole("heading", { name: "How to read this" }).scrollIntoViewIfNeeded();
  await expect(page.getByRole("group", { name: "Case shown" })).toBeInViewport();
  await context.close();
});

test("a day before the figures were known says so and leads on", async ({ page }) => {
  await page.goto("/?asOf=2026-03-01");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/cannot be computed/);
  await expect(page.getByText(/was not complete on 2026-03-01/)).toBeVisible();
  await page.getByRole("link", { name: "With the latest data" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("The bull case");
});
