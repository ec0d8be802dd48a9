import { expect, test } from "@playwright/test";
import { openLive } from "./open-live";

const SOLVED = { timeout: 45_000 }; // 200 programmes, on a machine that also serves the page

test("an investor sees what limits growth, and the programme solved in the background", async ({ page }) => {
  const solvers: string[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith(".wasm")) solvers.push(response.url());
  });
  await openLive(page, "/capacity");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("limits AI capacity in");
  const limits = page.getByRole("figure", { name: /tightest limit is/ });
  await limits.getByRole("button", { name: "Table", exact: true }).click();
  await expect(limits.getByRole("columnheader", { name: /Liquid cooling/ })).toBeVisible();
  await expect(page.getByText(/^200 draws solved/)).toBeVisible(SOLVED);
  await expect(page.getByRole("figure", { name: /One per cent more .* in expectation/ })).toBeVisible();
  await expect(page.getByRole("figure", { name: /binds in .* of draws and quarters/ })).toBeVisible();
  await expect(
    page.getByRole("heading", { name: /Electricity is .* of the cost of a token, yet/ }),
  ).toBeVisible();
  expect(solvers).toHaveLength(1);
  expect(new URL(solvers[0] ?? "").origin).toBe(new URL(page.url()).origin);
});

test("the draws can be cancelled and run again", async ({ page }) => {
  await openLive(page, "/capacity");
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText(/^Stopped after \d+ of 200 draws$/)).toBeVisible();
  await page.getByRole("button", { name: "Run again" }).click();
  await expect(page.getByText(/^200 draws solved/)).toBeVisible(SOLVED);
});

test("an assumption is an input with its source; it moves the page and the address, and can be put back", async ({
  page,
}) => {
  await openLive(page, "/capacity");
  const headline = page.getByRole("heading", { level: 1 });
  const before = await headline.textContent();
  const panel = page.getByRole("region", { name: "Assumptions in force" });
  await panel.getByRole("textbox", { name: "Grid power connected at the start" }).fill("60");
  await expect(headline).not.toHaveText(before ?? "");
  await expect(panel.getByRole("status")).toHaveText("1 changed");
  await expect(page).toHaveURL(/o\.gridStartGw=60/);
  const after = await headline.textContent();
  await page.reload();
  await expect(headline).toHaveText(after ?? "");
  await panel.getByRole("button", { name: "Reset all" }).click();
  await expect(headline).toHaveText(before ?? "");
});

test("the supply stack names every region, with and without a site or a wait of its own", async ({
  page,
}) => {
  await openLive(page, "/capacity");
  await expect(
    page.getByRole("figure", { name: /at the margin in China .* waiting for power/ }),
  ).toBeVisible();
  await page.getByText(/^All \d+ zones, those without a tracked site/).click();
  const table = page.getByRole("region", { name: "Marginal cost by zone" });
  await expect(table.getByRole("row", { name: /^Virginia/ })).toContainText("own figure");
  await expect(table.getByRole("row", { name: /^Ohio/ })).toContainText("stand-in");
  await expect(table.getByRole("row", { name: /^United Arab Emirates/ })).toContainText(
    "no dollar price known",
  );
});

test("what was observed of tracked sites is told apart from what is expected", async ({ page }) => {
  await openLive(page, "/capacity");
  const sites = page.getByRole("figure", { name: /Tracked sites had power for/ });
  const observed = sites.getByRole("columnheader", { name: /observed/ });
  await expect(async () => {
    // a click is lost while the section's scripts are still arriving on a busy machine: a reader clicks again
    if (!(await observed.isVisible()))
      await sites.getByRole("button", { name: "Table", exact: true }).click();
    await expect(observed).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(sites.getByRole("columnheader", { name: /expected/ })).toBeVisible();
  await expect(page.getByRole("figure", { name: /building phases seen took \d+ months/ })).toBeVisible();
  await expect(page.getByText(/Wright's exponent needs costs that were observed/)).toBeVisible();
  await expect(page.getByRole("figure", { name: /publishers put a gigawatt at/ })).toBeVisible();
  await expect(page.getByRole("figure", { name: /the least of 7 limits is/ })).toBeVisible();
});

test("an address that cannot be used is named and the defaults shown", async ({ page }) => {
  await page.goto("/capacity?o.gridGrowthFraction=99&warp=9");
  await expect(page.getByText(/Not understood in the address and left out: warp/)).toBeVisible();
  await expect(page.getByText(/shown are the defaults\. overrides\.gridGrowthFraction/)).toBeVisible();
});

test("the API answers for replicability and the order of regions, and refuses what cannot be", async ({
  request,
}) => {
  const replicability: { index: { siteCount: number }; source: { knownOn: string } } = await (
    await request.get("/api/v1/replicability")
  ).json();
  expect(replicability.index.siteCount).toBe(16);
  const order = await request.get("/api/v1/merit-order?owner=neocloud&lead.US-TX=2");
  const body: { regions: { zone: string; leadTime: { years: number } }[] } = await order.json();
  expect(body.regions.find(({ zone }) => zone === "US-TX")?.leadTime.years).toBe(2);
  const refused = await request.get("/api/v1/merit-order?hardware=abacus");
  expect(refused.status()).toBe(422);
  expect(((await refused.json()) as { errors: { field: string }[] }).errors[0]?.field).toBe("hardware");
});
