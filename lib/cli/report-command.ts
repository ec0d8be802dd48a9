import { Option, type Command } from "commander";
import { z } from "zod";
import { closeSharedDatabase } from "@/db/client";
import { saveReport } from "@/lib/commands/save-report";
import { simulateInSlices } from "@/lib/commands/simulate-in-slices";
import { saveReportRequest } from "@/lib/contracts/saved-report";
import { defaultLocale, locales, type Locale } from "@/lib/format/locale";
import { env } from "@/lib/env";
import { prepareDatabase } from "@/lib/ingest/prepare-database";
import { fillReportSettings, getReportSources } from "@/lib/queries/get-report-sources";
import { findPreviousReport } from "@/lib/queries/read-saved-bundle";
import { buildScenarioBundle } from "@/lib/reports/build-scenario-bundle";
import { paperSizes, type PaperSize } from "@/lib/reports/report-settings";
import { renderJson } from "@/lib/reports/render/render-json";
import { renderReport } from "@/lib/reports/render/render-report";
import { reportFormats, type ReportFormat } from "@/lib/reports/report-formats";
import { addWordOptions, wordsOf, type WordOptions } from "./file-options";
import { addDrawOptions, statedDraws, type DrawOptions } from "./draw-options";
import { reportFailure } from "./report-failure";
import { addSettingOptions, statedSettingsOf, type SettingOptions } from "./setting-options";
import { writeWholeFile } from "./write-whole-file";

type ReportOptions = {
  format: ReportFormat;
  out: string;
  lang: Locale;
  paper: PaperSize;
  bom?: true;
  origin: string;
  generatedAt?: string;
  save?: true;
} & WordOptions &
  SettingOptions &
  DrawOptions;

/** `report <scenario|comparison>`: a PDF, CSV or JSON file that appears only when it is complete. */
export function registerReportCommand(program: Command): void {
  addWordOptions(addDrawOptions(addSettingOptions(program.command("report"))))
    .description("Write a scenario report")
    .argument("<scenario>", "comparison, bear, base, bull or the slug of a saved scenario")
    .addOption(new Option("--format <format>", "file format").choices(reportFormats).makeOptionMandatory())
    .requiredOption("--out <file>", "where to write it; replaced if it exists")
    .addOption(new Option("--lang <language>", "language").choices(locales).default(defaultLocale))
    .addOption(new Option("--paper <size>", "paper of a PDF").choices(paperSizes).default("a4"))
    .option("--bom", "begin a CSV with a byte order mark, which older spreadsheets need to read UTF-8")
    .option(
      "--origin <address>",
      "where readers reach the instance, for the links of a PDF",
      `http://${env.HOST}:${env.PORT}`,
    )
    .option("--generated-at <instant>", "date the report bears; with it the same inputs give the same bytes")
    .option("--save", "keep it in the history of reports too")
    .action(async (scenario: string, options: ReportOptions) => {
      try {
        await writeWholeFile(options.out, await report(scenario, options));
        process.stdout.write(`${scenario} report written to ${options.out}\n`);
      } catch (error) {
        reportFailure("report", error);
      } finally {
        await closeSharedDatabase();
      }
    });
}

async function report(scenarioSet: string, options: ReportOptions): Promise<Uint8Array> {
  const stated = {
    ...statedSettingsOf(options),
    ...statedDraws(options),
  };
  const { generatedAt, origin } = z
    .object({
      generatedAt: z.iso.datetime(),
      origin: z
        .url({ protocol: /^https?$/, error: "an http or https address" })
        .transform((address) => new URL(address).origin),
    })
    .parse({ generatedAt: options.generatedAt ?? new Date().toISOString(), origin: options.origin });
  const words = saveReportRequest.pick({ title: true, notes: true }).parse(wordsOf(options));
  const database = await prepareDatabase();
  const request = await fillReportSettings(database, scenarioSet, stated);
  const sources = await getReportSources(database, scenarioSet, request, {
    generatedAt,
    isPublicInstance: env.JOULE_PUBLIC,
    findPreviousReport,
  });
  const content = buildScenarioBundle({
    ...sources,
    scenarioSet,
    title: words.title ?? undefined,
    notes: words.notes ?? undefined,
    request,
    simulations: request.draws === 0 ? [] : await simulateInSlices(sources.inputs),
    generatedAt,
  });
  if (options.save) {
    const made = { createdBy: "reader", scheduleId: null, origin } as const;
    const { id } = await saveReport(database, renderJson(content.bundle), made);
    process.stdout.write(`${scenarioSet} report kept as ${id}\n`);
  }
  return renderReport(content, options.format, {
    locale: options.lang,
    paper: options.paper,
    byteOrderMark: options.bom ?? false,
    origin,
  });
}
