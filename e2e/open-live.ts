import type { Page } from "@playwright/test";

/** Opens a page and waits for the scripts that follow its first ones: what lies below the first screen answers only then. */
export async function openLive(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: "networkidle" });
}
