import { expect, test } from "@playwright/test";

test("a reader sees every source with its licence, age and last run", async ({ page }) => {
  await page.goto("/data");
  const sources = page.getByRole("region", { name: "Sources" });
  for (const publisher of [
    "U.S. Energy Information Administration",
    "Ember",
    "U.S. Securities and Exchange Commission",
  ]) {
    await expect(sources.getByRole("link", { name: publisher, exact: true })).toBeVisible();
  }
  await expect(sources.getByRole("row", { name: /^Ember/ })).toContainText("CC BY 4.0");
  await expect(page.getByText("These are the bundled figures.")).toBeVisible();
  await expect(page.getByRole("figure", { name: /US industrial power averaged \$86\.1\/MWh/ })).toBeVisible();
});

test("an unverified parameter says so", async ({ page }) => {
  await page.goto("/data");
  const row = page.getByRole("row", { name: /Bonus depreciation/ });
  await expect(row).toContainText("UNVERIFIED");
  await expect(row.getByRole("cell", { name: "U", exact: true })).toBeVisible();
});

test("any zone's price history is fetched when it is chosen", async ({ page }) => {
  await page.goto("/data");
  await expect(page.getByRole("figure", { name: /^DE / })).toBeVisible();
  await page.getByLabel(/^Price series/).selectOption({ label: "US-TX, industrial retail" });
  const figure = page.getByRole("figure", { name: /^US-TX paid \$/ });
  await expect(figure).toBeVisible();
  await figure.getByRole("button", { name: "Table", exact: true }).click();
  await expect(figure.getByRole("rowheader", { name: "Jan 2015" })).toBeVisible();
});

test("runs say how far they came, and nothing waits in quarantine of a new instance", async ({ page }) => {
  await page.goto("/data");
  await expect(page.getByRole("heading", { name: "No row waits for a decision" })).toBeVisible();
  const runs = page.getByRole("region", { name: "Ingest runs" });
  for (const name of ["Parts", "In quarantine", "Payloads"]) {
    await expect(runs.getByRole("columnheader", { name })).toBeVisible();
  }
  const sources = page.getByRole("region", { name: "Sources", exact: true });
  await expect(sources.getByRole("columnheader", { name: "Next fetch" })).toBeVisible();
  await expect(sources.getByRole("columnheader", { name: "Publisher answers" })).toBeVisible();
});

test("a source without its key says which, and cannot be asked; one without need of any can", async ({
  page,
}) => {
  await page.goto("/data");
  const sources = page.getByRole("region", { name: "Sources", exact: true });
  const eia = sources.getByRole("button", { name: "Fetch now: U.S. Energy Information Administration" });
  await expect(eia).toBeDisabled();
  await expect(eia).toHaveAccessibleDescription("needs EIA_API_KEY");
  await expect(sources.getByRole("button", { name: "Fetch now: Ember" })).toBeEnabled();
});
