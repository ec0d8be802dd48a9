import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import type { SavedScenarioList, ScenarioVersionView } from "@/lib/contracts/saved-scenario";
import type { ImportedScenario, ScenarioFile } from "@/lib/contracts/scenario-file";
import { scenarioBundle } from "@/lib/contracts/scenario-bundle";
import { verifyBundle } from "@/lib/reports/verify-bundle";
import { bodyOf, refused } from "@/lib/testing/api-answer";
import { openScenarioDatabase } from "@/lib/testing/scenario-database";
import { serveDatabase } from "@/lib/testing/instance-of-process";
import { POST as nowhere } from "./[[...path]]/route";
import { POST as blend } from "./blend/route";
import { POST as project } from "./projections/route";
import { GET as report } from "./reports/[report]/route";
import { GET as exportFile } from "./scenarios/[slug]/file/route";
import { DELETE as remove, GET as show, PUT as saveVersion } from "./scenarios/[slug]/route";
import { GET as listVersions } from "./scenarios/[slug]/versions/route";
import { POST as importFile } from "./scenarios/import/route";
import { GET as list, POST as save } from "./scenarios/route";

let opened: OpenDatabase;

beforeAll(async () => {
  opened = await openScenarioDatabase("pglite");
  serveDatabase(opened);
});
beforeEach(async () => {
  vi.useRealTimers();
  await opened.database.execute(sql`truncate scenario cascade`);
});
afterAll(async () => {
  serveDatabase(undefined);
  await opened.close();
});

const send = (method: string, body?: unknown, query = "") =>
  new Request(`http://localhost/api/v1/scenarios${query}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const withSlug = (slug: string) => ({ params: Promise.resolve({ slug }) });

const saved = async (content: object): Promise<ScenarioVersionView> =>
  bodyOf(await save(send("POST", { parent: "base", ...content })), 201);
const savedNext = async (slug: string, content: object): Promise<ScenarioVersionView> =>
  bodyOf(await saveVersion(send("PUT", { parent: "base", ...content }), withSlug(slug)), 200);

type Projected = {
  projection: { parameters: Record<string, number>; options: object; outputs: { npvForwardUsdBn: number } };
};
const projected = async (body: object): Promise<Projected["projection"]> => {
  const request = new Request("http://localhost/api/v1/projections", {
    method: "POST",
    body: JSON.stringify({ draws: 0, ...body }),
  });
  return (await bodyOf<Projected>(await project(request), 200)).projection;
};

describe("a scenario is saved", () => {
  test("with what differs alone, under an address made of its name", async () => {
    const answer = await save(
      send("POST", {
        name: "Größe: cheap power 🚀",
        parent: "bull",
        overrides: { electricityPriceUsdPerMwh: 30 },
        settings: { region: "US", strict: true, draws: 8192 },
        notes: "=SUM(A1)\nمرحبا بالعالم",
      }),
    );
    expect(answer.headers.get("location")).toBe("/api/v1/scenarios/grosse-cheap-power-rocket");
    const version = await bodyOf<ScenarioVersionView>(answer, 201);
    expect(version).toMatchObject({
      slug: "grosse-cheap-power-rocket",
      version: 1,
      name: "Größe: cheap power 🚀",
      parent: { slug: "bull", version: null },
      overrides: { electricityPriceUsdPerMwh: 30 },
      settings: { strict: true },
      notes: "=SUM(A1)\nمرحبا بالعالم",
    });
    const { outputs } = await projected({
      scenario: "bull",
      strict: true,
      overrides: { electricityPriceUsdPerMwh: 30 },
    });
    expect(version.headline.npvForwardUsdBn).toBe(outputs.npvForwardUsdBn);
  });

  test("beside one of the same name, with a number", async () => {
    expect([(await saved({ name: "Mine" })).slug, (await saved({ name: "mine!" })).slug]).toEqual([
      "mine",
      "mine-2",
    ]);
  });

  test("again from the version it was in; whoever comes second is told the current one", async () => {
    const { slug } = await saved({ name: "Mine", overrides: { waccFraction: 0.11 } });
    const second = await savedNext(slug, {
      baseVersion: 1,
      name: "Mine, renamed",
      overrides: { waccFraction: 0.12 },
    });
    expect(second).toMatchObject({ slug: "mine", version: 2, name: "Mine, renamed" });
    const late = await saveVersion(
      send("PUT", { baseVersion: 1, name: "Mine", parent: "base" }),
      withSlug(slug),
    );
    expect(await refused(late, 409)).toMatchObject({
      errors: [{ field: "baseVersion", value: 1, allowed: "2" }],
    });
    const { versions } = await bodyOf<{ versions: ScenarioVersionView[] }>(
      await listVersions(send("GET"), withSlug(slug)),
      200,
    );
    expect(versions.map(({ version, overrides }) => [version, overrides])).toEqual([
      [2, { waccFraction: 0.12 }],
      [1, { waccFraction: 0.11 }],
    ]);
  });

  test("by two at once: one version comes of it, and two names never share an address", async () => {
    await saved({ name: "Mine" });
    const next = { baseVersion: 1, name: "Mine", parent: "base" };
    const answers = await Promise.all([1, 2, 3].map(() => saveVersion(send("PUT", next), withSlug("mine"))));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
    const twins = await Promise.all([1, 2, 3].map(() => saved({ name: "Twin" })));
    expect(twins.map(({ slug }) => slug).toSorted()).toEqual(["twin", "twin-2", "twin-3"]);
  });

  test("on another one: it keeps what it was forked from, whatever that becomes", async () => {
    await saved({
      name: "Parent",
      overrides: { waccFraction: 0.11, pueRatio: 1.3 },
      settings: { region: "US-VA" },
    });
    const fork = await saved({
      name: "Fork",
      parent: "parent",
      overrides: { waccFraction: 0.11, pueRatio: 1.2 },
    });
    expect(fork).toMatchObject({
      parent: { slug: "parent", version: 1 },
      overrides: { pueRatio: 1.2 },
      settings: { region: "US-VA" },
    });
    await savedNext("parent", { baseVersion: 1, name: "Parent", overrides: { waccFraction: 0.2 } });
    expect((await projected({ scenario: "fork" })).parameters).toMatchObject({
      waccFraction: 0.11,
      pueRatio: 1.2,
    });
    const circle = { baseVersion: 2, name: "Parent", parent: "fork" };
    expect(await refused(await saveVersion(send("PUT", circle), withSlug("parent")), 422)).toMatchObject({
      errors: [{ field: "parent", value: "fork" }],
    });
  });

  test("on another one: its settings stand where one is left out, and where none is named by the next version", async () => {
    const settings = { strict: true, grid: "quarterly", taxMode: "stand-alone" };
    await saved({ name: "Parent", settings });
    const fork = await saved({ name: "Fork", parent: "parent", settings: { seed: "x" } });
    expect(fork.settings).toEqual({ ...settings, seed: "x" });
    expect(fork.headline).toEqual((await saved({ name: "Twin", parent: "parent" })).headline);
    const next = { baseVersion: 1, name: "Fork", parent: "parent", settings: { strict: false } };
    expect((await savedNext("fork", next)).settings).toEqual({ grid: "quarterly", taxMode: "stand-alone" });
    const misfit = { name: "x", parent: "parent", settings: { replicates: 12 } };
    expect(await refused(await save(send("POST", misfit)), 422)).toMatchObject({
      errors: [
        { field: "settings.draws", value: 8192 },
        { field: "settings.replicates", value: 12 },
      ],
    });
  });

  test("on at most seven others", async () => {
    let parent = "base";
    for (let depth = 1; depth <= 8; depth++)
      ({ slug: parent } = await saved({ name: `step ${depth}`, parent }));
    expect(await refused(await save(send("POST", { name: "too deep", parent })), 422)).toMatchObject({
      errors: [{ field: "parent", value: "step-8" }],
    });
  });
});

describe("what cannot be saved is named", () => {
  test("with its field and what is allowed, and nothing is stored", async () => {
    const content = { name: "x", parent: "base", overrides: { pueRatio: 0.5 } };
    expect(await refused(await save(send("POST", content)), 422)).toMatchObject({
      errors: [{ field: "overrides.pueRatio", value: 0.5, allowed: "a number from 1.06 to 3 (ratio)" }],
    });
    expect((await bodyOf<SavedScenarioList>(await list(send("GET")), 200)).saved).toEqual([]);
  });

  test.each<[Record<string, number>, RegExp, string[], RegExp]>([
    [
      { powerShareFraction: 0.9 },
      /five capex shares must sum to 1/,
      [
        "acceleratorShareFraction",
        "networkShareFraction",
        "serverStorageShareFraction",
        "facilityShareFraction",
        "powerShareFraction",
      ],
      /sum to 1/,
    ],
    [
      { waccFraction: 0.02, terminalGrowthFraction: 0.05 },
      /waccFraction must exceed terminalGrowthFraction/,
      ["waccFraction", "terminalGrowthFraction"],
      /above/,
    ],
    [
      { wallet2030UsdBn: 10 },
      /must leave a 2026 wallet above revenue2026UsdBn/,
      ["wallet2030UsdBn", "walletGrowthFraction", "revenue2026UsdBn"],
      /2026 wallet above/,
    ],
  ])("a contradiction: %j", async (overrides, detail, keys, allowed) => {
    const answer = await refused(await save(send("POST", { name: "x", parent: "base", overrides })), 422);
    expect(answer.detail).toMatch(detail);
    expect(answer.errors?.map(({ field }) => field)).toEqual(keys.map((key) => `overrides.${key}`));
    for (const { field, value, allowed: told } of answer.errors ?? []) {
      expect(told).toMatch(allowed);
      expect(value).toBe(overrides[field.replace("overrides.", "")] ?? value);
      expect(value).toEqual(expect.any(Number));
    }
  });

  test("an unknown parent, an unknown scenario, a built-in one, another site", async () => {
    expect(await refused(await save(send("POST", { name: "x", parent: "moon" })), 404)).toMatchObject({
      errors: [{ field: "parent", value: "moon" }],
    });
    await saved({ name: "Mine" });
    const ahead = { name: "x", parent: "mine", parentVersion: 2 };
    expect(await refused(await save(send("POST", ahead)), 404)).toMatchObject({
      errors: [{ field: "parentVersion", value: 2, allowed: "1 to 1" }],
    });
    await refused(await show(send("GET"), withSlug("moon")), 404);
    await refused(await listVersions(send("GET"), withSlug("base")), 404);
    await refused(await exportFile(send("GET"), withSlug("base")), 404);
    await refused(await remove(send("DELETE"), withSlug("base")), 403);
    await refused(await remove(send("DELETE"), withSlug("moon")), 404);
    const foreign = new Request("http://localhost/api/v1/scenarios", {
      method: "POST",
      headers: { "sec-fetch-site": "cross-site" },
      body: "{}",
    });
    await refused(await save(foreign), 403);
  });
});

test("an address that can be no scenario is not found, whatever is asked of it", async () => {
  const slug = "a\0b";
  const next = { name: "x", parent: "base", baseVersion: 1 };
  const answers = [
    await show(send("GET"), withSlug(slug)),
    await saveVersion(send("PUT", next), withSlug(slug)),
    await remove(send("DELETE"), withSlug(slug)),
    await listVersions(send("GET"), withSlug(slug)),
    await exportFile(send("GET"), withSlug(slug)),
    await report(send("GET"), { params: Promise.resolve({ report: `${slug}.csv` }) }),
  ];
  for (const answer of answers) {
    expect(await refused(answer, 404)).toMatchObject({ errors: [{ field: "scenario", value: slug }] });
  }
});

test("an address nobody serves is refused as any other", async () => {
  const { detail } = await refused(
    nowhere(new Request("http://localhost/api/v1/moon", { method: "POST" })),
    404,
  );
  expect(detail).toBe("There is nothing at /api/v1/moon.");
});

test("a parent that others build on stays, and says who they are", async () => {
  await saved({ name: "Parent" });
  await saved({ name: "One", parent: "parent" });
  await saved({ name: "Two", parent: "parent" });
  expect((await refused(await remove(send("DELETE"), withSlug("parent")), 409)).detail).toBe(
    "parent cannot be deleted: one, two build on it.",
  );
  for (const slug of ["one", "two", "parent"]) {
    expect(await bodyOf(await remove(send("DELETE"), withSlug(slug)), 200)).toEqual({
      slug,
      versionCount: 1,
    });
  }
  await refused(await show(send("GET"), withSlug("parent")), 404);
});

test("saved scenarios are paged from the newest backwards beside the built-in ones", async () => {
  for (const name of ["One", "Two", "Three"]) await saved({ name });
  const page = (query: string) =>
    list(send("GET", undefined, query)).then((answer) => bodyOf<SavedScenarioList>(answer, 200));
  const first = await page("?limit=2");
  expect(first).toMatchObject({ scenarios: ["bear", "base", "bull"], parameters: expect.any(Array) });
  expect(first.saved.map(({ slug }) => slug)).toEqual(["three", "two"]);
  const second = await page(`?limit=2&before=${first.nextBefore}`);
  expect([second.saved.map(({ slug }) => slug), second.nextBefore]).toEqual([["one"], null]);
});

describe("a saved scenario stands wherever a built-in one does", () => {
  test("its settings count where the request leaves them out, the request's overrides lie on top", async () => {
    await saved({
      name: "Mine",
      overrides: { waccFraction: 0.11, pueRatio: 1.3 },
      settings: { strict: true },
    });
    const mine = await projected({ scenario: "mine", overrides: { pueRatio: 1.2 } });
    expect(mine).toMatchObject({
      options: { strict: true },
      parameters: { waccFraction: 0.11, pueRatio: 1.2 },
    });
    expect(await projected({ scenario: "mine", strict: false })).toMatchObject({
      options: { strict: false },
    });
    const twin = await projected({
      scenario: "base",
      strict: true,
      overrides: { waccFraction: 0.11, pueRatio: 1.2 },
    });
    expect(mine.outputs).toEqual(twin.outputs);
  });

  test("blended, it brings its settings; where they differ and the request states none, each is named", async () => {
    await saved({ name: "Mine", settings: { strict: true, grid: "quarterly" } });
    await saved({ name: "Twin", settings: { strict: true, grid: "quarterly" } });
    const blended = (body: object) =>
      blend(
        new Request("http://localhost/api/v1/blend", {
          method: "POST",
          body: JSON.stringify({ draws: 16, ...body }),
        }),
      );
    expect(await bodyOf(await blended({ weights: { mine: 0.5, twin: 0.5 } }), 200)).toMatchObject({
      settings: { strict: true, grid: "quarterly", taxMode: "consolidated", draws: 16 },
    });
    const weights = { mine: 0.5, bull: 0.5 };
    expect(await refused(await blended({ weights, grid: "annual" }), 422)).toMatchObject({
      errors: [{ field: "strict", value: { mine: true, bull: false } }],
    });
    expect(await bodyOf(await blended({ weights, grid: "annual", strict: false }), 200)).toMatchObject({
      settings: { strict: false, grid: "annual" },
    });
    expect(
      await refused(await blended({ weights: { bull: 1 }, draws: 0, colour: "red" }), 422),
    ).toMatchObject({
      errors: [{ field: "colour", value: "red" }],
    });
    expect(await refused(await blended({ weights: { bull: 1 }, draws: 0 }), 422)).toMatchObject({
      errors: [{ field: "draws", value: 0 }],
    });
  });

  test("each version can be looked at, and a built-in one answers as it always has", async () => {
    await saved({ name: "Mine", overrides: { waccFraction: 0.11 } });
    await savedNext("mine", { baseVersion: 1, name: "Mine", overrides: { waccFraction: 0.12 } });
    type Shown = {
      slug: string;
      parameters: Record<string, number>;
      overridden: string[];
      saved: ScenarioVersionView;
    };
    const shown = async (query: string) =>
      bodyOf<Shown>(await show(send("GET", undefined, `/mine${query}`), withSlug("mine")), 200);
    expect(await shown("")).toMatchObject({
      slug: "mine",
      parameters: { waccFraction: 0.12 },
      saved: { version: 2 },
      recomputed: { npvForwardUsdBn: expect.any(Number) },
    });
    expect(await shown("?version=1")).toMatchObject({
      parameters: { waccFraction: 0.11 },
      overridden: ["waccFraction"],
      saved: { version: 1 },
    });
    const missing = await show(send("GET", undefined, "/mine?version=3"), withSlug("mine"));
    expect(await refused(missing, 404)).toMatchObject({
      errors: [{ field: "version", value: 3, allowed: "1 to 2" }],
    });
    const base = await bodyOf<object>(await show(send("GET", undefined, "/base"), withSlug("base")), 200);
    expect(Object.keys(base)).toEqual([
      "slug",
      "parameters",
      "overridden",
      "ranges",
      "sources",
      "electricity",
      "filedYears",
    ]);
  });

  test("asOf takes the newest version saved by then", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-12-01T12:00:00Z") });
    await saved({ name: "Mine", overrides: { waccFraction: 0.11 } });
    vi.setSystemTime("2026-12-10T12:00:00Z");
    await savedNext("mine", { baseVersion: 1, name: "Mine", overrides: { waccFraction: 0.12 } });
    const waccOn = async (asOf: string) =>
      (await projected({ scenario: "mine", asOf })).parameters["waccFraction"];
    expect([await waccOn("2026-12-01"), await waccOn("2026-12-09"), await waccOn("2026-12-10")]).toEqual([
      0.11, 0.11, 0.12,
    ]);
    const before = new Request("http://localhost/api/v1/projections", {
      method: "POST",
      body: JSON.stringify({ scenario: "mine", asOf: "2026-11-30" }),
    });
    expect(await refused(await project(before), 404)).toMatchObject({
      errors: [{ field: "asOf", allowed: "from 2026-12-01T12:00:00.000Z on" }],
    });
    const beforePrices = new Request("http://localhost/api/v1/projections", {
      method: "POST",
      body: JSON.stringify({ scenario: "base", asOf: "2001-02-15" }),
    });
    expect(await refused(await project(beforePrices), 404)).toMatchObject({
      detail: "No industrial power price for US was known at 2001-02-15T23:59:59.999Z.",
      errors: [{ field: "asOf", allowed: expect.stringMatching(/^from \d{4}-\d\d-\d\dT.* on$/) }],
    });
  });

  test("a report carries its parameters and can be verified without the database", async () => {
    await saved({ name: "Mine", overrides: { waccFraction: 0.11 }, settings: { draws: 0 } });
    const answer = await report(new Request("http://localhost/api/v1/reports/mine.json"), {
      params: Promise.resolve({ report: "mine.json" }),
    });
    const bundle = scenarioBundle.parse(await bodyOf<object>(answer, 200));
    expect(bundle).toMatchObject({
      scenarioSet: "mine",
      request: { draws: 0 },
      inputs: {
        scenarios: [{ slug: "mine", parameters: { waccFraction: 0.11 }, overridden: ["waccFraction"] }],
      },
      provenance: { savedScenario: { name: "Mine", version: 1, builtIn: "base" } },
    });
    expect(verifyBundle(bundle).failures).toEqual([]);
  });
});

describe("a scenario as a file", () => {
  const fileOf = async (slug: string): Promise<ScenarioFile> =>
    bodyOf(await exportFile(send("GET", undefined, `/${slug}/file`), withSlug(slug)), 200);

  test("folds its parents into a built-in one and comes back the same", async () => {
    await saved({ name: "Parent", parent: "bear", overrides: { waccFraction: 0.11, pueRatio: 1.3 } });
    await saved({ name: "Mine", parent: "parent", overrides: { pueRatio: 1.2 }, notes: "why" });
    const file = await fileOf("mine");
    expect(file).toMatchObject({
      format: "joule-street/scenario",
      formatVersion: 1,
      name: "Mine",
      notes: "why",
      builtIn: "bear",
      overrides: { waccFraction: 0.11, pueRatio: 1.2 },
      settings: { region: "US", draws: 8192 },
    });
    const back = await bodyOf<ImportedScenario>(await importFile(send("POST", file)), 201);
    expect(back).toMatchObject({ scenario: { slug: "mine-2", parent: { slug: "bear", version: null } } });
    expect(back.headline.current).toEqual(back.headline.file);
    expect(back.scenario.headline).toEqual(file.headline);
  });

  test("of an older engine is taken, and both figures are shown", async () => {
    await saved({ name: "Mine" });
    const file = await fileOf("mine");
    const older = { ...file, engineVersion: "0.1.0", headline: { ...file.headline, npvForwardUsdBn: -1 } };
    expect(await bodyOf<ImportedScenario>(await importFile(send("POST", older)), 201)).toMatchObject({
      engineVersion: { file: "0.1.0", current: (await fileOf("mine")).engineVersion },
      headline: { file: { npvForwardUsdBn: -1 }, current: file.headline },
    });
  });

  test("with what nobody knows is refused by name", async () => {
    await saved({ name: "Mine" });
    const file = await fileOf("mine");
    const errorsOf = async (body: object) =>
      (await refused(await importFile(send("POST", body)), 422)).errors;
    expect(await errorsOf({ ...file, extra: 1, constructor: 2 })).toMatchObject([
      { field: "extra", value: 1 },
      { field: "constructor", value: 2 },
    ]);
    expect(await errorsOf({ ...file, overrides: { warp: 1 } })).toMatchObject([
      { field: "overrides.warp", value: 1 },
    ]);
    expect(await errorsOf({ ...file, formatVersion: 2 })).toMatchObject([
      { field: "formatVersion", value: 2 },
    ]);
    const notJson = new Request("http://localhost/api/v1/scenarios/import", { method: "POST", body: "{" });
    await refused(await importFile(notJson), 400);
  });
});
