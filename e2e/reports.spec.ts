import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, test, type Locator, type Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { scenarioBundle } from "@/lib/contracts/scenario-bundle";
import { verifyBundle } from "@/lib/reports/verify-bundle";
import { openLive } from "./open-live";

async function downloaded(page: Page, link: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

const history = (page: Page) => page.getByRole("region", { name: "Reports that were kept" });

/** Kept under a title of its own, so that runs do not meet. */
async function keepReport(page: Page, title: string): Promise<Locator> {
  await openLive(page, "/reports?set=bear&draws=0");
  await page.getByRole("textbox", { name: "Title of your own" }).fill(title);
  await page.getByRole("button", { name: "Save to history" }).click();
  await expect(page.getByText(/^Kept as [0-9a-f]{12}\.$/)).toBeVisible();
  const row = history(page).getByRole("row").filter({ hasText: title });
  await expect(row).toHaveCount(1);
  return row;
}

test("an investor chooses a report, sees how long a file took, and has it", async ({ page }) => {
  await openLive(page, "/reports?draws=0");
  await page.getByRole("combobox", { name: "Report on" }).selectOption("bear");
  await expect(page).toHaveURL(/set=bear/);
  await page.getByRole("combobox", { name: "Language" }).selectOption("es");
  await expect(page).toHaveURL(/lang=es/);
  const { name, bytes } = await downloaded(page, page.getByRole("link", { name: "Download CSV" }));
  expect(name).toMatch(/^joule-street_bear_[\d-]+_es\.csv$/);
  expect(bytes.toString("utf8")).toContain("caso bajista");
  await expect(page.getByText(/^CSV is in your downloads: [\d,]+ kB, [\d.]+ s\.$/)).toBeVisible();
  await expect(page.getByRole("row", { name: /^Download CSV/ })).toContainText(/kB, [\d.]+ s just now/);
});

test("a kept report gives the file its id names, compares with today, is linked to and removed", async ({
  page,
  request,
}) => {
  const title = `=SUM(A1) 💡 تقرير ${Date.now()}`;
  const row = await keepReport(page, title);
  const { bytes } = await downloaded(page, row.getByRole("link", { name: /^JSON of the report/ }));
  const id = createHash("sha256").update(bytes).digest("hex");
  await expect(row.getByText(id.slice(0, 12))).toBeVisible();
  const bundle = scenarioBundle.parse(JSON.parse(bytes.toString("utf8")));
  expect(bundle.title).toBe(title);
  expect(verifyBundle(bundle).failures).toEqual([]);
  const [first, again] = [
    await downloaded(page, row.getByRole("link", { name: /^CSV of the report/ })),
    await downloaded(page, row.getByRole("link", { name: /^CSV of the report/ })),
  ];
  expect(first.bytes.equals(again.bytes)).toBe(true);

  await row.getByRole("button", { name: /^Compare/ }).click();
  const dialog = page.getByRole("dialog", { name: "Then and today" });
  await expect(dialog.getByText("Nothing has moved.")).toBeVisible();
  await expect(dialog.getByRole("row", { name: /Forward NPV/ })).toBeVisible();
  await page.keyboard.press("Escape");

  await row.getByRole("button", { name: /^Copy link/ }).click();
  const linking = page.getByRole("dialog", { name: "A link to one file" });
  await linking.getByRole("combobox", { name: "File" }).selectOption("csv");
  await linking.getByRole("button", { name: "Make the link and copy it" }).click();
  const url = await linking.getByRole("textbox", { name: "Address of the file" }).inputValue();
  expect((await (await request.get(url)).body()).equals(first.bytes)).toBe(true);
  expect((await request.get(url.replace(/signature=./, "signature=_"))).status()).toBe(403);
  await page.keyboard.press("Escape");

  await row.getByRole("button", { name: /^Remove the report/ }).click();
  await expect(row.getByRole("button", { name: "Keep it" })).toBeFocused();
  await row.getByRole("button", { name: "Remove for good" }).click();
  await expect(row).toHaveCount(0);
  expect((await request.get(url)).status()).toBe(404);
});

test("several reports come in one zip, with the SHA-256 of each", async ({ page }) => {
  await openLive(page, "/reports?draws=0");
  await page.getByRole("button", { name: "Several reports in one zip" }).click();
  await page.getByRole("checkbox", { name: "PDF" }).uncheck();
  await page.getByRole("button", { name: "Make the zip" }).click();
  await expect(page.getByText("Choose at least one report and one format.")).toBeVisible();
  await page.getByRole("checkbox", { name: "CSV" }).check();
  await page.getByRole("checkbox", { name: "Bull", exact: true }).check();
  const { bytes } = await downloaded(page, page.getByRole("button", { name: "Make the zip" }));
  const files = unzipSync(new Uint8Array(bytes));
  const sums = Buffer.from(files["SHA256SUMS"] ?? [])
    .toString("utf8")
    .trimEnd()
    .split("\n");
  expect(sums).toHaveLength(2);
  for (const line of sums) {
    const [sum, name = ""] = line.split("  ");
    expect(
      createHash("sha256")
        .update(files[name] ?? "")
        .digest("hex"),
    ).toBe(sum);
  }
});

test("a schedule is added by keyboard and removed", async ({ page }) => {
  await openLive(page, "/reports?set=bull&draws=0");
  await page.getByRole("textbox", { name: "Title of your own" }).fill("Every Friday");
  await page.getByRole("button", { name: "Add a schedule" }).press("Enter");
  await page.getByRole("combobox", { name: "Day" }).selectOption("Friday");
  await page.getByRole("combobox", { name: "Hour, UTC" }).selectOption("18:00");
  await page.getByRole("button", { name: "Add the schedule" }).press("Enter");
  const row = page
    .getByRole("region", { name: "Report schedules" })
    .getByRole("row")
    .filter({ hasText: "Every Friday" })
    .first();
  await expect(row).toContainText("Every Friday at 18:00 UTC");
  await row.getByRole("button", { name: /^Remove the schedule/ }).click();
  await row.getByRole("button", { name: "Remove for good" }).click();
  await expect(row).toHaveCount(0);
});

test("what cannot be made says why, and nothing is kept", async ({ page }) => {
  await openLive(page, "/reports?set=bear&draws=0");
  await page.getByRole("textbox", { name: "Title of your own" }).fill("x".repeat(201));
  await expect(page.getByText("! 201 characters, 200 at most")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save to history" })).toBeDisabled();
  await page.route("**/api/v1/saved-reports", (route) =>
    route.fulfill({
      status: 507,
      contentType: "application/problem+json",
      body: JSON.stringify({ detail: "The report was not stored: the disk is full." }),
    }),
  );
  await page.getByRole("textbox", { name: "Title of your own" }).fill("short");
  await page.getByRole("button", { name: "Save to history" }).click();
  await expect(page.getByText("Not kept. The report was not stored: the disk is full.")).toBeVisible();
});

test("without scripts the choice is a form and files are plain links", async ({ browser, request }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/reports?draws=0&o.waccFraction=0.1");
  await page.getByRole("combobox", { name: "Report on" }).selectOption("bull");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/set=bull/);
  await expect(page).toHaveURL(/o\.waccFraction=0\.1/);
  const href = await page.getByRole("link", { name: "Download CSV" }).getAttribute("href");
  expect(href).toMatch(/^\/api\/v1\/reports\/bull\.csv\?/);
  const answer = await request.get(href ?? "");
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-disposition"]).toMatch(/^attachment; filename="joule-street_bull_/);
  await context.close();
});
