import { readFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Command } from "commander";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { openScenarioDatabase } from "@/lib/testing/scenario-database";
import { serveDatabase } from "@/lib/testing/instance-of-process";
import { registerScenarioCommand } from "./scenario-command";
import { registerSweepCommand } from "./sweep-command";

const folder = mkdtempSync(path.join(tmpdir(), "joule-scenario-"));
let opened: OpenDatabase;
let printed = "";

vi.mock("@/lib/ingest/prepare-database", () => ({ prepareDatabase: () => Promise.resolve(opened.database) }));

const scenario = (...words: string[]) => joule("scenario", ...words);

/** A command as the command line runs it; the database stays open between two. */
async function joule(...words: string[]): Promise<{ exitCode: unknown; lines: string[] }> {
  serveDatabase({ ...opened, close: () => Promise.resolve() });
  const program = new Command("joule").exitOverride();
  registerScenarioCommand(program);
  registerSweepCommand(program);
  printed = "";
  process.exitCode = 0;
  await program.parseAsync(["node", "joule", ...words]);
  return { exitCode: process.exitCode, lines: printed.trim().split("\n") };
}

beforeAll(async () => {
  vi.stubEnv("JOULE_DATA_DIR", path.join(folder, "data"));
  opened = await openScenarioDatabase("pglite");
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
afterAll(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  serveDatabase(undefined);
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

test("saves, shows, saves the next version, exports, imports and deletes", async () => {
  expect((await scenario("list")).lines).toEqual(["No scenario is saved."]);
  const overrides = ["--set", "waccFraction=0.11", "pueRatio=1.3"];
  const save = ["save", "My plan", "--parent", "bull", ...overrides, "--setting", "strict=true"];
  expect(await scenario(...save)).toEqual({ exitCode: 0, lines: ["my-plan, version 1"] });
  const next = ["save", "My plan", "--of", "my-plan", "--set", "waccFraction=0.12", "--reset", "pueRatio"];
  expect((await scenario(...next, "--notes", "=1+1")).lines).toEqual(["my-plan, version 2"]);
  expect(JSON.parse((await scenario("show", "my-plan", "--json")).lines.join("\n"))).toMatchObject({
    version: 2,
    parent: { slug: "bull", version: null },
    overrides: { waccFraction: 0.12 },
    settings: { strict: true },
    notes: "=1+1",
  });
  expect((await scenario("show", "my-plan", "--version", "1")).lines[0]).toBe("My plan (my-plan, version 1)");
  expect((await scenario("list")).lines[1]).toMatch(/^my-plan +2 +My plan +bull +2 /);

  const out = path.join(folder, "plan.json");
  expect((await scenario("export", "my-plan", "--out", out)).lines).toEqual([`my-plan written to ${out}`]);
  expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject({
    format: "joule-street/scenario",
    builtIn: "bull",
  });
  expect((await scenario("import", out)).lines[0]).toBe("my-plan-2, version 1");
  await scenario("save", "Fork", "--parent", "my-plan-2", "--setting", "strict=false", "grid=quarterly");
  await scenario("save", "Fork", "--of", "fork", "--setting", "taxMode=stand-alone");
  const { lines } = await scenario("show", "fork", "--version", "2");
  expect(lines.filter((line) => line.includes(" = ")).toSorted()).toEqual([
    '  grid = "quarterly"',
    '  taxMode = "stand-alone"',
  ]);
  await scenario("delete", "fork");
  expect(await scenario("delete", "my-plan")).toEqual({
    exitCode: 0,
    lines: ["my-plan deleted, with 2 versions"],
  });
});

test.each([
  [["show", "moon"], /There is no saved scenario moon/],
  [["delete", "base"], /base comes with the data and cannot be deleted/],
  [["save", "x", "--parent", "base", "--set", "warp=9"], /overrides: .*warp/],
  [
    ["save", "x", "--parent", "base", "--set", "pueRatio=0.5"],
    /overrides\.pueRatio: a number from 1\.06 to 3/,
  ],
  [["save", "x", "--parent", "base", "--setting", "colour=red"], /There is no setting colour/],
  [["save", "x", "--parent", "moon"], /There is no scenario moon/],
  [["import", "/nowhere/plan.json"], /cannot be read/],
  [["export", "moon", "--out", "/nowhere/x"], /There is no scenario moon/],
])("%j is refused in one clear line", async (words, message) => {
  const { exitCode, lines } = await scenario(...words);
  expect([exitCode, lines[0]]).toEqual([1, expect.stringMatching(message)]);
});

test("a file with what nobody knows names it", async () => {
  const file = path.join(folder, "strange.json");
  writeFileSync(file, JSON.stringify({ format: "joule-street/scenario", colour: "red" }));
  expect((await scenario("import", file)).lines.join(" ")).toMatch(/colour/);
});

test("a sweep is computed here where no server holds the database", async () => {
  const out = path.join(folder, "sweep.csv");
  const axes = ["--axis", "waccFraction=0.08:0.1:2", "pueRatio=1.2,1.3,1.4"];
  const { exitCode, lines } = await joule("sweep", "bull", ...axes, "--set", "exitMultiple=9", "--out", out);
  expect([exitCode, lines.at(-1)]).toEqual([0, `sweep 1 of bull: 6 nodes written to ${out}`]);
  const table = readFileSync(out, "utf8")
    .trim()
    .split("\r\n")
    .filter((line) => !/^\ufeff?#/.test(line));
  expect(table).toHaveLength(7);
});

test.each([
  [["moon", "--axis", "pueRatio=1.2", "--out", "x.csv"], /There is no scenario moon/],
  [["base", "--axis", "pueRatio=9", "--out", "x.csv"], /axes\.0\.values\.0: a number from 1\.06 to 3/],
  [
    ["base", "--axis", "pueRatio=1.2", "--draws", "12", "--out", "x.csv"],
    /drawsPerNode must be a multiple of 8, /,
  ],
  [
    ["base", "--axis", "pueRatio=1.2", "--draws", "", "--out", "x.csv"],
    /drawsPerNode: a whole number from 0/,
  ],
  [["base", "--axis", "pueRatio=1.2", "--out", "x.pdf"], /must end in \.csv or \.json/],
])("sweep %j is refused in one clear line", async (words, message) => {
  const { exitCode, lines } = await joule("sweep", ...words);
  expect([exitCode, lines[0]]).toEqual([1, expect.stringMatching(message)]);
});
