import { setPriority } from "node:os";
import { simulateScenarios } from "@/lib/model/scenario/compare-scenarios";
import { buildScenarioBundle, type ReportContent } from "../build-scenario-bundle";
import { contentHash } from "../content-hash";
import { renderReport, reportFileName } from "../render/render-report";
import type { RenderedReport, ReportTask } from "./report-task";

const BACKGROUND_PRIORITY = 5; // pages that someone waits for come first
const KEPT_CONTENTS = 2;

const contents = new Map<string, ReportContent>();

setPriority(BACKGROUND_PRIORITY);

/** Computes and writes a report. Runs in the render process. */
export async function report({ input, format, settings, keepsDate }: ReportTask): Promise<RenderedReport> {
  const content = contentOf(input, keepsDate ?? false);
  return {
    bytes: await renderReport(content, format, settings),
    fileName: reportFileName(content, format, settings.locale),
    contentHash: content.bundle.contentHash,
  };
}

/** Another format of what was just computed is written from the same results and bears the same date. */
function contentOf(input: ReportTask["input"], keepsDate: boolean): ReportContent {
  const { generatedAt: _generatedAt, ...computed } = input;
  const key = contentHash(JSON.parse(JSON.stringify(keepsDate ? input : computed)));
  const known = contents.get(key);
  const content =
    known ??
    buildScenarioBundle({
      ...input,
      simulations: input.inputs.draws === 0 ? [] : simulateScenarios(input.inputs),
    });
  contents.delete(key); // the newest use stands last
  contents.set(key, content);
  for (const oldest of contents.keys()) {
    if (contents.size <= KEPT_CONTENTS) break;
    contents.delete(oldest);
  }
  return content;
}
