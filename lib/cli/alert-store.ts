import { setTimeout as wait } from "node:timers/promises";
import { createAlertRule, deleteAlertRule } from "@/lib/commands/save-alert-rule";
import { evaluateAlerts } from "@/lib/commands/evaluate-alerts";
import {
  alertEventList,
  askedEvaluation,
  testedRule,
  type AlertEventList,
  type TestedRule,
} from "@/lib/contracts/alert-event";
import {
  alertRuleList,
  alertRuleWithSecret,
  removedAlertRule,
  type AlertRuleList,
  type AlertRuleWithSecret,
  type CreateAlertRule,
} from "@/lib/contracts/alert-rule";
import { alertChannelsOf } from "@/lib/delivery/alert-channel-settings";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors/app-error";
import { prepareDatabase } from "@/lib/ingest/prepare-database";
import type { AlertContext } from "@/lib/jobs/alert-context";
import { deliverDueAlerts } from "@/lib/jobs/deliver-due-alerts";
import { testAlertChannels } from "@/lib/jobs/test-alert-channels";
import { listAlertEvents } from "@/lib/queries/list-alert-events";
import { listAlertRules } from "@/lib/queries/list-alert-rules";
import { askServer, serverOfDatabase } from "./server-of-database";

const ALERTS = "/api/v1/alerts";
const LOOK_MS = 500;
const EVALUATION_LIMIT_MS = 120_000;

/** Alert rules as a command reaches them. */
export type AlertStore = {
  rules: () => Promise<AlertRuleList>;
  events: (limit: number) => Promise<AlertEventList>;
  add: (rule: CreateAlertRule) => Promise<AlertRuleWithSecret>;
  remove: (id: number) => Promise<{ id: number }>;
  test: (id: number) => Promise<TestedRule>;
  /** Judges every rule and has what fired sent. */
  evaluate: () => Promise<void>;
};

/** By the running server where one holds the database, else on the database itself. */
export async function openAlertStore(): Promise<AlertStore> {
  const serverUrl = serverOfDatabase();
  return serverUrl === null ? databaseStore(await prepareDatabase()) : serverStore(serverUrl);
}

function databaseStore(database: AlertContext["database"]): AlertStore {
  const settings = env.alertChannels;
  const now = () => new Date().toISOString();
  const context: AlertContext = { database, settings, now, random: Math.random };
  return {
    rules: async () => ({
      rules: await listAlertRules(database, { isPublic: false }),
      channels: alertChannelsOf(settings),
    }),
    events: (limit) => listAlertEvents(database, { limit }),
    add: (rule) => createAlertRule(database, rule, { settings, now: now() }),
    remove: (id) => deleteAlertRule(database, id, now()),
    test: (id) => testAlertChannels(context, id),
    async evaluate() {
      await evaluateAlerts(database, { now, signal: new AbortController().signal });
      await deliverDueAlerts(context);
    },
  };
}

function serverStore(serverUrl: string): AlertStore {
  const rules = () => askServer(serverUrl, `${ALERTS}/rules`, alertRuleList);
  const post = { method: "POST", body: null } as const;
  return {
    rules,
    events: (limit) => askServer(serverUrl, `${ALERTS}/events?limit=${limit}`, alertEventList),
    add: (body) => askServer(serverUrl, `${ALERTS}/rules`, alertRuleWithSecret, { method: "POST", body }),
    remove: (id) =>
      askServer(serverUrl, `${ALERTS}/rules/${id}`, removedAlertRule, { method: "DELETE", body: null }),
    test: (id) => askServer(serverUrl, `${ALERTS}/rules/${id}/test`, testedRule, post),
    async evaluate() {
      const { askedAt } = await askServer(serverUrl, `${ALERTS}/evaluate`, askedEvaluation, post);
      const deadline = Date.now() + EVALUATION_LIMIT_MS;
      for (;;) {
        const waiting = (await rules()).rules.filter(
          ({ isEnabled, judgedAt }) => isEnabled && (judgedAt === null || judgedAt < askedAt),
        );
        if (waiting.length === 0) return;
        if (Date.now() > deadline)
          throw new AppError("CONFLICT", `${waiting.length} rules were not judged in time.`);
        await wait(LOOK_MS);
      }
    },
  };
}
