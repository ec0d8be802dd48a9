import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { buildApp } from "./build.mjs";
import { findChromium } from "./chromium.mjs";
import { installPackages } from "./install.mjs";
import { freePort, requireNode } from "./requirements.mjs";
import { bin, run } from "./run-command.mjs";
import { serveApp } from "./serve.mjs";

const HOST = "127.0.0.1";
const vitestConfig = ["--config", "lib/testing/vitest.config.ts"];
const zoneSensitive = ["lib/sources", "lib/model/finance", "lib/format", "lib/queries"];

const say = (text) => process.stdout.write(`${text}\n`);
const workFolder = mkdtempSync(path.join(tmpdir(), "joule-test-"));
const totals = { passed: 0, failed: 0, skipped: 0 };

const stages = [
  { name: "format", work: () => tool("oxfmt", "--check", ".") },
  { name: "lint", work: () => tool("oxlint", "--type-aware", "--deny-warnings", ".") },
  { name: "imports", work: () => run(process.execPath, ["lib/cli/check-imports.mjs"]) },
  { name: "names", work: () => run(process.execPath, ["lib/cli/check-file-names.mjs"]) },
  { name: "types", work: checkTypes },
  { name: "unused", work: () => tool("knip") },
  { name: "unit", work: () => vitest("unit", "UTC", []) },
  { name: "zones", work: () => vitest("zones", "America/Los_Angeles", zoneSensitive) },
  { name: "build", work: build },
  { name: "browser", work: browser },
];

try {
  requireNode();
  const { values } = parseArgs({ options: { only: { type: "string" }, from: { type: "string" } } });
  const wanted = chosenStages(values);
  await installPackages(say);
  for (const [index, stage] of wanted.entries()) {
    const startedAt = Date.now();
    say(`\n[${index + 1}/${wanted.length}] ${stage.name}`);
    const code = await stage.work().catch(reported);
    say(`${code === 0 ? "PASS" : "FAIL"} ${stage.name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
    if (code !== 0) {
      process.exitCode = 1;
      break;
    }
  }
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  rmSync(workFolder, { recursive: true, force: true });
}
if (process.exitCode === 1 && totals.failed === 0) totals.failed = 1; // a stage that counts no tests failed
say(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);

function chosenStages({ only, from }) {
  const names = stages.map((stage) => stage.name);
  for (const name of [only, from]) {
    if (name !== undefined && !names.includes(name))
      throw new Error(`There is no stage ${name}; there are ${names.join(", ")}.`);
  }
  if (only !== undefined) return stages.filter((stage) => stage.name === only);
  return from === undefined ? stages : stages.slice(names.indexOf(from));
}

function reported(error) {
  process.stderr.write(`${error.message}\n`);
  return 1;
}

function tool(name, ...args) {
  return run(bin(name), args);
}

async function checkTypes() {
  const code = await run(bin("next"), ["typegen"], { env: { NEXT_TELEMETRY_DISABLED: "1" } });
  return code === 0 ? tool("tsc", "--noEmit") : code;
}

async function vitest(name, timeZone, filters) {
  const report = path.join(workFolder, `${name}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await run(bin("vitest"), ["run", ...vitestConfig, ...reporters, ...filters], {
    env: { TZ: timeZone },
  });
  const { numPassedTests, numFailedTests, numPendingTests } = readReport(report);
  count(numPassedTests, numFailedTests, numPendingTests);
  return code;
}

async function build() {
  await buildApp(say);
  return 0;
}

/** Journeys and accessibility in a real browser, against the built app on a database of its own. */
async function browser() {
  await buildApp(say);
  const chromium = await findChromium(say);
  const port = await freePort(HOST);
  const server = await serveApp({
    host: HOST,
    port,
    env: {
      JOULE_DATA_DIR: path.join(workFolder, "data"),
      DATABASE_URL: "",
      JOULE_REFRESH: "off",
      JOULE_LINK_KEY: "of the browser tests, which sign links",
      EIA_API_KEY: "",
    },
  });
  try {
    const report = path.join(workFolder, "browser.json");
    const env = {
      JOULE_TEST_URL: server.url,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      ...(chromium === undefined ? {} : { CHROMIUM_PATH: chromium }),
    };
    const args = [
      "test",
      "--config",
      "e2e/playwright.config.ts",
      "--output",
      path.join(workFolder, "browser"),
    ];
    const code = await run(bin("playwright"), args, { env });
    const { expected, unexpected, flaky, skipped } = readReport(report).stats;
    count(expected, unexpected + flaky, skipped);
    return code;
  } finally {
    server.child.kill("SIGTERM");
    await server.exited;
  }
}

function readReport(file) {
  if (!existsSync(file))
    throw new Error("The test runner stopped before it wrote its report; the cause is above.");
  return JSON.parse(readFileSync(file, "utf8"));
}

function count(passed, failed, skipped) {
  totals.passed += passed;
  totals.failed += failed;
  totals.skipped += skipped;
}
