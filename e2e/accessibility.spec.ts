import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";

const pages = [
  "/",
  "/cost",
  "/cost?b.hardware=h200&c.hardware=gb300&rejection=dry&o.itLifeYears=4",
  "/capacity",
  "/scenarios?scenario=bull&o.demandGrowth2027Fraction=0.6",
  "/chain",
  "/realised",
  "/realised/track-record",
  "/realised/alerts",
  "/energy",
  "/companies",
  "/companies/MSFT",
  "/reports",
  "/data",
  "/docs",
  "/docs/energy",
];
const appearances = [
  { viewport: { width: 1440, height: 900 }, colorScheme: "light" },
  { viewport: { width: 390, height: 844 }, colorScheme: "dark" },
] as const; // each width and each palette once

for (const path of pages) {
  for (const { viewport, colorScheme } of appearances) {
    test(`${path} at ${viewport.width} px, ${colorScheme}: no axe violation, no sideways scroll`, async ({
      browser,
    }) => {
      const context = await browser.newContext({ viewport, colorScheme, reducedMotion: "reduce" });
      const page = await context.newPage();
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      if (isLong(path)) await comeNearEverything(page);
      if (hasFigures(path)) await expect(page.getByRole("figure").first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`),
      ).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await context.close();
    });
  }
}

/** Scrolls through a page whose sections come to life as the reader nears them, until it grows no longer. */
async function comeNearEverything(page: Page): Promise<void> {
  for (let top = 0; top < (await page.evaluate(() => document.documentElement.scrollHeight)); top += 700) {
    await page.evaluate((y) => window.scrollTo(0, y), top);
    await page.waitForTimeout(50);
  }
}

function isLong(path: string): boolean {
  return ["/scenarios", "/chain", "/realised"].some((start) => path.startsWith(start));
}

function hasFigures(path: string): boolean {
  return !["/realised/alerts", "/reports"].includes(path);
}
