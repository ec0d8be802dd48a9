import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

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
    include: ["app/**/*.test.{ts,tsx}", "lib/**/*.test.ts", "db/**/*.test.ts"],
    env: { TZ: process.env["TZ"] ?? "UTC" }, // `npm test` runs the date and money suites in a second zone
    maxWorkers: "100%", // one core is not needed to watch
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
