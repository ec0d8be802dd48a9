import { formatDate, formatList, formatPeriod } from "@/lib/format/format-date";
import type { Locale } from "@/lib/format/locale";
import type { CompanyFigure } from "@/lib/contracts/api/companies/company-financials";
import type { FiguresSum } from "@/lib/queries/trailing-figures";
import { citationUrl } from "@/lib/charts/citation-url";
import type { Provenance } from "../../_components/figures/provenance";
import type { CompanyWords } from "./company-words";

const methods = ["direct", "ytd_diff", "fy_minus_9m", "third_party_series", "ttm_minus_3q"] as const;

export function methodName(t: CompanyWords, method: string): string {
  const known = methods.find((name) => name === method);
  return known === undefined ? method : t(`method.${known}`);
}

/** The filing behind one figure, its tag and how the figure came out of it. */
export function figureProvenance(t: CompanyWords, figure: CompanyFigure, locale: Locale): Provenance {
  const { url, note } = citationUrl(figure.sourceUrl);
  return {
    evidence: figure.evidence,
    // An extract may not say when the figure was filed: then it is known from the day the extract was read.
    source: t(url === null ? "figure.knownFrom" : "figure.filing", {
      date: formatDate(figure.filedAt, locale),
    }),
    sourceUrl: url ?? undefined,
    asOf: figure.periodEnd ?? undefined,
    fetchedAt: figure.retrievedAt,
    formula: [figure.tag, methodName(t, figure.method)].filter((part) => part !== "").join("; "),
    note: note === null ? undefined : t("figure.extract", { note }),
  };
}

/** The newest filing behind a sum, and the periods it adds up. */
export function sumProvenance(t: CompanyWords, sum: FiguresSum, locale: Locale): Provenance | null {
  const [newest] = sum.parts;
  if (newest === undefined) return null;
  const periods = sum.periods.toReversed().map((period) => formatPeriod(period, locale));
  return {
    ...figureProvenance(t, newest, locale),
    evidence: sum.evidence,
    formula: t("figure.sum", { periods: formatList(periods, locale) }),
  };
}
