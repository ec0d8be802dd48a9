import { describe, expect, test } from "vitest";
import { saveScenarioRequest } from "./saved-scenario";
import { scenarioFile } from "./scenario-file";
import { differingSettings, scenarioSettings } from "./scenario-settings";

type Issue = { path: PropertyKey[]; message: string };

const firstIssue = (content: object): Issue | undefined =>
  saveScenarioRequest.safeParse({ name: "x", parent: "base", ...content }).error?.issues[0];

describe("a scenario to be saved", () => {
  test.each([
    "😀".repeat(80), // eighty characters, each of two code units
    "مرحبا بالعالم",
    "=SUM(A1:A9)",
    "<b>x</b>; drop table scenario",
  ])("may be named %s, as it is", (name) => {
    const notes = `${name}\n\t${name}`;
    expect(saveScenarioRequest.parse({ name, parent: "base", notes })).toMatchObject({ name, notes });
  });

  test.each([
    ["name", { name: "" }, /1 to 80 characters/],
    ["name", { name: "x".repeat(81) }, /1 to 80 characters/],
    ["name", { name: " \u00a0" }, /can be seen/],
    ["name", { name: "a\u0000b" }, /NUL/],
    ["name", { name: "a\ud800" }, /surrogate/],
    ["name", { name: "two\nlines" }, /one line/],
    ["notes", { notes: "n".repeat(10_001) }, /0 to 10000 characters/],
    ["parent", { parent: "Base!" }, /lower-case/],
    ["name", { name: "\u200b \u202e" }, /can be seen/],
    ["name", { name: "\u3164\u2800\ufe0f" }, /can be seen/],
    ["parentVersion", { parent: "mine", parentVersion: 0 }, /from 1 to 2147483647/],
    ["parentVersion", { parent: "mine", parentVersion: 3_000_000_000 }, /from 1 to 2147483647/],
    ["parentVersion", { parentVersion: 1 }, /base is built in/],
    ["overrides.pueRatio", { overrides: { pueRatio: 0.5 } }, /1\.06 to 3/],
    ["overrides.pueRatio", { overrides: { pueRatio: Number.NaN } }, /1\.06 to 3/],
    ["overrides.pueRatio", { overrides: { pueRatio: Number.POSITIVE_INFINITY } }, /1\.06 to 3/],
    ["overrides.pueRatio", { overrides: { pueRatio: null } }, /1\.06 to 3/],
    ["overrides", { overrides: { warp: 9 } }, /warp/],
    ["settings", { settings: { asOf: "2026-01-01" } }, /asOf/],
    ["settings.seed", { settings: { seed: "\u0000" } }, /NUL/],
    ["settings.draws", { settings: { draws: -8 } }, /0 to 32768/],
    ["settings.taxMode", { settings: { taxMode: "none" } }, /consolidated/],
    ["", { colour: "red" }, /colour/],
  ])("names what is wrong with %s (%#)", (path, content, message) => {
    const issue = firstIssue(content);
    expect(issue?.path.join(".")).toBe(path);
    expect(issue?.message).toMatch(message);
  });
});

test("of its settings those that differ from the defaults are stored", () => {
  expect(differingSettings(scenarioSettings.parse({}))).toEqual({});
  const correlations = [{ a: "waccFraction", b: "pueRatio", spearman: 0.2 }];
  const given = { region: "US", strict: true, correlations };
  expect(differingSettings(scenarioSettings.parse(given))).toEqual({ strict: true, correlations });
});

test("a file of another format or a later one is refused by that field", () => {
  const issues = scenarioFile.safeParse({ format: "joule-street/scenario-bundle", formatVersion: 2 }).error
    ?.issues;
  expect(issues?.slice(0, 2).map(({ path }) => path.join("."))).toEqual(["format", "formatVersion"]);
});
