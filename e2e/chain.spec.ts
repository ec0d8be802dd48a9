import { expect, test } from "@playwright/test";
import { openLive } from "./open-live";

test("an investor follows a dollar of bull capex to its layers, and keeps the address", async ({ page }) => {
  await openLive(page, "/chain");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("compute silicon");
  await expect(
    page.getByText("Perimeter error: vendors state more than their layer can be paid"),
  ).toBeVisible();
  await page.getByText("Bull", { exact: true }).first().click();
  await expect(page).toHaveURL(/case=bull/);
  const layers = page.getByRole("region", { name: /^Layers of the value chain/ });
  await expect(layers.getByRole("row", { name: /^Compute silicon/ })).toContainText("0.5 quarters");
  await page.reload();
  await expect(
    page.getByRole("heading", { level: 2, name: /In Bull, buyers of AI capacity spend/ }),
  ).toBeVisible();
});

test("a vendor is valued once the reader types a price, and what is wrong is named", async ({ page }) => {
  await openLive(page, "/chain?v.open=NVDA#vendors");
  const price = page.getByRole("textbox", { name: /price/i }).first();
  await price.fill("abc");
  await expect(page.getByRole("alert").filter({ hasText: /not a number/i })).toBeVisible();
  await price.fill("180");
  await expect(page).toHaveURL(/NVDA.*180/);
  await expect(page.getByRole("term").filter({ hasText: "Implied growth" })).toBeVisible();
});
