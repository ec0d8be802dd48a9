import { formatDate, formatPeriod } from "@/lib/format/format-date";
import { indicatorDefinitions } from "@/lib/model/tracking/indicator-definitions";
import { indicatorKeys } from "@/lib/model/tracking/indicators";
import type { ReportContext } from "../report-context";
import type { ReportCell, ReportTable } from "../scenario-report";

/** The series this report rests on, and what was done to each before it became a number here. */
export function seriesTable(context: ReportContext): ReportTable {
  const { t } = context;
  return {
    caption: t("reportEvidence.provenance.seriesCaption"),
    columns: [
      { head: t("reportEvidence.provenance.series"), kind: "name", share: 1.7 },
      { head: t("reportEvidence.provenance.transformation"), kind: "words", share: 2.8 },
      { head: t("reportEvidence.provenance.seriesNewest"), kind: "words", share: 0.85 },
      { head: t("reportEvidence.provenance.known"), kind: "words", share: 1.05 },
      { head: t("reportEvidence.provenance.points"), kind: "figure", share: 0.6 },
      { head: t("reportEvidence.provenance.passOn"), kind: "words", share: 0.8 },
    ],
    rows: [powerRow(context), ...capexRow(context), ...indicatorRows(context), ...exposureRow(context)],
    note: null,
  };
}

function powerRow({ t, bundle, locale, quantity, words }: ReportContext): ReportCell[] {
  const { seriesId, attribution, newest, trailingYearMeanUsdPerMwh } = bundle.provenance.electricity;
  return [
    words(
      t("reportEvidence.provenance.power", { seriesId, attribution: attribution.replace(/^Source: /, "") }),
    ),
    words(
      t("reportEvidence.provenance.powerDone", { mean: quantity(trailingYearMeanUsdPerMwh, "usdPerMwh") }),
    ),
    words(formatPeriod(newest.periodStart.slice(0, 7), locale)),
    words(formatDate(newest.knownAt, locale)),
    words("—"),
    words(t("reportEvidence.provenance.yes")),
  ];
}

function capexRow({ t, bundle, words, figure, whole }: ReportContext): ReportCell[][] {
  const { filedYears } = bundle.provenance;
  const [first, last] = [filedYears[0], filedYears.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [
    [
      words(t("reportEvidence.provenance.capex", { first: String(first.year), last: String(last.year) })),
      words(t("reportEvidence.provenance.capexDone")),
      words(String(last.year)),
      words("—"),
      figure(filedYears.length, whole(filedYears.length)),
      words(t("reportEvidence.provenance.yes")),
    ],
  ];
}

/** By reference alone where a licence keeps the values out: then nothing of the series is counted here. */
function indicatorRows({ t, bundle, locale, words, figure, whole }: ReportContext): ReportCell[][] {
  const { tracking } = bundle.inputs;
  if (tracking?.status !== "available") return [];
  const { points, withheld } = tracking.value;
  if (withheld.length > 0) {
    return withheld.map(({ title }) => [
      words(title),
      words("—"),
      words("—"),
      words("—"),
      words("—"),
      words(t("reportEvidence.provenance.byReference")),
    ]);
  }
  return indicatorKeys.flatMap((indicator) => {
    const own = points.filter((point) => point.indicator === indicator);
    if (own.length === 0) return [];
    const newest = own.reduce((a, b) => (b.quarter >= a.quarter ? b : a));
    const { scale } = indicatorDefinitions[indicator];
    return [
      [
        words(t(`realisedOdds.indicator.${indicator}`)),
        words(t("reportEvidence.provenance.indicatorDone", { scale })),
        words(formatPeriod(newest.quarter, locale)),
        words(formatDate(newest.knownAt, locale)),
        figure(own.length, whole(own.length)),
        words(t("reportEvidence.provenance.yes")),
      ],
    ];
  });
}

function exposureRow({ t, bundle, words, figure, whole }: ReportContext): ReportCell[][] {
  const { valueChain } = bundle.inputs;
  if (valueChain?.status !== "available") return [];
  const { exposures } = valueChain.value;
  const newest = Math.max(...exposures.map(({ baseYear }) => baseYear));
  return [
    [
      words(t("reportEvidence.provenance.exposures")),
      words(t("reportEvidence.provenance.exposuresDone")),
      words(exposures.length === 0 ? "—" : String(newest)),
      words("—"),
      figure(exposures.length, whole(exposures.length)),
      words(t("reportEvidence.provenance.yes")),
    ],
  ];
}
