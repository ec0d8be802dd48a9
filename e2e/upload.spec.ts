import { expect, test } from "@playwright/test";

const quotes = ["Fecha;Precio EUR/MWh", "31/01/2026;48,5", "28/02/2026;n/d", "31/03/2026;-3,25"].join("\n");

test("a reader adds a price series of their own, sees it before it is stored, and takes it back", async ({
  page,
}) => {
  await page.goto("/data");
  const own = page.locator("#own-series");
  await own.getByRole("button", { name: "Add a file" }).click();
  const zone = `Campus ${Date.now() % 100_000}`;
  await page.getByLabel("CSV or XLSX file, up to 20 MB").setInputFiles({
    name: `${zone}.csv`,
    mimeType: "text/csv",
    buffer: Buffer.from(quotes),
  });
  // The file says its column, unit, currency and decimal comma; what a line covers is asked.
  await expect(page.getByLabel("Decimal sign")).toHaveValue(",");
  await expect(page.getByLabel("Order of dates")).toHaveValue("day-first");
  await page.getByLabel("Each line covers").selectOption("day");
  await page.getByLabel("Name of the zone").fill(zone);
  await expect(page.getByRole("region", { name: "2 prices as they would be stored" })).toBeVisible();
  await expect(page.getByText("1 line cannot be used")).toBeVisible();
  await page.getByRole("button", { name: "Store 2 prices" }).click();
  await expect(page.getByText(`Stored 2 prices of upload:${zone}:ppa`)).toBeVisible();

  const undo = page.getByRole("button", { name: `Undo ${zone}.csv` });
  await undo.click();
  await expect(undo).toBeHidden();
  await expect(own.getByRole("row", { name: `${zone}.csv` })).toContainText("undone");
});

test("a page of another site cannot store a file", async ({ request }) => {
  const answer = await request.post("/api/v1/uploads", {
    headers: { origin: "https://other.example", "sec-fetch-site": "cross-site" },
    multipart: {
      file: { name: "a.csv", mimeType: "text/csv", buffer: Buffer.from("Date,Price\n2026-01-01,1\n") },
    },
  });
  expect(answer.status()).toBe(403);
});

test("a file that is no table is refused with its reason", async ({ request }) => {
  const answer = await request.post("/api/v1/uploads", {
    multipart: {
      preview: "1",
      file: {
        name: "../../page.xlsx",
        mimeType: "text/html",
        buffer: Buffer.from("<!DOCTYPE html><html></html>"),
      },
    },
  });
  expect(answer.status()).toBe(422);
  expect(await answer.json()).toMatchObject({ detail: expect.stringContaining("a web page") });
});
