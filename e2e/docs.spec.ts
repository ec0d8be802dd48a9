import { expect, test } from "@playwright/test";

test("an engineer finds the API from the footer and opens an example's answer", async ({ page }) => {
  await page.goto("/companies");
  await page.getByRole("link", { name: "API and its documentation" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "API" })).toBeVisible();
  await page.getByRole("link", { name: "/series/{id}", exact: true }).first().click();
  const reference = page.getByRole("region", { name: "One price series, as published" });
  await expect(reference.getByText("priceUsdPerMwh").first()).toBeVisible();
  await reference.getByRole("link", { name: "Open the answer" }).first().click();
  await expect(page.locator("body")).toContainText('"zone":"US-VA"');
});

test("the reference is framed in the reader's language", async ({ page }) => {
  await page.goto("/docs/energy?lang=es");
  await expect(page.getByRole("heading", { level: 1, name: "Electricidad" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Series de precios de la electricidad" })).toBeVisible();
});

test("a subject that is none is not found", async ({ page }) => {
  expect((await page.goto("/docs/moon"))?.status()).toBe(404);
});
