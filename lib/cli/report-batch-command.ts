import { rename, rm } from "node:fs/promises";
import type { Command } from "commander";
import { closeSharedDatabase } from "@/db/client";
import { reportBatchRequest } from "@/lib/contracts/report-batch";
import { AppError } from "@/lib/errors/app-error";
import { prepareDatabase } from "@/lib/ingest/prepare-database";
import { writeReportBatch } from "@/lib/jobs/write-report-batch";
import { isReportFormat, reportFormats, type ReportFormat } from "@/lib/reports/report-formats";
import { addDrawOptions, statedDraws, type DrawOptions } from "./draw-options";
import {
  addFileOptions,
  addOriginOption,
  addWordOptions,
  statedOrigin,
  wordsOf,
  type FileOptions,
  type OriginOptions,
  type WordOptions,
} from "./file-options";
import { renderHere } from "./render-here";
import { reportFailure } from "./report-failure";
import { fetchServerFile, serverOfDatabase } from "./server-of-database";
import { addSettingOptions, statedSettingsOf, type SettingOptions } from "./setting-options";
import { writeWholeFile } from "./write-whole-file";

type BatchOptions = { formats: string; out: string } & SettingOptions &
  DrawOptions &
  FileOptions &
  WordOptions &
  OriginOptions;

/** `report-batch a,b --formats pdf,xlsx`: one zip file that appears only when it is complete. */
export function registerReportBatchCommand(program: Command): void {
  addOriginOption(
    addFileOptions(addWordOptions(addDrawOptions(addSettingOptions(program.command("report-batch"))))),
  )
    .description("Write the reports of several scenarios into one zip file")
    .argument("<scenarios>", "comparison, bear, base, bull or slugs of saved ones, with commas between")
    .requiredOption("--formats <formats>", `with commas between: ${reportFormats.join(",")}`)
    .requiredOption("--out <file>", "where to write it; replaced if it exists")
    .action(async (scenarios: string, options: BatchOptions) => {
      try {
        await writeBatch(scenarios.split(","), options);
        process.stdout.write(`${scenarios} written to ${options.out}\n`);
      } catch (error) {
        reportFailure("report-batch", error);
      } finally {
        await closeSharedDatabase();
      }
    });
}

async function writeBatch(scenarioSets: readonly string[], options: BatchOptions): Promise<void> {
  const { lang, paper, bom, out } = options;
  const asked = reportBatchRequest.parse({
    scenarioSets,
    formats: options.formats.split(",").map(formatOf),
    settings: { ...statedSettingsOf(options), ...statedDraws(options) },
    lang,
    paper,
    bom: bom ?? false,
    ...wordsOf(options),
  });
  const origin = statedOrigin(options);
  const serverUrl = serverOfDatabase();
  if (serverUrl !== null) {
    const change = { method: "POST", body: asked } as const;
    await writeWholeFile(out, await fetchServerFile(serverUrl, "/api/v1/report-batches", change));
    return;
  }
  const draft = `${out}.partial`;
  const generatedAt = new Date().toISOString();
  const { signal } = new AbortController();
  const context = { render: renderHere, signal, origin, generatedAt };
  try {
    await writeReportBatch(
      await prepareDatabase(),
      { ...asked, formats: asked.formats.map(formatOf) },
      draft,
      context,
    );
    await rename(draft, out);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

function formatOf(text: string): ReportFormat {
  if (isReportFormat(text)) return text;
  throw new AppError("INVALID_INPUT", `A report has no format ${text}.`, {
    fields: [{ field: "formats", value: text, allowed: reportFormats.join(", ") }],
  });
}
