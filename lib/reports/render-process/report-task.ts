import type { ScenarioBundleInput } from "../build-scenario-bundle";
import type { ReportFormat } from "../report-formats";
import type { ReportSettings } from "../report-settings";

/** What the render process is sent: plain data, copied between processes. */
export type ReportTask = {
  input: Omit<ScenarioBundleInput, "simulations">;
  format: ReportFormat;
  settings: ReportSettings;
};

export type RenderedReport = {
  bytes: Uint8Array;
  fileName: string;
  contentHash: string;
};
