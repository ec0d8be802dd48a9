import { createHmac } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { alertDelivery } from "@/db/schema/alert-delivery";
import { alertRule } from "@/db/schema/alert-rule";
import { openTestDatabase } from "@/db/testing";
import { judgeAlertRule } from "@/lib/commands/judge-alert-rule";
import { alertCondition } from "@/lib/contracts/alert-condition";
import { deriveSigningSecret } from "@/lib/delivery/sign-webhook";
import { MAX_ATTEMPTS } from "@/lib/delivery/retry-delay";
import { startLocalPublisher, type LocalPublisher } from "@/lib/testing/local-publisher";
import type { AlertContext } from "./alert-context";
import { deliverAlert } from "./deliver-alert";
import { openBoss } from "./open-boss";
import { startAlertJobs } from "./start-alert-jobs";
import { testAlertChannels } from "./test-alert-channels";

const KEY = "a key of more than thirty-two characters";
const condition = alertCondition.parse({
  metric: "npv-negative-probability",
  scenario: "bear",
  direction: "above",
  threshold: "60 %",
});
const reading = {
  subject: "",
  value: 0.63,
  unit: "fraction" as const,
  standardError: 0.004,
  evidence: "scenario" as const,
  reason: null,
  data: [
    { title: "MSFT capex 2026Q3", sourceId: "sec-edgar", date: "2026-10-29", url: "https://www.sec.gov/a" },
  ],
};

let opened: OpenDatabase;
let receiver: LocalPublisher;
let got: { headers: Record<string, unknown>; body: string }[] = [];
let statuses: number[] = [];

beforeAll(async () => {
  opened = await openTestDatabase("pglite");
  receiver = await startLocalPublisher((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString("utf8")));
    request.on("end", () => {
      got.push({ headers: request.headers, body });
      response.writeHead(statuses.shift() ?? 200).end();
    });
  });
});
beforeEach(async () => {
  got = [];
  statuses = [];
  await opened.database.execute(sql`truncate alert_rule, alert_subject, alert_delivery, alert_event cascade`);
});
afterAll(async () => {
  await receiver.close();
  await opened.close();
});

const contextOf = (overrides: Partial<AlertContext> = {}): AlertContext => ({
  database: opened.database,
  settings: { signingKey: KEY, smtpUrl: null, mailFrom: null, isLocalWebhookAllowed: true },
  now: () => new Date().toISOString(),
  random: () => 0.5,
  ...overrides,
});
const deliveries = () => opened.database.select().from(alertDelivery);
const isDueNow = () => opened.database.update(alertDelivery).set({ nextTryAt: "2026-01-01T00:00:00Z" });

/** A rule whose alert has just fired. @returns ids of rule and delivery. */
const fire = async (webhookUrl = `http://${receiver.host}/hook?key=s3cret`) => {
  const [rule] = await opened.database
    .insert(alertRule)
    .values({
      name: "Bear",
      condition,
      coolDownHours: 0,
      webhookUrl,
      secretSalt: "salt",
      language: "en",
      isEnabled: true,
      createdAt: "2026-11-01T00:00:00Z",
    })
    .returning();
  const ruleId = rule?.id ?? 0;
  await judgeAlertRule(opened.database, {
    ruleId,
    condition,
    readings: [reading],
    at: "2026-11-02T00:00:00.000Z",
  });
  const [delivery] = await deliveries();
  return { ruleId, deliveryId: delivery?.id ?? 0 };
};

describe("deliverAlert", () => {
  test("a receiver that fails twice gets the same message a third time, signed", async () => {
    statuses = [503, 500];
    const { deliveryId } = await fire();
    expect(await deliverAlert(contextOf(), deliveryId)).toEqual({ outcome: "waiting", retryInSeconds: 20 });
    expect(await deliveries()).toMatchObject([
      { status: "pending", attemptCount: 1, lastError: "The receiver answered HTTP 503." },
    ]);
    expect(await deliverAlert(contextOf(), deliveryId)).toMatchObject({ outcome: "not due" });
    await isDueNow();
    expect(await deliverAlert(contextOf(), deliveryId)).toMatchObject({ retryInSeconds: 60 });
    await isDueNow();
    expect(await deliverAlert(contextOf(), deliveryId)).toMatchObject({ outcome: "delivered" });
    expect(await deliveries()).toMatchObject([
      { status: "delivered", attemptCount: 3, lastError: null, nextTryAt: null },
    ]);
    expect(new Set(got.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    for (const { headers, body } of got) {
      const key = Buffer.from(deriveSigningSecret(KEY, "salt").slice("whsec_".length), "base64");
      const signed = `${String(headers["webhook-id"])}.${String(headers["webhook-timestamp"])}.${body}`;
      const expected = createHmac("sha256", key).update(signed).digest("base64");
      expect(headers["webhook-signature"]).toBe(`v1,${expected}`);
      expect(JSON.parse(body)).toMatchObject({
        type: "alert.fired",
        data: {
          ruleName: "Bear",
          condition: { threshold: 0.6 },
          findings: [{ value: 0.63, data: reading.data }],
        },
      });
    }
  });

  test("two instances that try at once send once", async () => {
    const { deliveryId } = await fire();
    const outcomes = await Promise.all([1, 2, 3].map(() => deliverAlert(contextOf(), deliveryId)));
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(["delivered", "not due", "not due"]);
    expect(got).toHaveLength(1);
  });

  test("is given up after the last try", async () => {
    statuses = [500];
    const { deliveryId } = await fire();
    await opened.database.update(alertDelivery).set({ attemptCount: MAX_ATTEMPTS - 1 });
    expect(await deliverAlert(contextOf(), deliveryId)).toEqual({ outcome: "failed", retryInSeconds: null });
    expect(await deliveries()).toMatchObject([{ status: "failed", attemptCount: MAX_ATTEMPTS }]);
  });

  test("an error nobody foresaw counts as a try, so that it ends too", async () => {
    const { deliveryId } = await fire();
    const { settings } = contextOf();
    const broken = contextOf({
      settings: {
        ...settings,
        get signingKey(): string {
          throw new TypeError("a fault of ours");
        },
      },
    });
    await expect(deliverAlert(broken, deliveryId)).rejects.toThrow("a fault of ours");
    expect(await deliveries()).toMatchObject([
      { status: "pending", attemptCount: 1, lastError: expect.stringContaining("unexpected error") },
    ]);
    await opened.database
      .update(alertDelivery)
      .set({ attemptCount: MAX_ATTEMPTS - 1, nextTryAt: "2026-01-01T00:00:00Z" });
    await expect(deliverAlert(broken, deliveryId)).rejects.toThrow("a fault of ours");
    expect(await deliveries()).toMatchObject([{ status: "failed", nextTryAt: null }]);
  });

  test("HTTP 410 turns the webhook off", async () => {
    statuses = [410];
    const { deliveryId, ruleId } = await fire();
    expect(await deliverAlert(contextOf(), deliveryId)).toMatchObject({ outcome: "failed" });
    await expect(testAlertChannels(contextOf(), ruleId)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(got).toHaveLength(1);
  });

  test("an alert that waited when the webhook was turned off is not sent there", async () => {
    const { deliveryId } = await fire();
    await opened.database.update(alertRule).set({ webhookDisabledAt: "2026-11-02T00:00:00Z" });
    expect(await deliverAlert(contextOf(), deliveryId)).toMatchObject({ outcome: "waiting" });
    expect(got).toEqual([]);
  });

  test("an address that has become private since it was saved is not reached", async () => {
    const { port } = new URL(`http://${receiver.host}`);
    const { deliveryId } = await fire(`https://moved.example:${port}/hook`);
    const context = contextOf({
      settings: { ...contextOf().settings, isLocalWebhookAllowed: false },
      addressesOf: async () => ["127.0.0.1"],
    });
    expect(await deliverAlert(context, deliveryId)).toMatchObject({ outcome: "waiting" });
    expect((await deliveries())[0]?.lastError).toMatch(/private, loopback/);
    expect(got).toEqual([]);
  });

  test("a test is signed, tried once, and told apart", async () => {
    statuses = [200, 500];
    const { ruleId } = await fire();
    expect(await testAlertChannels(contextOf(), ruleId)).toMatchObject({
      deliveries: [{ status: "delivered" }],
    });
    expect(JSON.parse(got[0]?.body ?? "")).toMatchObject({
      type: "alert.test",
      data: { rule: { name: "Bear" } },
    });
    expect(await testAlertChannels(contextOf(), ruleId)).toMatchObject({
      deliveries: [{ status: "failed", attemptCount: 1, lastError: "The receiver answered HTTP 500." }],
    });
  });

  test("no key, secret or path of an address is in what is stored of a delivery", async () => {
    const { deliveryId } = await fire("http://127.0.0.1:1025/hook?key=s3cret");
    await deliverAlert(contextOf({ settings: { ...contextOf().settings, signingKey: null } }), deliveryId);
    const unset = (await deliveries())[0]?.lastError;
    expect(unset).toBe("Not set: JOULE_ALERT_KEY.");
    await isDueNow();
    await deliverAlert(contextOf(), deliveryId);
    const { rows } = await opened.executeSql(
      "select to_jsonb(alert_delivery)::text || (select string_agg(to_jsonb(alert_event)::text, '') from alert_event) as text from alert_delivery",
    );
    const stored = JSON.stringify(rows);
    for (const secret of [KEY, "s3cret", "/hook", deriveSigningSecret(KEY, "salt"), "127.0.0.1"]) {
      expect(stored).not.toContain(secret);
    }
  });
});

test("the queue sends what fired, and again after a failure", async () => {
  statuses = [500];
  await fire();
  const boss = await openBoss(opened);
  const noRepeat = () => undefined;
  const { signal } = new AbortController();
  const context = contextOf({ random: () => 0 });
  await startAlertJobs(boss, context, { pollSeconds: 0.5, signal, repeat: noRepeat });
  await vi.waitFor(
    async () => expect(await deliveries()).toMatchObject([{ attemptCount: 1, status: "pending" }]),
    {
      timeout: 10_000,
      interval: 20,
    },
  );
  const queued = async () =>
    (
      await opened.executeSql(
        "select data->>'attempt' as attempt, start_after > now() + interval '10 seconds' as later from pgboss.job where name = 'alert-delivery' and state = 'created'",
      )
    ).rows;
  await vi.waitFor(async () => expect(await queued()).toEqual([{ attempt: "1", later: true }]), {
    timeout: 10_000,
    interval: 20,
  });
  await boss.stop(1000);
});
