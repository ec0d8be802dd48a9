import "server-only";
import type { Database } from "@/db/database";
import type { AlertCondition, AlertMetric } from "@/lib/contracts/alert-condition";
import type { AlertReading } from "@/lib/contracts/alert-reading";
import type { AlertLook, AlertMetricReader } from "./alert-metric";
import { capexOverOperatingCashFlow } from "./capex-over-operating-cash-flow";
import { gauge } from "./gauge";
import { newFiling } from "./new-filing";
import { npvForward } from "./npv-forward";
import { npvNegativeProbability } from "./npv-negative-probability";
import { scenarioOdds } from "./scenario-odds";
import { sourceFreshness } from "./source-freshness";

/** Every metric a rule can watch. A new one is a member of `alertCondition`, a file here and a line here. */
const readers: { [Metric in AlertMetric]: AlertMetricReader<Metric> } = {
  "npv-negative-probability": npvNegativeProbability,
  "npv-forward": npvForward,
  "capex-over-operating-cash-flow": capexOverOperatingCashFlow,
  gauge,
  "scenario-odds": scenarioOdds,
  "source-freshness": sourceFreshness,
  "new-filing": newFiling,
};

export function readAlertMetric(look: AlertLook, condition: AlertCondition): Promise<AlertReading[]> {
  return readerOf(condition).read(look, condition);
}

/** @throws {AppError} NOT_FOUND for a condition on what is not there. */
export function assertAlertReadable(database: Database, condition: AlertCondition): Promise<void> {
  return readerOf(condition).assertReadable(database, condition);
}

/** A reader is only ever given the condition it was looked up by. */
function readerOf({ metric }: AlertCondition): AlertMetricReader<AlertMetric> {
  return readers[metric] as AlertMetricReader<AlertMetric>;
}
