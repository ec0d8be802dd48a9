import { formatDate } from "@/lib/format/format-date";
import { hypotheses, type ByHypothesis } from "@/lib/model/tracking/hypotheses";
import type { ReportOdds } from "@/lib/model/tracking/report-odds";
import type { ReportContext } from "../report-context";
import type { ReportBlock } from "../scenario-report";
import { partBlocks } from "./chart-block";

/** Odds of the cases before and after the quarters observed since they were written. */
export function posteriorOdds(context: ReportContext): ReportBlock[] {
  const title = context.t("reportCases.odds.caption");
  return partBlocks(context, title, context.odds, ({ main }) => [
    main === null
      ? { kind: "unavailable", title, reason: context.t("reportCases.odds.none") }
      : oddsTable(context, title, main),
  ]);
}

function oddsTable(
  { t, locale, percent, figure, words }: ReportContext,
  caption: string,
  { kind, frozenOn, odds }: NonNullable<ReportOdds["main"]>,
): ReportBlock {
  const row = (name: string, byHypothesis: ByHypothesis<number>) => [
    words(name),
    ...hypotheses.map((hypothesis) => figure(byHypothesis[hypothesis], percent(byHypothesis[hypothesis]))),
  ];
  const basis = { date: formatDate(frozenOn, locale), count: odds.quarterCount };
  const note = t(`reportCases.odds.${odds.status === "resolved" ? "note" : "tooFew"}`, basis);
  return {
    kind: "table",
    table: {
      caption,
      columns: [
        { head: t("reportCases.odds.when"), kind: "name", share: 1.1 },
        ...hypotheses.map((hypothesis) => ({
          head: t(`realisedOdds.name.start.${hypothesis}`),
          kind: "figure" as const,
          share: 1,
        })),
      ],
      rows: [
        row(t("realisedOdds.priorLabel"), odds.prior),
        row(t("realisedOdds.posteriorLabel"), odds.posterior),
      ],
      note: kind === "engine" ? note : `${note} ${t("reportCases.odds.rebuilt")}`,
    },
  };
}
