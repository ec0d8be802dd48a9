import { expect, test } from "@playwright/test";
import { openLive } from "./open-live";

test("the page says in one paragraph where reality stands, and the reader's prior moves the odds", async ({
  page,
}) => {
  await openLive(page, "/realised");
  await expect(page.getByText(/the five largest filed \$\d+B of capital expenditure/)).toBeVisible();
  await expect(page.getByText(/put the odds at/)).toBeVisible();
  const bear = page.getByRole("textbox", { name: "Bear", exact: true });
  await bear.fill("60");
  await bear.press("Enter");
  await expect(page).toHaveURL(/prior=0\.6/);
});

test("what an address cannot mean is named, and the odds are the default's", async ({ page }) => {
  await page.goto("/realised?prior=0.5,0.5,0.5,0.5&asOf=soon");
  await expect(page.getByText(/bear, base, bull and other that sum to 1/)).toBeVisible();
  await expect(page.getByText(/asOf/).first()).toBeVisible();
});

test("before there were four quarters the odds say so", async ({ request }) => {
  const odds = await (await request.get("/api/v1/realised/odds?asOf=2024-03-01")).json();
  expect(odds.main.odds.status).toBe("too-few-quarters");
  expect(odds.main.odds.posterior).toEqual(odds.main.odds.prior);
});

test("the track record is published with its benchmarks", async ({ page }) => {
  await openLive(page, "/realised/track-record");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Track record");
  await expect(page.getByText(/random walk/i).first()).toBeVisible({ timeout: 60_000 });
});

test("an alert rule is added, judged and removed", async ({ page, request }) => {
  const rule = {
    name: "Cash strain",
    condition: {
      metric: "capex-over-operating-cash-flow",
      basis: "trailing-year",
      direction: "above",
      threshold: "90 %",
    },
  };
  const address = "/api/v1/alerts/rules";
  const made = await request.post(address, { data: rule });
  expect(made.status()).toBe(201);
  const { id } = await made.json();
  await openLive(page, "/realised/alerts");
  await expect(page.getByRole("row", { name: /^Cash strain/ })).toContainText("81.8%");
  expect((await request.delete(`${address}/${id}`)).ok()).toBe(true);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("No rule");
});
