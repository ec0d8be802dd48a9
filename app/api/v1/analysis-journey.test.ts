import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import type { OpenDatabase } from "@/db/open-database";
import { bridgeAnswer } from "@/lib/contracts/api/scenarios/bridge-answer";
import { findingsAnswer } from "@/lib/contracts/api/scenarios/findings-answer";
import { frameworkAnswer } from "@/lib/contracts/api/scenarios/framework-answer";
import { frontierAnswer } from "@/lib/contracts/api/scenarios/frontier-answer";
import { goalSeekAnswer } from "@/lib/contracts/api/scenarios/goal-seek-answer";
import { projectionAnswer } from "@/lib/contracts/api/scenarios/scenario-answer";
import { sensitivityAnswer } from "@/lib/contracts/api/scenarios/sensitivity-answer";
import { bodyOf, refused } from "@/lib/testing/api-answer";
import { openScenarioDatabase } from "@/lib/testing/scenario-database";
import { serveDatabase } from "@/lib/testing/instance-of-process";
import { POST as frontier } from "./break-even-frontier/route";
import { POST as conclude } from "./findings/route";
import { POST as bridge } from "./bridge/route";
import { GET as frameworks } from "./frameworks/route";
import { POST as goalSeek } from "./goal-seek/route";
import { POST as project } from "./projections/route";
import { POST as save } from "./scenarios/route";
import { POST as sensitivity } from "./sensitivity/route";

let opened: OpenDatabase;

beforeAll(async () => {
  opened = await openScenarioDatabase("pglite");
  serveDatabase(opened);
});
afterAll(async () => {
  serveDatabase(undefined);
  await opened.close();
});

type Handler = (request: Request) => Promise<Response>;

const send = (handle: Handler, body: object, signal?: AbortSignal) =>
  handle(
    new Request("http://localhost/api/v1/analysis", {
      method: "POST",
      body: JSON.stringify(body),
      ...(signal === undefined ? {} : { signal }),
    }),
  );

async function answered<Schema extends z.ZodType>(schema: Schema, answer: Promise<Response>) {
  return schema.parse(await bodyOf(await answer, 200));
}

async function npvOf(scenario: string, overrides: object): Promise<number> {
  const { projection } = await bodyOf<{ projection: { outputs: { npvForwardUsdBn: number } } }>(
    await send(project, { scenario, overrides, draws: 0 }),
    200,
  );
  return projection.outputs.npvForwardUsdBn;
}

describe("goal-seek", () => {
  test("a solution that is put back meets the target", async () => {
    const { seeks, ways, target } = await answered(goalSeekAnswer, send(goalSeek, { scenario: "base" }));
    expect(target).toEqual({ kind: "npv", span: "forward" });
    expect(ways.length).toBe(seeks.length);
    const solved = ways.filter(({ nearest }) => nearest?.isExact).slice(0, 3);
    expect(solved.length).toBe(3);
    for (const { key, nearest } of solved) {
      expect(Math.abs(await npvOf("base", { [key]: nearest?.value }))).toBeLessThan(1e-3); // USD bn
    }
  });

  test("a hurdle that is not stated is the scenario's cost of capital, so the goal is that of an NPV of zero", async () => {
    const ask = (target: object) =>
      answered(
        goalSeekAnswer,
        send(goalSeek, { scenario: "base", target, parameters: ["priceElasticity"], curves: true }),
      );
    const irr = await ask({ kind: "irr", span: "forward" });
    const npv = await ask({ kind: "npv", span: "forward" });
    const [ofIrr, ofNpv] = [irr, npv].map(({ seeks: [seek] }) => (seek?.kind === "sought" ? seek : null));
    expect(ofIrr?.curve?.length).toBeGreaterThan(30);
    expect(ofIrr?.solutions.length).toBe(ofNpv?.solutions.length);
    for (const [index, { value }] of (ofIrr?.solutions ?? []).entries()) {
      expect(value).toBeCloseTo(ofNpv?.solutions[index]?.value ?? Number.NaN, 6);
    }
  });

  test("a share of capex is refused as a way, not as a request", async () => {
    const { seeks, ways } = await answered(
      goalSeekAnswer,
      send(goalSeek, { scenario: "base", parameters: ["powerShareFraction"] }),
    );
    expect(seeks).toEqual([
      { kind: "refused", key: "powerShareFraction", reason: "capex-shares-sum-to-one" },
    ]);
    expect(ways[0]?.obstacle).toBe("capex-shares-sum-to-one");
  });
});

describe("break-even frontier", () => {
  const plane = { scenario: "base", x: "priceElasticity", y: "grossAdds2026Gw" };

  test("on its line forward NPV is zero, and its places are those of a projection", async () => {
    const body = { ...plane, pointCount: 12, oddsPointCount: 4 };
    const { frontier: drawn, odds } = await answered(frontierAnswer, send(frontier, body));
    const points = drawn.lines.flat();
    expect(points.length).toBeGreaterThan(2);
    for (const { x, y } of points.slice(0, 3)) {
      expect(Math.abs(await npvOf("base", { priceElasticity: x, grossAdds2026Gw: y }))).toBeLessThan(1e-3);
    }
    const corner = { priceElasticity: drawn.xValues[0], grossAdds2026Gw: drawn.yValues[0] };
    expect(await npvOf("base", corner)).toBe(drawn.npvForwardUsdBn[0]);
    expect(drawn.npvForwardUsdBn.length).toBe(144);
    expect(odds?.probability.length).toBe(16);
    for (const each of odds?.probability ?? []) {
      expect(each).toBeGreaterThanOrEqual(0);
      expect(each).toBeLessThanOrEqual(1);
    }
  });

  test("gives way to other requests, and ends when its reader hangs up", async () => {
    const reader = new AbortController();
    const body = { ...plane, oddsPointCount: 24 };
    const answer = send(frontier, body, reader.signal);
    setTimeout(() => reader.abort(), 300); // comes to its turn while the odds, seconds of work, are drawn
    expect((await answer).status).toBe(499);
  });
});

test("shares of variance sum to 1, and what the reader set has no range", async () => {
  const { tornado, effects } = await answered(
    sensitivityAnswer,
    send(sensitivity, { scenario: "base", orders: 512 }),
  );
  expect(tornado.effects.length).toBeGreaterThan(10);
  const shares = [...(effects?.effects ?? []), ...(effects?.rest ? [effects.rest] : [])];
  expect(effects?.orderCount).toBe(512);
  expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  const without = await answered(
    sensitivityAnswer,
    send(sensitivity, { scenario: "base", orders: 0, overrides: { waccFraction: 0.1 } }),
  );
  expect(without.effects).toBeNull();
  expect(without.tornado.fixed).toContain("waccFraction");
});

describe("bridge", () => {
  test("its effects sum to the difference between the two projections", async () => {
    const overrides = { waccFraction: 0.11, priceElasticity: 1.3 };
    const {
      bridge: drawn,
      from,
      to,
    } = await answered(bridgeAnswer, send(bridge, { from: "base", to: "base", overrides }));
    expect(from.overridden).toEqual([]);
    expect(to.parameters).toMatchObject(overrides);
    expect(drawn.steps.flatMap(({ keys }) => keys).toSorted()).toEqual(Object.keys(overrides).toSorted());
    expect(drawn.fromNpvUsdBn).toBe(await npvOf("base", {}));
    expect(drawn.toNpvUsdBn).toBe(await npvOf("base", overrides));
    const sum = drawn.steps.reduce((total, { effectUsdBn }) => total + effectUsdBn, 0);
    expect(sum).toBeCloseTo(drawn.toNpvUsdBn - drawn.fromNpvUsdBn, 6);
    expect(drawn.orderCount).toBeNull();
  });

  test("both ends are taken at the settings saved with the second", async () => {
    const strict = { name: "Strict", parent: "base", overrides: {}, settings: { strict: true } };
    const saved = new Request("http://localhost/api/v1/scenarios", {
      method: "POST",
      body: JSON.stringify(strict),
    });
    await bodyOf(await save(saved), 201);
    const { bridge: drawn } = await answered(bridgeAnswer, send(bridge, { from: "base", to: "strict" }));
    expect(drawn.steps).toEqual([]);
    expect(drawn.fromNpvUsdBn).toBe(drawn.toNpvUsdBn);
  });
});

test("each framework's steps lead from the published figure to the engine's", async () => {
  const request = new Request("http://localhost/api/v1/frameworks?taxMode=stand-alone");
  const { frameworks: rows, beliefs } = await answered(frameworkAnswer, frameworks(request));
  expect(rows.length).toBe(18);
  const figures = rows.flatMap(({ answer }) => answer?.figures ?? []);
  const explained = figures.filter(({ steps }) => steps.length > 0);
  expect(explained.length).toBeGreaterThan(10);
  for (const { value, publishedValue, steps } of explained) {
    const difference = (value ?? Number.NaN) - (publishedValue ?? Number.NaN);
    const sum = steps.reduce((total, { effect }) => total + effect, 0);
    expect(Math.abs(sum - difference)).toBeLessThan(1e-9 * Math.max(1, Math.abs(difference)));
  }
  expect(beliefs.decisive.length).toBe(10);
});

test.each([
  [
    goalSeek,
    { scenario: "base", target: { kind: "irr", span: "forward", hurdleFraction: 2 } },
    "target.hurdleFraction",
  ],
  [goalSeek, { scenario: "base", draws: 100 }, "draws"],
  [sensitivity, { scenario: "base", overrides: { powerShareFraction: 0.9 } }, "overrides.powerShareFraction"],
  [bridge, { from: "base", to: "bull", fromOverrides: { luck: 1 } }, "fromOverrides.luck"],
] as const)("a request that cannot be used is told which field", async (handle, body, field) => {
  const { errors = [] } = await refused(await send(handle, body), 422);
  expect(errors.map((error) => error.field)).toContain(field);
});

test("findings rest on the projection, and say what the overrides changed", async () => {
  const overrides = { waccFraction: 0.14 };
  const { findings } = await answered(
    findingsAnswer,
    send(conclude, { scenario: "base", overrides, draws: 0 }),
  );
  const [before, after] = [await npvOf("base", {}), await npvOf("base", overrides)];
  const found = new Map(findings.map((finding) => [finding.id, finding]));
  expect(found.get("return")).toMatchObject({ npvForwardUsdBn: after, waccFraction: 0.14 });
  expect(found.get("difference")).toMatchObject({
    verdict: "better", // dearer capital makes less of a loss that comes later
    parentSlug: "base",
    group: "finance",
    differenceUsdBn: expect.closeTo(after - before, 6),
  });
  expect(found.has("certainty")).toBe(false); // nothing was drawn
});

test("a projection says what revenue it needs and who pays for it, by year and in all", async () => {
  const { projection, requiredRevenue, funding } = await answered(
    projectionAnswer,
    send(project, { scenario: "bear", draws: 0 }),
  );
  const in2030 = requiredRevenue.years.find(({ year }) => year === 2030);
  expect(in2030?.solvedUsdBn).toBe(projection.outputs.requiredRevenue2030UsdBn);
  const gapYears = funding.years.filter(({ year }) => year >= 2025 && year <= 2028);
  const issuedUsdBn = gapYears.reduce((sum, { debtIssuanceUsdBn }) => sum + debtIssuanceUsdBn, 0);
  expect(funding.gap.fundingGapUsdBn).toBeCloseTo(issuedUsdBn, 9);
  expect(Math.max(...funding.years.map(({ debtUsdBn }) => debtUsdBn))).toBe(funding.peakDebtUsdBn);
});

test("an unknown scenario or region is not found", async () => {
  await refused(await send(goalSeek, { scenario: "nobody" }), 404);
  await refused(await send(bridge, { from: "bear", to: "bull", region: "ZZ" }), 404);
});
