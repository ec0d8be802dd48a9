import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Command } from "commander";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";

const folder = mkdtempSync(path.join(tmpdir(), "joule-report-"));
const bundle = path.join(folder, "bundle.json");
let printed = "";

/** The commands as the command line runs them, on a database of their own. */
async function joule(...words: string[]): Promise<{ exitCode: number; lines: string[] }> {
  const { registerReportCommand } = await import("./report-command");
  const { registerVerifyCommand } = await import("./verify-command");
  const program = new Command("joule")
    .exitOverride()
    .configureOutput({ writeErr: (text) => (printed += text) });
  registerReportCommand(program);
  registerVerifyCommand(program);
  printed = "";
  process.exitCode = 0;
  try {
    await program.parseAsync(["node", "joule", ...words]);
  } catch {
    process.exitCode = 2;
  }
  return { exitCode: process.exitCode, lines: printed.trim().split("\n") };
}

beforeAll(() => {
  vi.stubEnv("JOULE_DATA_DIR", path.join(folder, "data"));
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, "write").mockImplementation((text) => {
      printed += String(text);
      return true;
    });
  }
});
afterEach(() => {
  process.exitCode = 0;
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test("writes a bundle that verifies without the database", async () => {
  const written = await joule("report", "base", "--format", "json", "--draws", "64", "--out", bundle);
  expect(written).toEqual({ exitCode: 0, lines: [`base report written to ${bundle}`] });
  const verified = await joule("verify", bundle);
  expect(verified.exitCode).toBe(0);
  expect(verified.lines[0]).toMatch(/^\d+ values rebuilt, all the same; content [0-9a-f]{64}, engine /);
});

test("a tampered bundle fails and the first line names the number", async () => {
  const tampered = path.join(folder, "tampered.json");
  writeFileSync(tampered, readFileSync(bundle, "utf8").replace(/("moicProgramme": )[\d.]+/, "$13"));
  const { exitCode, lines } = await joule("verify", tampered);
  expect(exitCode).toBe(1);
  expect(lines[0]).toMatch(
    /^joule verify: outputs\.scenarios\[0\]\.projection\.outputs\.moicProgramme: bundle 3, rebuilt /,
  );
  expect(lines[1]).toMatch(/^joule verify: partHashes\.outputs\.scenarios: /);
  expect(lines[2]).toMatch(/^joule verify: contentHash: /);
});

test.each([
  [
    ["report", "moon", "--format", "pdf"],
    /There is no report on moon/,
    /scenario: allowed comparison, bear, base, bull/,
  ],
  [["report", "base", "--format", "csv", "--set", "pueRatio=0.5"], /overrides\.pueRatio: .*1\.06/, /./],
  [
    ["report", "base", "--format", "csv", "--region", "US-ZZ"],
    /no industrial power price in US dollars for US-ZZ/,
    /region/,
  ],
  [["report", "base", "--format", "csv", "--draws", "12"], /draws: a multiple of 8/, /./],
  [["report", "base", "--format", "csv", "--draws", ""], /draws: a whole number from 0 to 32768/, /./],
])("%j is refused in one clear line and writes nothing", async (words, message, detail) => {
  const out = path.join(folder, "refused.out");
  const { exitCode, lines } = await joule(...words, "--out", out);
  expect(exitCode).toBe(1);
  expect(lines[0]).toMatch(message);
  expect(lines.join("\n")).toMatch(detail);
  expect(existsSync(out)).toBe(false);
  expect(readdirSync(folder).filter((name) => name.endsWith(".partial"))).toEqual([]);
});

test("a place that cannot be written is named", async () => {
  const out = path.join(folder, "no such folder", "report.csv");
  const { exitCode, lines } = await joule("report", "base", "--format", "csv", "--draws", "0", "--out", out);
  expect([exitCode, lines]).toEqual([1, [`joule report: ${out} cannot be written.`]]);
});

test("a format there is not is refused with the ones there are", async () => {
  const { exitCode, lines } = await joule(
    "report",
    "base",
    "--format",
    "docx",
    "--out",
    path.join(folder, "x"),
  );
  expect(exitCode).toBe(2);
  expect(lines.join(" ")).toContain("Allowed choices are pdf, xlsx, csv, json, parquet");
});

test("a file that is no bundle is refused", async () => {
  const other = path.join(folder, "other.json");
  writeFileSync(other, "{}");
  expect((await joule("verify", other)).lines[0]).toMatch(/^joule verify: format: /);
  writeFileSync(other, "{");
  expect((await joule("verify", other)).lines).toEqual([`joule verify: ${other} is no JSON.`]);
  const missing = path.join(folder, "missing.json");
  expect((await joule("verify", missing)).lines).toEqual([`joule verify: ${missing} cannot be read.`]);
});
