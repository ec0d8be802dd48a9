import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import type { AlertEventList, TestedRule } from "@/lib/contracts/alert-event";
import type { AlertRuleList, AlertRuleView, AlertRuleWithSecret } from "@/lib/contracts/alert-rule";
import { getRealised } from "@/lib/queries/get-realised";
import { bodyOf, refused } from "@/lib/testing/api-answer";
import { startLocalPublisher, type LocalPublisher } from "@/lib/testing/local-publisher";
import { openScenarioDatabase } from "@/lib/testing/scenario-database";
import type { Jobs } from "@/lib/jobs/start-jobs";
import { serveDatabase, serveJobs } from "@/lib/testing/instance-of-process";
import { GET as events } from "./alerts/events/route";
import { POST as evaluate } from "./alerts/evaluate/route";
import { GET as feed } from "./alerts/feed.xml/route";
import { DELETE as remove, GET as show, PATCH as change } from "./alerts/rules/[id]/route";
import { POST as testRule } from "./alerts/rules/[id]/test/route";
import { GET as list, POST as add } from "./alerts/rules/route";
import { GET as unread } from "./alerts/unread/route";

const WAIT = { timeout: 20_000, interval: 25 };
const KEY = "a key of more than thirty-two characters";
let opened: OpenDatabase;
let jobs: Jobs;
let receiver: LocalPublisher;

beforeAll(async () => {
  opened = await openScenarioDatabase("pglite");
  receiver = await startLocalPublisher((_request, response) => response.end());
  jobs = await serveJobs(opened, {
    alertChannels: { signingKey: KEY, smtpUrl: null, mailFrom: null, isLocalWebhookAllowed: true },
  });
  serveDatabase(opened);
});
beforeEach(async () => {
  await opened.database.execute(
    sql`truncate alert_rule, alert_subject, alert_delivery, alert_event restart identity cascade`,
  );
});
afterAll(async () => {
  serveDatabase(undefined);
  await jobs.stop();
  await receiver.close();
  await opened.close();
});

const address = (path: string) => `http://localhost/api/v1/alerts${path}`;
const send = (method: string, path: string, body?: object) =>
  new Request(address(path), { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
const withId = (id: number | string) => ({ params: Promise.resolve({ id: String(id) }) });
const bearRule = {
  name: "Bear",
  condition: { metric: "npv-negative-probability", scenario: "bear", direction: "above", threshold: "60 %" },
};
const added = async (body: object): Promise<AlertRuleWithSecret> =>
  bodyOf(await add(send("POST", "/rules", body)), 201);
const shown = async (id: number): Promise<AlertRuleView> =>
  bodyOf(await show(send("GET", ""), withId(id)), 200);
const fired = async (): Promise<AlertEventList> => bodyOf(await events(send("GET", "/events")), 200);

describe("a rule", () => {
  test("is judged off the request, fires by what the engine gives, and reaches the receiver and the feed", async () => {
    const { id, signingSecret } = await added({
      ...bearRule,
      webhookUrl: `http://${receiver.host}/hook?key=s3cret`,
    });
    expect(signingSecret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    await vi.waitFor(async () => expect((await shown(id)).judgedAt).not.toBeNull(), WAIT);
    const rule = await shown(id);
    expect(rule).toMatchObject({
      condition: { threshold: 0.6, rearmMargin: 0 },
      coolDownHours: 24,
      webhook: { origin: `http://${receiver.host}`, disabledAt: null },
      subjects: [{ state: "firing", unit: "fraction", evidence: "scenario" }],
    });
    const value = rule.subjects[0]?.value ?? Number.NaN;
    expect(value).toBeGreaterThan(0.6);
    expect(value).toBeLessThanOrEqual(1);
    await vi.waitFor(
      async () => expect((await fired()).events[0]?.deliveries[0]?.status).toBe("delivered"),
      WAIT,
    );
    const { events: alerts } = await fired();
    expect(alerts).toMatchObject([{ ruleId: id, findings: [{ value, fired: "already-beyond" }] }]);
    expect(alerts[0]?.findings[0]?.data.map(({ title }) => title)).toContain("eia:US:retail-industrial");
    expect(await bodyOf(await unread(send("GET", "/unread?after=0")), 200)).toEqual({
      count: 1,
      newestId: alerts[0]?.id,
    });
    expect(await bodyOf(await unread(send("GET", `/unread?after=${alerts[0]?.id}`)), 200)).toEqual({
      count: 0,
      newestId: null,
    });
    const atom = await feed(send("GET", "/feed.xml?lang=es"));
    expect(atom.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    expect(await atom.text()).toContain(`urn:uuid:${alerts[0]?.uuid}`);
    const everything = JSON.stringify([rule, alerts, await bodyOf(await list(send("GET", "")), 200)]);
    for (const secret of ["s3cret", KEY, signingSecret ?? "whsec_"]) expect(everything).not.toContain(secret);
  });

  test("is changed: a new condition is judged afresh, a new secret replaces the old one", async () => {
    const { id, signingSecret } = await added({ ...bearRule, webhookUrl: `http://${receiver.host}/` });
    const patch = async (body: object): Promise<AlertRuleWithSecret> =>
      bodyOf(await change(send("PATCH", "", body), withId(id)), 200);
    expect(await patch({ isEnabled: false })).toMatchObject({
      isEnabled: false,
      name: "Bear",
      signingSecret: null,
    });
    const renewed = await patch({ renewSecret: true });
    expect(renewed.signingSecret).toMatch(/^whsec_/);
    expect(renewed.signingSecret).not.toBe(signingSecret);
    const condition = { metric: "npv-forward", scenario: "bull", direction: "below", threshold: -50_000 };
    expect(await patch({ condition, isEnabled: true })).toMatchObject({
      condition,
      unit: "usdBn",
      subjects: [],
    });
    await vi.waitFor(
      async () => expect((await shown(id)).subjects).toMatchObject([{ state: "armed" }]),
      WAIT,
    );
  });

  test("is tested by its channels, and removed with its alerts kept", async () => {
    const { id } = await added({ ...bearRule, webhookUrl: `http://${receiver.host}/` });
    const tested = await bodyOf<TestedRule>(await testRule(send("POST", ""), withId(id)), 200);
    expect(tested.deliveries).toMatchObject([{ channel: "webhook", status: "delivered", attemptCount: 1 }]);
    await vi.waitFor(async () => expect((await fired()).events).toHaveLength(1), WAIT);
    expect(await bodyOf(await remove(send("DELETE", ""), withId(id)), 200)).toEqual({ id });
    expect(await bodyOf<AlertRuleList>(await list(send("GET", "")), 200)).toMatchObject({ rules: [] });
    expect((await fired()).events).toHaveLength(1);
    await refused(await show(send("GET", ""), withId(id)), 404);
  });

  test("on a gauge or on odds reads what their page shows, or says why it cannot", async () => {
    const cash = { metric: "gauge", gauge: "cashStrain", direction: "above", threshold: "400 %" };
    const odds = { metric: "scenario-odds", hypothesis: "bear", direction: "above", threshold: 0.99 };
    const [gaugeRule, oddsRule] = [
      await added({ name: "G", condition: cash }),
      await added({ name: "O", condition: odds }),
    ];
    await vi.waitFor(async () => expect((await shown(oddsRule.id)).judgedAt).not.toBeNull(), WAIT);
    const [strain] = (await shown(gaugeRule.id)).subjects;
    expect(strain).toMatchObject({ state: "armed", unit: "fraction" });
    const { gauges } = await getRealised(opened.database);
    const history = gauges.find(({ key }) => key === "cashStrain")?.history ?? [];
    expect(strain?.value).toBe(history.findLast(({ value }) => value !== null)?.value);
    const [ahead] = (await shown(oddsRule.id)).subjects;
    if (ahead === undefined) throw new Error("the rule on odds was not read");
    if (ahead.value !== null) {
      expect(ahead.value).toBeGreaterThanOrEqual(0.01); // odds leave no hypothesis with less
      expect(ahead.value).toBeLessThanOrEqual(0.97);
      expect(ahead.data.length).toBeGreaterThan(0);
    } else expect(ahead.reason?.code).toBe("too-few-quarters");
  });

  test("is judged again when asked", async () => {
    const { id } = await added(bearRule);
    await vi.waitFor(async () => expect((await shown(id)).judgedAt).not.toBeNull(), WAIT);
    const { askedAt } = await bodyOf<{ askedAt: string }>(await evaluate(send("POST", "/evaluate")), 202);
    await vi.waitFor(async () => expect(((await shown(id)).judgedAt ?? "") > askedAt).toBe(true), WAIT);
  });
});

describe("what cannot be watched or reached is named", () => {
  const capex = {
    metric: "capex-over-operating-cash-flow",
    basis: "quarter",
    direction: "above",
    threshold: 0.9,
  };
  test.each([
    ["name", { ...bearRule, name: "" }, 422, /1 to 80 characters/],
    [
      "condition.threshold",
      { ...bearRule, condition: { ...bearRule.condition, threshold: "160 %" } },
      422,
      /0 to 1 \(fraction\)/,
    ],
    [
      "condition.threshold",
      { ...bearRule, condition: { ...bearRule.condition, threshold: "much" } },
      422,
      /0 to 1/,
    ],
    ["condition.rearmMargin", { name: "C", condition: { ...capex, rearmMargin: -1 } }, 422, /0 to 10/],
    ["condition.basis", { name: "C", condition: { ...capex, basis: "month" } }, 422, /quarter/],
    ["condition.direction", { name: "C", condition: { ...capex, direction: "over" } }, 422, /above/],
    ["condition.metric", { name: "C", condition: { metric: "mood" } }, 422, /npv-forward/],
    [
      "condition.threshold",
      {
        name: "G",
        condition: { metric: "gauge", gauge: "industryStrain", direction: "above", threshold: 1000 },
      },
      422,
      /0\.1 to 100 \(multiple\)/,
    ],
    [
      "condition.gauge",
      { name: "G", condition: { metric: "gauge", gauge: "mood", direction: "above", threshold: 1 } },
      422,
      /cashStrain/,
    ],
    ["coolDownHours", { ...bearRule, coolDownHours: 9000 }, 422, /0 to 8760 \(hours\)/],
    ["mailTo", { ...bearRule, mailTo: "nobody" }, 422, /name@example\.com/],
    ["mailTo", { ...bearRule, mailTo: "a@example.com" }, 409, /JOULE_SMTP_URL and JOULE_MAIL_FROM/],
    [
      "scenario",
      { ...bearRule, condition: { ...bearRule.condition, scenario: "moon" } },
      404,
      /bear, base, bull/,
    ],
    [
      "condition.source",
      { name: "S", condition: { metric: "source-freshness", source: "x", state: "dead" } },
      404,
      /all, /,
    ],
    ["ticker", { name: "F", condition: { metric: "new-filing", ticker: "NVDAA" } }, 404, /NVDA/],
    ["webhookUrl", { ...bearRule, webhookUrl: "https://169.254.169.254/latest" }, 422, /public Internet/],
    ["webhookUrl", { ...bearRule, webhookUrl: "https://a:b@example.com/" }, 422, /without a user name/],
  ])("%s (%#)", async (field, body, status, allowed) => {
    const { errors } = await refused(await add(send("POST", "/rules", body)), status);
    expect(errors?.[0]?.field).toBe(field);
    expect(errors?.[0]?.allowed).toMatch(allowed);
    expect(JSON.stringify(errors)).not.toMatch(/latest|a:b@/);
    expect((await bodyOf<AlertRuleList>(await list(send("GET", "")), 200)).rules).toEqual([]);
  });

  test("another site's page changes nothing, and a rule without a channel has none to test", async () => {
    const headers = { "sec-fetch-site": "cross-site" };
    const foreign = (method: string) => new Request(address(""), { method, headers, body: "{}" });
    const { id } = await added(bearRule);
    expect((await add(foreign("POST"))).status).toBe(403);
    expect((await change(foreign("PATCH"), withId(id))).status).toBe(403);
    expect((await remove(foreign("DELETE"), withId(id))).status).toBe(403);
    expect((await testRule(foreign("POST"), withId(id))).status).toBe(403);
    expect((await evaluate(foreign("POST"))).status).toBe(403);
    expect((await refused(await testRule(send("POST", ""), withId(id)), 409)).detail).toMatch(
      /no webhook or e-mail/,
    );
    expect((await testRule(send("POST", ""), withId("x"))).status).toBe(404);
    expect((await events(send("GET", "/events?limit=0"))).status).toBe(422);
    expect((await feed(send("GET", "/feed.xml?format=json"))).status).toBe(422);
  });
});
