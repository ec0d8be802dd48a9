import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// They change what a process has one of (environment, clock, modules). The others share a process and what it has loaded, which
// halves their time.
const ownProcess = [
  "app/api/v1/saved-report-journey.test.ts",
  "app/api/v1/scenario-journey.test.ts",
  "app/proxy.test.ts",
  "db/**/*.test.ts",
  "lib/cli/**/*.test.ts",
  "lib/jobs/**/*.test.ts",
  "lib/reports/render-process/**/*.test.ts",
];
const suites = ["app/**/*.test.{ts,tsx}", "lib/**/*.test.ts"];
const runFolder = { globalSetup: ["lib/testing/run-folder.ts"] };

const root = fileURLToPath(new URL("../..", import.meta.url));

export default defineConfig({
  root,
  resolve: {
    alias: {
      "@": root.replace(/\/$/, ""),
      "server-only": `${root}node_modules/server-only/empty.js`, // the default entry throws outside a server bundle
    },
  },
  test: {
    env: { TZ: process.env["TZ"] ?? "UTC" }, // `npm test` runs the date and money suites in a second zone
    maxWorkers: "100%", // one core is not needed to watch
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { ...runFolder, name: "shared", include: suites, exclude: ownProcess, isolate: false },
      },
      { extends: true, test: { ...runFolder, name: "own-process", include: ownProcess } },
    ],
  },
});
