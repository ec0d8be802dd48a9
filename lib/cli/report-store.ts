import type { Database } from "@/db/database";
import { removeReport } from "@/lib/commands/save-report";
import {
  removedReport,
  savedReportList,
  savedReportView,
  savedReportWithNotes,
  signedLink,
  type SavedReportList,
  type SavedReportView,
  type SavedReportWithNotes,
  type SaveReportRequest,
  type SignedLink,
} from "@/lib/contracts/saved-report";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/format/locale";
import { prepareDatabase } from "@/lib/ingest/prepare-database";
import { composeAndSaveReport } from "@/lib/jobs/compose-and-save-report";
import { makeReportLink } from "@/lib/jobs/make-report-link";
import { renderSavedReport } from "@/lib/jobs/render-saved-report";
import { getSavedReport, listSavedReports } from "@/lib/queries/list-saved-reports";
import { getSavedReportWithNotes } from "@/lib/queries/read-saved-bundle";
import type { ReportFormat } from "@/lib/reports/report-formats";
import type { PaperSize } from "@/lib/reports/report-settings";
import { renderHere } from "./render-here";
import { askServer, fetchServerFile, serverOfDatabase } from "./server-of-database";

const REPORTS = "/api/v1/saved-reports";

export type FileChoice = {
  format: ReportFormat;
  lang: Locale;
  paper: PaperSize;
  bom: boolean;
  layout: "as-first" | "any";
};

/** The history of reports as a command reaches it; an id may be its first eight characters. */
export type ReportStore = {
  list: (page: { limit: number; before?: number | undefined }) => Promise<SavedReportList>;
  show: (id: string) => Promise<SavedReportWithNotes>;
  save: (asked: SaveReportRequest) => Promise<SavedReportView>;
  file: (id: string, choice: FileChoice) => Promise<Uint8Array>;
  link: (id: string, choice: Omit<FileChoice, "layout"> & { expiresInHours: number }) => Promise<SignedLink>;
  remove: (id: string) => Promise<{ id: string }>;
};

/** By the running server where one holds the database, else on the database itself. */
export async function openReportStore(origin: string): Promise<ReportStore> {
  const serverUrl = serverOfDatabase();
  return serverUrl === null ? databaseStore(await prepareDatabase(), origin) : serverStore(serverUrl);
}

function databaseStore(database: Database, origin: string): ReportStore {
  const now = () => new Date().toISOString();
  const { signal } = new AbortController();
  const idOf = async (id: string) => (await getSavedReport(database, id)).id;
  return {
    list: (page) => listSavedReports(database, page),
    show: (id) => getSavedReportWithNotes(database, id),
    save: (asked) =>
      composeAndSaveReport(database, asked, { render: renderHere, signal, generatedAt: now(), origin }),
    async file(id, { format, lang, paper, bom, layout }) {
      const wish = {
        format,
        locale: lang,
        paper,
        byteOrderMark: bom,
        acceptsOtherLayout: layout === "any",
      };
      const context = { render: renderHere, signal, now };
      return (await renderSavedReport(database, await idOf(id), wish, context)).bytes;
    },
    link: (id, choice) =>
      makeReportLink(database, id, choice, { key: env.reportLinkKey, origin, now: now() }),
    remove: async (id) => removeReport(database, await idOf(id)),
  };
}

function serverStore(serverUrl: string): ReportStore {
  const pathOf = (id: string) => `${REPORTS}/${encodeURIComponent(id)}`;
  const show = (id: string) => askServer(serverUrl, pathOf(id), savedReportWithNotes);
  return {
    list: ({ limit, before }) =>
      askServer(
        serverUrl,
        `${REPORTS}?limit=${limit}${before === undefined ? "" : `&before=${before}`}`,
        savedReportList,
      ),
    show,
    save: (body) => askServer(serverUrl, REPORTS, savedReportView, { method: "POST", body }),
    file(id, { format, lang, paper, bom, layout }) {
      const query = new URLSearchParams({ lang, paper, bom: bom ? "1" : "0", layout });
      return fetchServerFile(serverUrl, `${pathOf(id)}/files/${format}?${query}`);
    },
    link: (id, body) => askServer(serverUrl, `${pathOf(id)}/links`, signedLink, { method: "POST", body }),
    async remove(id) {
      const { id: whole } = await show(id);
      return askServer(serverUrl, pathOf(whole), removedReport, { method: "DELETE", body: null });
    },
  };
}
