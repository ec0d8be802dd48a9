import { csvText } from "@/lib/format/csv-text";
import type { ReportContent } from "../build-scenario-bundle";

const heads = [
  "id",
  "publisher",
  "title",
  "homepage_url",
  "licence",
  "attribution",
  "redistribution",
  "row_count",
  "newest_period_end",
  "newest_known_at",
  "retrieved_at",
] as const;

/** Every source whose figures were at hand, with its terms and how new it was. */
export function renderSourcesCsv({ bundle }: ReportContent, byteOrderMark: boolean): Uint8Array {
  const { sources, asOf } = bundle.provenance;
  const notes = [
    { name: "title", value: "Sources, their licences and how new they are" },
    { name: "as-of", value: asOf ?? "latest" },
    { name: "engine", value: bundle.engineVersion },
    { name: "generated", value: bundle.generatedAt },
    { name: "content-hash", value: bundle.contentHash },
  ];
  const rows = sources.map((source) => [
    source.id,
    source.publisher,
    source.title,
    source.homepageUrl,
    source.licenceName,
    source.attribution,
    source.redistribution ? "allowed" : "not allowed",
    source.rowCount,
    source.newestPeriodEnd,
    source.newestKnownAt,
    source.retrievedAt,
  ]);
  return new TextEncoder().encode(csvText({ notes, lines: [[...heads], ...rows], byteOrderMark }));
}
