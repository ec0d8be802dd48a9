import { z } from "zod";
import { scenarioBundle } from "../../scenario-bundle";

/** The formats of a report by media type, as lib/reports/report-formats.ts has them. */
export const reportFileContent = {
  "application/json": scenarioBundle,
  "text/csv": z.string(),
  "application/pdf": z.file(),
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": z.file(),
  "application/vnd.apache.parquet": z.file(),
};
