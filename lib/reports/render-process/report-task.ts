import type { ScenarioBundleInput } from "../build-scenario-bundle";
import type { ReportFormat } from "../report-formats";
import type { ReportSettings } from "../report-settings";

/** What the render process is sent: plain data, copied between processes. */
export type ReportTask = {
  input: Omit<ScenarioBundleInput, "simulations">;
  format: ReportFormat;
  settings: ReportSettings;
  /** Of a report that is stored, or about to be: it bears its own date, not that of the same results computed before. */
  keepsDate?: true;
};

export type RenderedReport = {
  bytes: Uint8Array;
  fileName: string;
  contentHash: string;
};
