import { reportWriting } from "./report-writing";
import { statedReportNotes, statedReportTitle } from "./saved-report";

/** What an address says of a report made for this one download; the rest of it is the comparison's. */
export const reportFileRequest = reportWriting.extend({
  title: statedReportTitle.optional(),
  notes: statedReportNotes.optional(),
});

export const reportFileRequestNames = Object.keys(reportFileRequest.shape);
