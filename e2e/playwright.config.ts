import { defineConfig } from "@playwright/test";

const executablePath = process.env["CHROMIUM_PATH"];
const isRoot = process.getuid?.() === 0;

// Prices, companies and charts beside scenarios, costs and reports: what one half stores, the other does not look at. Within a
// half, tests follow one another.
const figures = /\/(accessibility|charts|companies|data|docs|energy|upload)\.spec\.ts$/;

export default defineConfig({
  testDir: ".",
  workers: 2,
  projects: [
    { name: "figures", testMatch: figures, workers: 1 },
    { name: "scenarios", testIgnore: figures, workers: 1 },
  ],
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 }, // a busy machine of one core takes seconds to bring a lazy section to life
  reporter: [["list"], ["json"]],
  use: {
    baseURL: process.env["JOULE_TEST_URL"] ?? "http://127.0.0.1:3000",
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        ...(isRoot ? ["--no-sandbox"] : []),
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
