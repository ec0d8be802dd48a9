import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { unzipSync } from "fflate";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import type { ReportScheduleView } from "@/lib/contracts/report-schedule";
import type {
  ReportThenAndNow,
  SavedReportList,
  SavedReportView,
  SavedReportWithNotes,
  SignedLink,
} from "@/lib/contracts/saved-report";
import { saveReport } from "@/lib/commands/save-report";
import { scenarioBundle } from "@/lib/contracts/scenario-bundle";
import { env } from "@/lib/env";
import { closeProcessPools } from "@/lib/processes/process-pool";
import { verifyBundle } from "@/lib/reports/verify-bundle";
import { bodyOf, refused } from "@/lib/testing/api-answer";
import { openScenarioDatabase } from "@/lib/testing/scenario-database";
import { serveDatabase } from "@/lib/testing/instance-of-process";
import { POST as batch } from "./report-batches/route";
import { DELETE as unschedule } from "./report-schedules/[id]/route";
import { GET as schedules, POST as schedule } from "./report-schedules/route";
import { GET as download } from "./reports/[report]/route";
import { GET as file } from "./saved-reports/[id]/files/[format]/route";
import { POST as link } from "./saved-reports/[id]/links/route";
import { DELETE as remove, GET as show } from "./saved-reports/[id]/route";
import { GET as today } from "./saved-reports/[id]/today/route";
import { GET as list, POST as save } from "./saved-reports/route";
import { POST as saveScenario } from "./scenarios/route";
import { DELETE as removeScenario } from "./scenarios/[slug]/route";

const KEY = "a key of more than thirty-two characters";
const settings = { draws: 0 };
let opened: OpenDatabase;
const temporary = mkdtempSync(join(tmpdir(), "joule-reports-"));

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 }); // processes start, on a machine that may be busy

let template: { title?: string; scenarioSet: string };

/** Stored at once, without computing it again; what it is called makes it another report. */
async function kept(change: { title?: string; scenarioSet?: string } = {}): Promise<SavedReportView> {
  const json = new TextEncoder().encode(JSON.stringify({ ...template, ...change }));
  const made = { createdBy: "reader", scheduleId: null, origin: "http://localhost:3000" } as const;
  return saveReport(opened.database, json, made);
}

beforeAll(async () => {
  vi.stubEnv("TMPDIR", temporary); // what is left in it is this suite's
  opened = await openScenarioDatabase("pglite");
  serveDatabase(opened);
  const { id } = await saved({ scenarioSet: "base", settings });
  template = JSON.parse((await bytesOf(await fileOf(id, "json"))).toString("utf8")) as typeof template;
});
beforeEach(async () => {
  await opened.database.execute(
    sql`truncate saved_report, saved_report_file, report_schedule, report_schedule_run restart identity cascade`,
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});
afterAll(async () => {
  serveDatabase(undefined);
  await closeProcessPools();
  await opened.close();
  vi.unstubAllEnvs();
  rmSync(temporary, { recursive: true });
});

const address = (path: string) => `http://localhost:3000/api/v1/${path}`;
const send = (method: string, path: string, body?: object, signal?: AbortSignal) =>
  new Request(address(path), {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });
const withId = (id: number | string) => ({ params: Promise.resolve({ id: String(id) }) });
const saved = async (body: object): Promise<SavedReportView> =>
  bodyOf(await save(send("POST", "saved-reports", body)), 201);
const fileOf = (id: string, format: string, query: string = "") =>
  file(send("GET", `saved-reports/${id}/files/${format}${query}`), {
    params: Promise.resolve({ id, format }),
  });
const bytesOf = async (answer: Response): Promise<Buffer> => {
  expect(answer.status).toBe(200);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(answer.headers.get("content-length")).toBe(String(bytes.byteLength));
  return bytes;
};
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const leftovers = () => readdirSync(temporary).filter((name) => name.startsWith("joule-batch-"));

test("a report made for one download carries its reader's words in any script, and nothing of them in its name", async () => {
  const title = '=HYPERLINK("http://x") 💡 تقرير ../../etc/passwd';
  const notes = `${"ü".repeat(9_990)}\r\n\tend`;
  const ask = (name: string, words: Record<string, string>) =>
    download(send("GET", `reports/${name}?${new URLSearchParams({ draws: "0", ...words })}`), {
      params: Promise.resolve({ report: name }),
    });
  const answer = await ask("bear.json", { title, notes });
  expect(answer.headers.get("content-disposition")).toMatch(/filename="[a-z0-9_.-]+\.json"$/);
  const bundle = scenarioBundle.parse(await bodyOf<object>(answer, 200));
  expect(bundle).toMatchObject({ title, notes: notes.replace("\r\n", "\n") });
  const csv = await (await ask("bear.csv", { title })).text();
  expect(csv).toContain("تقرير");
  expect(csv).not.toMatch(/(^|,)"?=HYPERLINK/m);
  for (const [field, value] of [
    ["title", "💡".repeat(201)],
    ["title", "two\nlines"],
    ["title", "\u200b"],
    ["notes", "x".repeat(10_001)],
    ["notes", "bell\u0007"],
  ] as const) {
    const { errors } = await refused(await ask("bear.json", { [field]: value }), 422);
    expect(errors).toMatchObject([{ field, value, allowed: expect.stringMatching(/./) }]);
  }
});

describe("a saved report", () => {
  test("is named by the SHA-256 of its JSON file, which rebuilds itself, and gives the same files again", async () => {
    const report = await saved({ scenarioSet: "comparison", settings: { draws: 1024 } });
    const json = await bytesOf(await fileOf(report.id, "json"));
    expect(sha256(json)).toBe(report.id);
    const bundle = scenarioBundle.parse(JSON.parse(json.toString("utf8")));
    expect(verifyBundle(bundle).failures).toEqual([]);
    expect(bundle.contentHash).toBe(report.contentHash);
    expect(report.headline.map(({ scenario }) => scenario)).toEqual(["bear", "base", "bull"]);

    const first = await fileOf(report.id, "csv", "?lang=es");
    expect(first.headers.get("content-disposition")).toMatch(
      new RegExp(`filename="joule-street_comparison_[\\d-]+_es_${report.id.slice(0, 8)}\\.csv"`),
    );
    const csv = await bytesOf(first);
    const etag = first.headers.get("etag") ?? "";
    const again = await file(
      new Request(address(`saved-reports/${report.id}/files/csv?lang=es`), {
        headers: { "if-none-match": etag },
      }),
      { params: Promise.resolve({ id: report.id, format: "csv" }) },
    );
    expect([again.status, again.headers.get("etag")]).toEqual([304, etag]);
    await saved({ scenarioSet: "comparison", settings: { draws: 1024 } }); // the same figures under another date
    await closeProcessPools(); // whatever a process kept is gone
    expect((await bytesOf(await fileOf(report.id, "csv", "?lang=es"))).equals(csv)).toBe(true);
    const shown: SavedReportWithNotes = await bodyOf(
      await show(send("GET", ""), withId(report.id.slice(0, 8))),
      200,
    );
    expect(shown.files).toMatchObject([
      { format: "csv", lang: "es", sha256: sha256(csv), byteCount: csv.byteLength },
    ]);
  });

  test("is not touched by what becomes of its scenario", async () => {
    const { slug } = await bodyOf<{ slug: string }>(
      await saveScenario(
        send("POST", "scenarios", { name: "Cheap money", parent: "base", overrides: { waccFraction: 0.07 } }),
      ),
      201,
    );
    const report = await saved({ scenarioSet: slug, settings });
    const csv = await bytesOf(await fileOf(report.id, "csv"));
    await bodyOf(
      await removeScenario(send("DELETE", `scenarios/${slug}`), { params: Promise.resolve({ slug }) }),
      200,
    );
    expect((await bytesOf(await fileOf(report.id, "csv"))).equals(csv)).toBe(true);
    const compared: ReportThenAndNow = await bodyOf(await today(send("GET", ""), withId(report.id)), 200);
    expect(compared.scenarios.map((each) => each.today)).toEqual([null]);
    expect(compared.reason).toContain(slug);
    expect(
      (await refused(await save(send("POST", "", { scenarioSet: slug, settings })), 404)).detail,
    ).toContain(slug);
  });

  test("keeps its reader's words in any script, and refuses what no paper can carry", async () => {
    const title = '=HYPERLINK("http://x") 💡 تقرير ../../etc/passwd';
    const notes = `${"ü".repeat(9_990)}\r\n\tend`;
    const { id } = await saved({ scenarioSet: "bear", settings, title, notes });
    const shown: SavedReportWithNotes = await bodyOf(await show(send("GET", ""), withId(id)), 200);
    expect(shown).toMatchObject({ title, notes: notes.replace("\r\n", "\n") });
    const refusedField = async (body: object) =>
      (await refused(await save(send("POST", "", { scenarioSet: "bear", settings, ...body })), 422))
        .errors?.[0];
    expect(await refusedField({ title: "💡".repeat(201) })).toMatchObject({ field: "title" });
    expect(await refusedField({ title: "two\nlines" })).toMatchObject({
      field: "title",
      allowed: "one line without control characters",
    });
    expect(await refusedField({ notes: "x".repeat(10_001) })).toMatchObject({ field: "notes" });
    expect(await refusedField({ notes: "bell\u0007" })).toMatchObject({ field: "notes" });
    expect(await refusedField({ settings: { seed: "a\0b" } })).toMatchObject({ field: "settings.seed" });
    await saved({ scenarioSet: "bear", settings, title: "💡".repeat(200) });
  });

  test("is told apart from what is not there", async () => {
    const { id } = await kept();
    expect((await refused(await fileOf(id, "docx"), 404)).errors).toMatchObject([
      { field: "format", value: "docx", allowed: expect.stringContaining("pdf") },
    ]);
    await refused(await fileOf("0".repeat(64), "pdf"), 404);
    await refused(await show(send("GET", ""), withId("../../etc")), 404);
    await refused(await save(send("POST", "", { scenarioSet: "moon", settings })), 404);
    await bodyOf(await remove(send("DELETE", ""), withId(id)), 200);
    await refused(await show(send("GET", ""), withId(id)), 404);
    await refused(await remove(send("DELETE", ""), withId(id)), 404);
  });

  test("by another engine gives its JSON and no other numbers", async () => {
    const { id } = await kept();
    await opened.database.execute(sql`update saved_report set engine_version = '0.1.0'`);
    expect(sha256(await bytesOf(await fileOf(id, "json")))).toBe(id);
    const { detail, errors } = await refused(await fileOf(id, "csv"), 409);
    expect(detail).toContain("engine 0.1.0");
    expect(errors).toMatchObject([{ field: "format", value: "csv", allowed: "json" }]);
  });

  test("laid out differently than at first says so, and is given to whoever takes it so", async () => {
    const { id } = await kept();
    await bytesOf(await fileOf(id, "csv"));
    await opened.database.execute(sql`update saved_report_file set sha256 = ${"0".repeat(64)}`);
    expect((await refused(await fileOf(id, "csv"), 409)).errors).toMatchObject([{ field: "layout" }]);
    await bytesOf(await fileOf(id, "csv", "?layout=any"));
  });

  test("is listed a page at a time, the newest first, by scenario", async () => {
    for (const scenarioSet of ["bear", "base", "bull"]) await kept({ scenarioSet });
    const page = async (query: string): Promise<SavedReportList> =>
      bodyOf(await list(send("GET", `saved-reports${query}`)), 200);
    const first = await page("?limit=2");
    expect(first.reports.map(({ scenarioSet }) => scenarioSet)).toEqual(["bull", "base"]);
    const second = await page(`?limit=2&before=${first.nextBefore}`);
    expect(second.reports.map(({ scenarioSet }) => scenarioSet)).toEqual(["bear"]);
    expect(second.nextBefore).toBeNull();
    expect((await page("?scenarioSet=base")).reports).toHaveLength(1);
  });

  test("whose reader has gone is not stored", async () => {
    const gone = new AbortController();
    const saving = save(
      send("POST", "", { scenarioSet: "comparison", settings: { draws: 8192 } }, gone.signal),
    );
    setTimeout(() => gone.abort(), 300);
    expect((await saving).ok).toBe(false);
    expect((await bodyOf<SavedReportList>(await list(send("GET", "saved-reports")), 200)).reports).toEqual(
      [],
    );
  });

  test("is beside today's figures the same, as long as nothing has moved", async () => {
    const { id } = await kept();
    const { scenarios, reason }: ReportThenAndNow = await bodyOf(
      await today(send("GET", ""), withId(id)),
      200,
    );
    expect(reason).toBeNull();
    expect(scenarios).toHaveLength(1);
    for (const each of scenarios) expect(each.today).toEqual(each.reported);
  });
});

describe("a signed link", () => {
  test("gives one file until it expires, also on an instance that others read", async () => {
    const { id } = await kept();
    const key = vi.spyOn(env, "reportLinkKey", "get").mockReturnValue(KEY);
    const made = await link(send("POST", "", { format: "csv", lang: "es", expiresInHours: 2 }), withId(id));
    const { url, expiresAt }: SignedLink = await bodyOf(made, 201);
    vi.spyOn(env, "JOULE_PUBLIC", "get").mockReturnValue(true);
    const follow = (changed: string, format: string = "csv") =>
      file(new Request(changed), { params: Promise.resolve({ id, format }) });
    expect((await bytesOf(await follow(url))).toString("utf8")).toContain("Título");
    await refused(await fileOf(id, "csv"), 403);
    await refused(await list(send("GET", "saved-reports")), 403);
    const tampered = "This link is not one that this instance signed, or it was changed.";
    for (const changed of [
      url.replace("lang=es", "lang=en"),
      url.replace(/expires=\d+/, "expires=2000000000"),
      url.replace(/signature=[^&]+/, "signature=A"),
      url.replace(/&signature=[^&]+/, ""),
    ]) {
      expect((await refused(await follow(changed), 403)).detail).toBe(tampered);
    }
    expect((await refused(await follow(url, "pdf"), 403)).detail).toBe(tampered);
    vi.useFakeTimers({ now: new Date(expiresAt), toFake: ["Date"] });
    expect((await refused(await follow(url), 403)).detail).toBe(`This link expired at ${expiresAt}.`);
    vi.useRealTimers();
    key.mockReturnValue(null);
    await refused(await follow(url), 403);
  });

  test("takes a key, a format there is and a time that ends", async () => {
    const { id } = await kept();
    const key = vi.spyOn(env, "reportLinkKey", "get").mockReturnValue(null);
    const ask = (body: object) => link(send("POST", "", body), withId(id));
    expect((await refused(await ask({ format: "pdf" }), 409)).detail).toContain("JOULE_LINK_KEY");
    key.mockReturnValue(KEY);
    expect((await refused(await ask({ format: "exe" }), 422)).errors).toMatchObject([{ field: "format" }]);
    await refused(await ask({ format: "pdf", expiresInHours: 0 }), 422);
    await refused(await ask({ format: "pdf", expiresInHours: 9000 }), 422);
  });
});

describe("a batch", () => {
  test("is a zip of safe names with the SHA-256 of each file", async () => {
    const answer = await batch(
      send("POST", "", {
        scenarioSets: ["bear", "comparison"],
        formats: ["csv", "json"],
        settings,
        lang: "es",
      }),
    );
    expect(answer.headers.get("content-type")).toBe("application/zip");
    const files = unzipSync(new Uint8Array(await bytesOf(answer)));
    const sums = Buffer.from(files["SHA256SUMS"] ?? [])
      .toString("utf8")
      .trimEnd()
      .split("\n");
    expect(sums).toHaveLength(4);
    for (const line of sums) {
      const [sum, name = ""] = line.split("  ");
      expect(name).toMatch(/^joule-street_(bear|comparison)_[\d-]+_es_[0-9a-f]{8}\.(csv|json)$/);
      expect(sha256(files[name] ?? new Uint8Array())).toBe(sum);
    }
    await vi.waitFor(() => expect(leftovers()).toEqual([]));
  });

  test("with a scenario or format there is not is refused whole, and leaves nothing", async () => {
    const ask = (body: object) => batch(send("POST", "", { settings, formats: ["csv"], ...body }));
    expect((await refused(await ask({ scenarioSets: ["base", "moon"] }), 404)).detail).toContain("moon");
    expect(
      (await refused(await ask({ scenarioSets: ["base"], formats: ["csv", "docx"] }), 422)).errors,
    ).toMatchObject([{ field: "formats", value: "docx" }]);
    await refused(await ask({ scenarioSets: [] }), 422);
    await refused(await ask({ scenarioSets: ["base", "base"] }), 422);
    await refused(await ask({ scenarioSets: ["../base"] }), 422);
    expect(leftovers()).toEqual([]);
  });

  test("whose reader has gone is given up, and leaves nothing", async () => {
    const gone = new AbortController();
    const body = { scenarioSets: ["comparison", "bear"], formats: ["json"], settings: { draws: 8192 } };
    const asking = batch(send("POST", "", body, gone.signal));
    setTimeout(() => gone.abort(), 300);
    expect((await asking).ok).toBe(false);
    expect(leftovers()).toEqual([]);
  });
});

describe("a schedule", () => {
  test("is added, listed with when it is next due, and removed", async () => {
    const weekly = {
      scenarioSet: "comparison",
      settings,
      title: "Monday",
      timing: { trigger: "weekly", weekday: 1, hourUtc: 6 },
    };
    const { id }: ReportScheduleView = await bodyOf(await schedule(send("POST", "", weekly)), 201);
    await bodyOf(
      await schedule(send("POST", "", { scenarioSet: "bear", timing: { trigger: "new-filing" } })),
      201,
    );
    const { schedules: all } = await bodyOf<{ schedules: ReportScheduleView[] }>(
      await schedules(send("GET", "report-schedules")),
      200,
    );
    expect(all).toMatchObject([
      { scenarioSet: "bear", timing: { trigger: "new-filing" }, nextDueAt: null, newestRun: null },
      { title: "Monday", timing: weekly.timing, nextDueAt: expect.stringMatching(/T06:00:00\.000Z$/) },
    ]);
    await bodyOf(await unschedule(send("DELETE", ""), withId(id)), 200);
    await refused(await unschedule(send("DELETE", ""), withId(id)), 404);
  });

  test.each([
    [{ scenarioSet: "moon", timing: { trigger: "new-filing" } }, 404, "scenario"],
    [{ scenarioSet: "base", timing: { trigger: "weekly", weekday: 8, hourUtc: 6 } }, 422, "timing.weekday"],
    [{ scenarioSet: "base", timing: { trigger: "hourly" } }, 422, "timing.trigger"],
    [
      { scenarioSet: "base", settings: { asOf: "2026-01-01" }, timing: { trigger: "new-filing" } },
      422,
      "settings.asOf",
    ],
    [{ scenarioSet: "base", settings: { draws: 7 }, timing: { trigger: "new-filing" } }, 422, "draws"],
  ])("%o is refused with %i", async (body, status, field) => {
    const { errors } = await refused(await schedule(send("POST", "", body)), status);
    expect(errors?.map((each) => each.field)).toContain(field);
  });
});
