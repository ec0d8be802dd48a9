import type { Database } from "@/db/database";
import type { AlertMetric, ConditionOf } from "@/lib/contracts/alert-condition";
import type { AlertReading } from "@/lib/contracts/alert-reading";

/** What a look at the data is told. */
export type AlertLook = {
  database: Database;
  /** Of the look: what was known then counts. */
  now: string;
  signal: AbortSignal;
};

/** One file of this folder per metric. */
export type AlertMetricReader<Metric extends AlertMetric> = {
  /** @throws {AppError} NOT_FOUND or INVALID_INPUT for a condition on what is not there. */
  assertReadable: (database: Database, condition: ConditionOf<Metric>) => Promise<void>;
  /** One reading a subject; a value that cannot be had is null with its reason. */
  read: (look: AlertLook, condition: ConditionOf<Metric>) => Promise<AlertReading[]>;
};
