import { expect, test } from "@playwright/test";
import { openLive } from "./open-live";

const demand = "Demand growth in 2027";

test("an investor builds on bull, changes a belief, takes it back, and finds it again in the address", async ({
  page,
}) => {
  await openLive(page, "/scenarios?scenario=bull");
  const headline = page.getByRole("heading", { level: 1 });
  await expect(headline).toContainText("Bull as it stands");
  const box = page.getByRole("textbox", { name: demand });
  await box.fill("60%");
  await expect(headline).toContainText("Bull with 1 change");
  await expect(page).toHaveURL(/o\.demandGrowth2027Fraction=0\.6/);
  const changed = await headline.textContent();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(headline).toContainText("Bull as it stands");
  await page.getByRole("button", { name: "Redo" }).click();
  await expect(headline).toHaveText(changed ?? "");
  await expect(page).toHaveURL(/o\.demandGrowth2027Fraction=0\.6/);
  await page.reload();
  await expect(headline).toHaveText(changed ?? "");
  await page.getByText("Show the difference from Bull").click();
  const difference = page.getByRole("region", { name: "Differences from Bull" });
  await expect(difference.getByRole("cell").first()).toHaveText("95%");
  await difference.getByRole("button", { name: /^Reset/ }).click();
  await expect(headline).toContainText("Bull as it stands");
  await expect(page).not.toHaveURL(/o\./);
});

test("a field takes what people write and refuses what it cannot read", async ({ page }) => {
  await openLive(page, "/scenarios");
  const wallet = page.getByRole("textbox", { name: "Wallet of end customers in 2030" });
  await wallet.fill("1.5tn");
  await expect(page).toHaveURL(/o\.wallet2030UsdBn=1500/);
  await wallet.fill("2,5");
  await expect(page.getByRole("alert").filter({ hasText: "Not a number in this unit" })).toBeVisible();
  await expect(page).toHaveURL(/o\.wallet2030UsdBn=1500/);
  await wallet.fill("1.2e12");
  await expect(page).toHaveURL(/o\.wallet2030UsdBn=1200/);
});

test("values that contradict each other are named, and the figures stay those that hold", async ({
  page,
}) => {
  await openLive(page, "/scenarios?o.waccFraction=0.05&o.terminalGrowthFraction=0.06");
  await expect(
    page.getByRole("alert").filter({ hasText: /“Cost of capital.*” must exceed “Terminal growth/ }),
  ).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Base as it stands");
});

test("what a link cannot mean is named and the rest stands", async ({ page }) => {
  await page.goto("/scenarios?o.pueRatio=0.5&o.nonsense=1&weights=1,1,1&o.waccFraction=0.1");
  await expect(page.getByText(/does not know: o\.nonsense/)).toBeVisible();
  await expect(page.getByText(/overrides\.pueRatio/)).toBeVisible();
  await expect(page.getByText(/three weights that sum to 1/)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Base with 1 change");
});

test("a link from an older engine opens and tells what is different now", async ({ page }) => {
  await page.goto("/scenarios?scenario=bull&engine=0.2.0&npv=7019.5");
  await expect(
    page.getByText(/made with engine 0\.2\.0, which computed a forward NPV of \$7\.020T/),
  ).toBeVisible();
});

test("a scenario is saved, found again by its name and deleted", async ({ page }) => {
  await openLive(page, "/scenarios?o.waccFraction=0.12");
  await page.getByRole("button", { name: "Save this scenario…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Name" }).fill("Dear capital");
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page).toHaveURL(/scenario=dear-capital/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Dear capital as it stands");
  await expect(page.getByRole("combobox", { name: "Built on" })).toHaveValue("dear-capital");
  await page.getByRole("button", { name: "Delete…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Base as it stands");
});

test("what must be true is found, applied, and then holds", async ({ page }) => {
  await openLive(page, "/scenarios#targets");
  const row = page.getByRole("row", { name: /^Demand growth in 2027/ });
  await row.getByRole("button", { name: /^Apply/ }).click();
  await expect(page).toHaveURL(/o\.demandGrowth2027Fraction=1\.1/);
  await expect(
    page
      .getByRole("row", { name: /^Forward NPV/ })
      .getByRole("cell")
      .first(),
  ).toContainText("$0");
});
