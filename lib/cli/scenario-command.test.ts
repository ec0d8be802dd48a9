import { readFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Command } from "commander";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { openScenarioDatabase } from "@/lib/testing/scenario-database";
import { registerScenarioCommand } from "./scenario-command";

const folder = mkdtempSync(path.join(tmpdir(), "joule-scenario-"));
const shared = globalThis as typeof globalThis & { jouleDatabase?: Promise<OpenDatabase> | undefined };
let opened: OpenDatabase;
let printed = "";

vi.mock("@/lib/ingest/prepare-database", () => ({ prepareDatabase: () => Promise.resolve(opened.database) }));

/** A command as the command line runs it; the database stays open between two. */
async function joule(...words: string[]): Promise<{ exitCode: unknown; lines: string[] }> {
  shared.jouleDatabase = Promise.resolve({ ...opened, close: () => Promise.resolve() });
  const program = new Command("joule").exitOverride();
  registerScenarioCommand(program);
  printed = "";
  process.exitCode = 0;
  await program.parseAsync(["node", "joule", "scenario", ...words]);
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
  shared.jouleDatabase = undefined;
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

test("saves, shows, saves the next version, exports, imports and deletes", async () => {
  expect((await joule("list")).lines).toEqual(["No scenario is saved."]);
  const overrides = ["--set", "waccFraction=0.11", "pueRatio=1.3"];
  const save = ["save", "My plan", "--parent", "bull", ...overrides, "--setting", "strict=true"];
  expect(await joule(...save)).toEqual({ exitCode: 0, lines: ["my-plan, version 1"] });
  const next = ["save", "My plan", "--of", "my-plan", "--set", "waccFraction=0.12", "--reset", "pueRatio"];
  expect((await joule(...next, "--notes", "=1+1")).lines).toEqual(["my-plan, version 2"]);
  expect(JSON.parse((await joule("show", "my-plan", "--json")).lines.join("\n"))).toMatchObject({
    version: 2,
    parent: { slug: "bull", version: null },
    overrides: { waccFraction: 0.12 },
    settings: { strict: true },
    notes: "=1+1",
  });
  expect((await joule("show", "my-plan", "--version", "1")).lines[0]).toBe("My plan (my-plan, version 1)");
  expect((await joule("list")).lines[1]).toMatch(/^my-plan +2 +My plan +bull +2 /);

  const out = path.join(folder, "plan.json");
  expect((await joule("export", "my-plan", "--out", out)).lines).toEqual([`my-plan written to ${out}`]);
  expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject({
    format: "joule-street/scenario",
    builtIn: "bull",
  });
  expect((await joule("import", out)).lines[0]).toBe("my-plan-2, version 1");
  expect(await joule("delete", "my-plan")).toEqual({
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
  const { exitCode, lines } = await joule(...words);
  expect([exitCode, lines[0]]).toEqual([1, expect.stringMatching(message)]);
});

test("a file with what nobody knows names it", async () => {
  const file = path.join(folder, "strange.json");
  writeFileSync(file, JSON.stringify({ format: "joule-street/scenario", colour: "red" }));
  expect((await joule("import", file)).lines.join(" ")).toMatch(/colour/);
});
