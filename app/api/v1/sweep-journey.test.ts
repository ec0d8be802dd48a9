import { parse } from "csv-parse/sync";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import type { SweepList, SweepView, SweepWithResults } from "@/lib/contracts/sweep";
import { computeSweepChunk } from "@/lib/commands/compute-sweep-chunk";
import { sweepChunk } from "@/db/schema/sweep-chunk";
import { queueMissingChunks } from "@/lib/jobs/queue-missing-chunks";
import type { QueuedChunk } from "@/lib/jobs/sweep-queue";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { bodyOf } from "@/lib/testing/api-answer";
import { scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { scenarioInputsFixture } from "@/lib/testing/scenario-inputs-fixture";
import { storeSweep } from "@/lib/testing/stored-sweep";
import { openScenarioDatabase } from "@/lib/testing/scenario-database";
import type { Jobs } from "@/lib/jobs/start-jobs";
import { serveDatabase, serveJobs } from "@/lib/testing/instance-of-process";
import { POST as project } from "./projections/route";
import { POST as saveScenario } from "./scenarios/route";
import { POST as cancel } from "./sweeps/[id]/cancel/route";
import { DELETE as remove, GET as show } from "./sweeps/[id]/route";
import { GET as list, POST as start } from "./sweeps/route";

const WAIT = { timeout: 30_000, interval: 50 };
let opened: OpenDatabase;
let jobs: Jobs;

beforeAll(async () => {
  opened = await openScenarioDatabase("pglite");
  jobs = await serveJobs(opened);
  serveDatabase(opened);
});
beforeEach(async () => {
  await opened.database.execute(sql`truncate sweep cascade`);
});
afterAll(async () => {
  serveDatabase(undefined);
  await jobs.stop();
  await opened.close();
});

const address = (path = "") => `http://localhost/api/v1/sweeps${path}`;
const post = (body: object) => new Request(address(), { method: "POST", body: JSON.stringify(body) });
const withId = (id: number | string) => ({ params: Promise.resolve({ id: String(id) }) });

const started = async (body: object): Promise<SweepView> =>
  bodyOf(await start(post({ scenario: "base", ...body })), 202);
const shown = async (id: number, query = ""): Promise<SweepWithResults> =>
  bodyOf(await show(new Request(address(`/${id}${query}`)), withId(id)), 200);

async function ended(id: number): Promise<SweepWithResults> {
  await vi.waitFor(async () => expect((await shown(id)).status).not.toBe("running"), WAIT);
  return shown(id);
}

describe("a sweep asked for over the API", () => {
  test("gives at every node what a projection gives there, and says why where there is nothing", async () => {
    const axes = [
      { parameter: "waccFraction", values: [0.03, 0.09] },
      { parameter: "terminalGrowthFraction", from: 0, to: 0.05, steps: 3 },
    ];
    const sweep = await started({ settings: { terminalValueMode: "value-driver" }, axes });
    expect(sweep).toMatchObject({ status: "running", nodeCount: 6, doneNodeCount: 0 });
    const { results, ...view } = await ended(sweep.id);
    expect(view).toMatchObject({
      status: "succeeded",
      doneNodeCount: 6,
      scenario: { slug: "base", version: null },
      axes: [axes[0], { parameter: "terminalGrowthFraction", values: [0, 0.025, 0.05] }],
    });
    expect(results.refusals).toEqual([
      { node: 2, reason: expect.stringMatching(/waccFraction must exceed terminalGrowthFraction/) },
    ]);
    expect(results.outputs.npvForwardUsdBn.map((value) => value === null)).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
    ]);
    const projection = await bodyOf<{ projection: { outputs: Record<string, unknown> } }>(
      await project(
        new Request("http://localhost/api/v1/projections", {
          method: "POST",
          body: JSON.stringify({
            scenario: "base",
            terminalValueMode: "value-driver",
            draws: 0,
            overrides: { waccFraction: 0.09, terminalGrowthFraction: 0.025 },
          }),
        }),
      ),
      200,
    );
    expect(projection.projection.outputs).toMatchObject({
      npvForwardUsdBn: results.outputs.npvForwardUsdBn[4],
      npvProgrammeUsdBn: results.outputs.npvProgrammeUsdBn[4],
      irrForward: { headline: results.outputs.irrForwardFraction[4] },
      paybackYear: results.outputs.paybackYear[4],
      revenue2030UsdBn: results.outputs.revenue2030UsdBn[4],
    });
    expect(results.outputs.probabilityNpvForwardPositive).toEqual(Array.from({ length: 6 }, () => null));
  });

  test("draws at each node, from a saved scenario with its settings, frozen when it was started", async () => {
    const scenario = {
      name: "Mine",
      parent: "bull",
      settings: { strict: true },
      overrides: { pueRatio: 1.2 },
    };
    await saveScenario(
      new Request("http://localhost/api/v1/scenarios", { method: "POST", body: JSON.stringify(scenario) }),
    );
    const axes = [{ parameter: "waccFraction", values: [0.08, 0.2] }];
    const sweep = await started({ scenario: "mine", axes, drawsPerNode: 64 });
    const { results, scenario: swept } = await ended(sweep.id);
    expect(swept).toEqual({ slug: "mine", version: 1 });
    const ensemble = await bodyOf<{ ensemble: { probabilityNpvForwardPositive: object } }>(
      await project(
        new Request("http://localhost/api/v1/projections", {
          method: "POST",
          body: JSON.stringify({ scenario: "mine", draws: 64, overrides: { waccFraction: 0.2 } }),
        }),
      ),
      200,
    );
    expect(ensemble.ensemble.probabilityNpvForwardPositive).toEqual({
      value: results.outputs.probabilityNpvForwardPositive[1],
      standardError: results.outputs.probabilityStandardError[1],
    });
  });

  test("stands in a list, and its nodes in a file", async () => {
    const { id } = await started({ axes: [{ parameter: "pueRatio", from: 1.1, to: 1.5, steps: 5 }] });
    const { results } = await ended(id);
    expect(await bodyOf<SweepList>(await list(new Request(address("?limit=1"))), 200)).toMatchObject({
      sweeps: [{ id, status: "succeeded" }],
      nextBefore: null,
    });
    expect(Object.keys(await shown(id, "?results=false"))).not.toContain("results");
    const answer = await show(new Request(address(`/${id}.csv`)), withId(`${id}.csv`));
    expect(answer.headers.get("content-disposition")).toContain(`joule-street_sweep_base_${id}.csv`);
    const rows: Record<string, string>[] = parse(await answer.text(), {
      columns: true,
      bom: true,
      comment: "#",
      comment_no_infix: true,
    });
    expect(rows.map((row) => [Number(row["pueRatio"]), Number(row["npvForwardUsdBn"])])).toEqual([
      [1.1, results.outputs.npvForwardUsdBn[0]],
      [1.2, results.outputs.npvForwardUsdBn[1]],
      [1.3, results.outputs.npvForwardUsdBn[2]],
      [1.4, results.outputs.npvForwardUsdBn[3]],
      [1.5, results.outputs.npvForwardUsdBn[4]],
    ]);
    expect(
      await bodyOf(await remove(new Request(address(`/${id}`), { method: "DELETE" }), withId(id)), 200),
    ).toEqual({
      id,
    });
  });

  test("is cancelled: what is done stays, nothing is added", async () => {
    const { id } = await started({
      axes: [{ parameter: "pueRatio", from: 1.1, to: 1.5, steps: 40 }],
      drawsPerNode: 16_384,
    });
    const answer = await cancel(new Request(address(`/${id}/cancel`), { method: "POST" }), withId(id));
    expect(await bodyOf(answer, 200)).toMatchObject({ id, status: "cancelled" });
    const { doneNodeCount } = await shown(id);
    expect(doneNodeCount).toBeLessThan(40);
    const again = await cancel(new Request(address(`/${id}/cancel`), { method: "POST" }), withId(id));
    expect(await bodyOf<{ detail: string }>(again, 409)).toMatchObject({
      detail: `Sweep ${id} has ended: cancelled.`,
    });
  });
});

describe("a sweep that cannot be finished says why", () => {
  const grid = {
    inputs: {
      ...scenarioInputsFixture([
        { slug: "base", parameters: scenarioParametersFixture("base"), overridden: [] },
      ]),
      engineVersion: ENGINE_VERSION,
      draws: 0,
    },
    axes: [{ parameter: "pueRatio", values: [1.2, 1.3] }],
    chunkNodeCount: 1,
  } satisfies Parameters<typeof storeSweep>[1];

  test("when it was begun with another engine", async () => {
    const inputs = { ...grid.inputs, engineVersion: "0.0.1" };
    const id = await storeSweep(opened.database, { ...grid, inputs });
    await queueMissingChunks(opened.database, jobs.sweeps);
    expect(await ended(id)).toMatchObject({
      status: "failed",
      message: `It was begun with engine 0.0.1; this is ${ENGINE_VERSION}. Start it again.`,
    });
  });

  test("when a chunk has ended its worker again and again", async () => {
    const id = await storeSweep(opened.database, grid);
    await opened.database.insert(sweepChunk).values({ sweepId: id, chunk: 1, attemptCount: 10 });
    await queueMissingChunks(opened.database, jobs.sweeps);
    expect(await ended(id)).toMatchObject({
      status: "failed",
      message: "Chunk 1 was begun 10 times and never finished.",
    });
  });

  test("and a chunk that is done is neither queued nor computed again", async () => {
    const id = await storeSweep(opened.database, grid);
    const worker = { signal: new AbortController().signal, now: () => new Date().toISOString() };
    const compute = (chunk: number) => computeSweepChunk(opened.database, { sweepId: id, chunk }, worker);
    expect(await compute(1)).toEqual({ outcome: "committed" });
    expect(await compute(1)).toEqual({ outcome: "not needed" });
    const send = vi.fn<(chunks: readonly QueuedChunk[]) => Promise<void>>(async () => undefined);
    await queueMissingChunks(opened.database, { send });
    expect(send.mock.calls).toEqual([[[{ sweepId: id, chunk: 0 }]]]);
    await compute(0);
    expect((await shown(id)).status).toBe("succeeded");
  });
});

describe("what cannot be swept is named", () => {
  const axis = { parameter: "pueRatio", from: 1.1, to: 1.5, steps: 3 };
  test.each([
    ["axes", { axes: [] }, />=1/],
    ["axes", { axes: [axis, axis] }, /different parameter/],
    ["axes.0.parameter", { axes: [{ ...axis, parameter: "warp" }] }, /expected one of/],
    ["axes.0.to", { axes: [{ ...axis, to: 9 }] }, /1\.06 to 3/],
    ["axes.0", { axes: [{ parameter: "pueRatio", from: 1.1 }] }, /from, to and steps together/],
    ["axes.0", { axes: [{ ...axis, values: [1.2] }] }, /values alone/],
    ["axes.0.values.1", { axes: [{ parameter: "pueRatio", values: [1.2, 0.5] }] }, /1\.06 to 3/],
    ["axes.0.to", { axes: [{ ...axis, to: 1.1 }] }, /far enough from 1\.1 for 3 different values/],
    ["axes.0.to", { axes: [{ ...axis, to: 1.1 + 2 ** -52, steps: 9 }] }, /for 9 different values/],
    ["axes.0.values.2", { axes: [{ parameter: "pueRatio", values: [1.2, 1.3, 1.2] }] }, /each value once/],
    ["axes.0.parameter", { axes: [{ parameter: "powerShareFraction", values: [0.1] }] }, /sum to 1/],
    ["overrides.pueRatio", { axes: [axis], overrides: { pueRatio: 1.2 } }, /an axis sets it/],
    ["axes.0.steps", { axes: [{ ...axis, steps: 1 }] }, /2 to 2000/],
    [
      "axes",
      {
        axes: [
          { ...axis, steps: 300 },
          { parameter: "waccFraction", from: 0.05, to: 0.2, steps: 200 },
        ],
      },
      /at most 40000 nodes/,
    ],
    ["drawsPerNode", { axes: [{ ...axis, steps: 2000 }], drawsPerNode: 8192 }, /at most 8000000 draws/],
    ["drawsPerNode", { axes: [axis], drawsPerNode: 12 }, /multiple of 8, .*from 16/],
    ["settings.colour", { axes: [axis], settings: { colour: "red" } }, /no field has this name/],
    ["settings.taxMode", { axes: [axis], settings: { taxMode: "none" } }, /consolidated/],
    ["overrides.pueRatio", { axes: [axis], overrides: { pueRatio: 9 } }, /1\.06 to 3/],
  ])("%s (%#)", async (field, body, allowed) => {
    const answer = await start(post({ scenario: "base", ...body }));
    const { errors } = await bodyOf<{ errors: { field: string; allowed: string }[] }>(answer, 422);
    expect(errors[0]?.field).toBe(field);
    expect(errors[0]?.allowed).toMatch(allowed);
  });

  test("every setting nobody knows, each by its name and with the value it was given", async () => {
    const settings = { foo: 1, constructor: { deep: true } };
    const { errors } = await bodyOf<{ errors: object[] }>(
      await start(post({ scenario: "base", axes: [axis], settings, more: "x" })),
      422,
    );
    expect(errors).toMatchObject([
      { field: "settings.foo", value: 1 },
      { field: "settings.constructor", value: { deep: true } },
      { field: "more", value: "x" },
    ]);
  });

  test("a scenario and a sweep that are not there, and another site", async () => {
    const body = { axes: [axis] };
    expect((await start(post({ scenario: "moon", ...body }))).status).toBe(404);
    expect((await show(new Request(address("/999")), withId(999))).status).toBe(404);
    expect((await show(new Request(address("/x.csv")), withId("x.csv"))).status).toBe(404);
    const headers = { "sec-fetch-site": "cross-site" };
    expect((await start(new Request(address(), { method: "POST", headers, body: "{}" }))).status).toBe(403);
  });
});
