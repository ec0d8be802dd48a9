import { formatDate } from "@/lib/format/format-date";
import type { Locale } from "@/lib/format/locale";
import type { Citation, TrackedPoint } from "@/lib/model/tracking/tracked-point";
import { citationUrl } from "@/lib/charts/citation-url";
import type { Provenance } from "../../_components/figures/provenance";
import type { RealisedWords } from "./realised-words";

/** The filing or statement that completed a value. */
export function pointProvenance(
  t: RealisedWords,
  point: Pick<TrackedPoint, "evidence" | "citation">,
  locale: Locale,
  formula: string,
): Provenance {
  const { citation, evidence } = point;
  if (citation === null) return { evidence, source: t("none"), formula };
  const { url, note } = citationUrl(citation.url);
  return {
    evidence,
    source: citationText(t, citation, locale),
    sourceUrl: url ?? undefined,
    formula,
    note: note ?? undefined,
  };
}

export function citationText(t: RealisedWords, { title, day, dating }: Citation, locale: Locale): string {
  return t(dating === "filing-deadline" ? "filed.citationDeadline" : "filed.citation", {
    title,
    date: formatDate(day, locale),
  });
}
