import type { Command } from "commander";
import { closeSharedDatabase } from "@/db/client";
import { freezeReleaseForecasts } from "@/lib/commands/freeze-forecasts";
import { scoreForecasts } from "@/lib/commands/score-forecasts";
import {
  frozenForecastList,
  frozenRelease,
  scoredForecasts,
  type FrozenForecastView,
} from "@/lib/contracts/track-record";
import { AppError } from "@/lib/errors/app-error";
import { prepareDatabase } from "@/lib/ingest/prepare-database";
import { listFrozenForecasts } from "@/lib/queries/list-frozen-forecasts";
import { frozenForecastCsv } from "@/lib/reports/render/frozen-forecast-csv";
import { reportFailure } from "./report-failure";
import { askServer, serverOfDatabase } from "./server-of-database";
import { textTable } from "./text-table";
import { writeWholeFile } from "./write-whole-file";

const RECORD = "/api/v1/track-record";
const DIGITS = 3;
const ask = { method: "POST", body: null } as const;

/** `forecast freeze|list|score`: what releases forecast and how it did; by the running server where one holds the database. */
export function registerForecastCommand(program: Command): void {
  const forecast = program.command("forecast").description("Freeze, list and score this release's forecasts");
  forecast
    .command("freeze")
    .description("Write down what this release forecasts; once per engine version and figures")
    .option("--out <file>", "also write every frozen forecast as the snapshot carries them, .csv")
    .action(({ out }: { out?: string }) =>
      run(async () => {
        if (out !== undefined && !out.endsWith(".csv")) {
          throw new AppError("INVALID_INPUT", `${out} must end in .csv`);
        }
        const server = serverOfDatabase();
        const release =
          server === null
            ? await freezeReleaseForecasts(await prepareDatabase(), new Date().toISOString())
            : await askServer(server, `${RECORD}/forecasts`, frozenRelease, ask);
        const { engineVersion, dataAsOf, dataHash, createdCount } = release;
        if (out !== undefined) await writeWholeFile(out, frozenForecastCsv(await listAll()));
        return `${createdCount} forecasts frozen for engine ${engineVersion}, data ${dataHash} as of ${dataAsOf}\n`;
      }),
    );
  forecast
    .command("list")
    .description("Every frozen forecast, with its score once its quarter is known")
    .option("--json", "print them as JSON")
    .action(({ json }: { json?: true }) =>
      run(async () => {
        const forecasts = await listAll();
        return json ? `${JSON.stringify(forecasts, null, 2)}\n` : forecastText(forecasts);
      }),
    );
  forecast
    .command("score")
    .description("Score the forecasts whose quarter became known; a score that stands is left")
    .action(() =>
      run(async () => {
        const server = serverOfDatabase();
        const { scoredCount, waitingCount } =
          server === null
            ? await scoreForecasts(await prepareDatabase(), new Date().toISOString())
            : await askServer(server, `${RECORD}/scores`, scoredForecasts, ask);
        return `${scoredCount} forecasts scored, ${waitingCount} wait for their quarter\n`;
      }),
    );
}

async function run(work: () => Promise<string>): Promise<void> {
  try {
    process.stdout.write(await work());
  } catch (error) {
    reportFailure("forecast", error);
  } finally {
    await closeSharedDatabase();
  }
}

async function listAll(): Promise<FrozenForecastView[]> {
  const server = serverOfDatabase();
  return server === null
    ? listFrozenForecasts(await prepareDatabase())
    : (await askServer(server, `${RECORD}/forecasts`, frozenForecastList)).forecasts;
}

function forecastText(forecasts: readonly FrozenForecastView[]): string {
  const heads = [
    "engine",
    "set",
    "forecaster",
    "indicator",
    "quarter",
    "p05",
    "p50",
    "p95",
    "came",
    "log score",
  ];
  const rows = forecasts.map(({ quantiles, score, ...forecast }) => [
    forecast.engineVersion,
    forecast.scenarioSet,
    forecast.forecaster,
    forecast.indicator,
    forecast.quarter,
    ...[quantiles[0], quantiles[2], quantiles[4]].map((value) => value?.toPrecision(DIGITS) ?? "-"),
    score?.value.toPrecision(DIGITS) ?? "-",
    score?.logScore.toFixed(DIGITS) ?? "-",
  ]);
  return textTable([heads, ...rows]);
}
