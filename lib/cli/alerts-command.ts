import type { Command } from "commander";
import { closeSharedDatabase } from "@/db/client";
import type { AlertEventView } from "@/lib/contracts/alert-event";
import { createAlertRule, type AlertRuleView } from "@/lib/contracts/alert-rule";
import { numberOrText } from "@/lib/contracts/number-or-text";
import { wholeNumber } from "@/lib/contracts/page-request";
import { AppError } from "@/lib/errors/app-error";
import { gaugeKeys } from "@/lib/model/tracking/gauges";
import { hypotheses } from "@/lib/model/tracking/hypotheses";
import { alertWords } from "@/lib/reports/describe-alert";
import { openAlertStore, type AlertStore } from "./alert-store";
import { reportFailure } from "./report-failure";
import { textTable } from "./text-table";

const EVENTS_SHOWN = 20;
const words = alertWords("en");

type AddOptions = {
  metric: string;
  above?: string;
  below?: string;
  margin?: string;
  scenario?: string;
  gauge?: string;
  hypothesis?: string;
  basis?: string;
  source?: string;
  state?: string;
  ticker?: string;
  coolDown?: string;
  webhook?: string;
  mail?: string;
  language?: string;
};

/** `alerts`: rules on data and model outputs; by the running server where one holds the database. */
export function registerAlertsCommand(program: Command): void {
  const alerts = program.command("alerts").description("Alerts on data and model outputs");
  alerts
    .command("list", { isDefault: true })
    .description("Print the rules, then the newest alerts with the data that fired them")
    .option("--json", "print them as JSON")
    .action((options: { json?: boolean }) => guarded((store) => list(store, options)));
  alerts
    .command("add")
    .description("Add a rule; a webhook's signing secret is printed this once")
    .argument("<name>")
    .requiredOption(
      "--metric <metric>",
      "npv-negative-probability, npv-forward, capex-over-operating-cash-flow, gauge, scenario-odds, source-freshness, new-filing",
    )
    .option("--above <threshold>", "fires above it; 0.6 or 60% of a share, USD bn of a value")
    .option("--below <threshold>", "fires below it")
    .option("--margin <amount>", "fires again only after going back so far beyond the threshold")
    .option("--scenario <slug>", "of an NPV: bear, base, bull or a saved one")
    .option("--gauge <key>", `of gauge: ${gaugeKeys.join(", ")}`)
    .option("--hypothesis <name>", `of scenario-odds: ${hypotheses.join(", ")}`)
    .option("--basis <period>", "of capex-over-operating-cash-flow: quarter or trailing-year")
    .option("--source <id>", "of source-freshness: a source, or all")
    .option("--state <state>", "of source-freshness: stale or dead")
    .option("--ticker <ticker>", "of new-filing")
    .option("--cool-down <hours>", "at most one alert in so many hours (default: 24)")
    .option("--webhook <url>", "where a signed message is posted")
    .option("--mail <address>", "who gets an e-mail")
    .option("--language <code>", "of e-mails: en or es (default: en)")
    .action((name: string, options: AddOptions) => guarded((store) => add(store, name, options)));
  alerts
    .command("remove")
    .description("Remove a rule; its alerts stay")
    .argument("<id>")
    .action((id: string) =>
      guarded(async (store) => {
        process.stdout.write(`rule ${(await store.remove(wholeNumber.parse(id))).id} removed\n`);
      }),
    );
  alerts
    .command("test")
    .description("Send a signed test by each channel of a rule")
    .argument("<id>")
    .action((id: string) => guarded((store) => test(store, wholeNumber.parse(id))));
  alerts
    .command("evaluate")
    .description("Judge every rule now and send what fires")
    .action(() =>
      guarded(async (store) => {
        await store.evaluate();
        await list(store, {});
      }),
    );
}

async function guarded(work: (store: AlertStore) => Promise<void>): Promise<void> {
  try {
    await work(await openAlertStore());
  } catch (error) {
    reportFailure("alerts", error);
  } finally {
    await closeSharedDatabase();
  }
}

async function list(store: AlertStore, { json }: { json?: boolean }): Promise<void> {
  const { rules, channels } = await store.rules();
  const { events } = await store.events(EVENTS_SHOWN);
  if (json) {
    process.stdout.write(`${JSON.stringify({ rules, channels, events }, null, 2)}\n`);
    return;
  }
  const head = ["id", "rule", "fires when", "state", "value now"];
  process.stdout.write(
    rules.length === 0 ? "No rule has been added.\n" : textTable([head, ...rules.map(ruleCells)]),
  );
  for (const event of events) process.stdout.write(`\n${eventText(event)}`);
}

async function add(store: AlertStore, name: string, options: AddOptions): Promise<void> {
  if (options.above !== undefined && options.below !== undefined) {
    throw new AppError("INVALID_INPUT", "--above or --below, not both");
  }
  const limit = options.above ?? options.below;
  const condition = {
    metric: options.metric,
    scenario: options.scenario,
    gauge: options.gauge,
    hypothesis: options.hypothesis,
    basis: options.basis,
    source: options.source,
    state: options.state,
    ticker: options.ticker,
    ...(limit === undefined
      ? {}
      : { direction: options.above === undefined ? "below" : "above", threshold: numberOrText(limit) }),
    rearmMargin: options.margin === undefined ? undefined : numberOrText(options.margin),
  };
  const rule = createAlertRule.parse({
    name,
    condition: stated(condition),
    ...stated({
      coolDownHours: options.coolDown === undefined ? undefined : numberOrText(options.coolDown),
      webhookUrl: options.webhook,
      mailTo: options.mail,
      language: options.language,
    }),
  });
  const { id, signingSecret } = await store.add(rule);
  process.stdout.write(`rule ${id}: ${words.condition(rule.condition)}\n`);
  if (signingSecret !== null) process.stdout.write(`signing secret, shown this once: ${signingSecret}\n`);
}

async function test(store: AlertStore, id: number): Promise<void> {
  const { deliveries } = await store.test(id);
  for (const { channel, status, lastError } of deliveries) {
    process.stdout.write(`${channel}: ${status}${lastError === null ? "" : `: ${lastError}`}\n`);
    if (status !== "delivered") process.exitCode = 1;
  }
}

function ruleCells({ id, name, condition, isEnabled, subjects }: AlertRuleView): string[] {
  const firing = subjects.filter(({ state }) => state === "firing");
  const [shown] = firing.length > 0 ? firing : subjects;
  const state = isEnabled ? (shown?.state ?? "not judged yet") : "off";
  const more = firing.length > 1 ? ` and ${firing.length - 1} more` : "";
  return [
    String(id),
    name,
    words.condition(condition),
    state,
    shown === undefined ? "" : words.reading(shown) + more,
  ];
}

function eventText({ id, ruleName, firedAt, findings, deliveries }: AlertEventView): string {
  return [
    `alert ${id} of ${firedAt.slice(0, 16)}Z: ${ruleName}`,
    ...findings.flatMap((finding) => [
      `  ${words.reading(finding)}`,
      ...finding.data.map(
        ({ title, date, url }) => `    ${[title, date?.slice(0, 10), url].filter(Boolean).join(", ")}`,
      ),
    ]),
    ...deliveries.map(
      ({ channel, status, attemptCount, lastError }) =>
        `  ${channel}: ${status} after ${attemptCount}${lastError === null ? "" : `: ${lastError}`}`,
    ),
    "",
  ].join("\n");
}

function stated(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
