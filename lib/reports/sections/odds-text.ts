import { formatDate, formatList, formatPeriod } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Hypothesis } from "@/lib/model/tracking/hypotheses";
import { indicatorKeys } from "@/lib/model/tracking/indicators";
import { isTooCloseToCall, oddsBasisOf, rankHypotheses } from "@/lib/model/tracking/odds-findings";
import type { ReportOdds } from "@/lib/model/tracking/report-odds";
import { FEWEST_QUARTERS } from "@/lib/model/tracking/track-scenarios";
import type { ReportContext } from "../report-context";

type Main = NonNullable<ReportOdds["main"]>;

/** How odds are written in a report: the words of the page on realised return. */
export type OddsText = ReturnType<typeof createOddsText>;

export function createOddsText({ t, locale, percent }: ReportContext) {
  const date = (day: string) => formatDate(day, locale);
  const name = (hypothesis: Hypothesis) =>
    hypothesis === "other" ? t("realisedOdds.other") : t(`figure.scenario.${hypothesis}`);
  return {
    date,
    name,
    quarter: (quarter: string) => formatPeriod(quarter, locale),
    nats: (value: number) => formatQuantity(value, "number", locale, { fractionDigits: 2, sign: "always" }),
    plain: (value: number, fractionDigits: number) =>
      formatQuantity(value, "number", locale, { fractionDigits }),
    trimmed: (value: number) => formatQuantity(value, "number", locale, { trimZeros: true }),
    /** The honest sentence first. */
    finding({ odds, frozenOn }: Main): string {
      if (odds.status === "too-few-quarters") {
        return t("realisedOdds.finding.tooFew", {
          count: odds.quarterCount,
          needed: FEWEST_QUARTERS,
          date: date(frozenOn),
        });
      }
      const [first, second, third] = rankHypotheses(odds.posterior);
      return t(`realisedOdds.finding.${isTooCloseToCall(odds, first, second) ? "close" : "clear"}`, {
        basis: oddsBasisOf(odds),
        first: t(`realisedOdds.name.within.${first}`),
        firstAtStart: t(`realisedOdds.name.start.${first}`),
        second: t(`realisedOdds.name.within.${second}`),
        last: t(`realisedOdds.name.within.${third}`),
        firstOdds: percent(odds.posterior[first]),
        secondOdds: percent(odds.posterior[second]),
        lastOdds: percent(odds.posterior[third]),
        count: odds.quarterCount,
        date: date(frozenOn),
      });
    },
    /** What the odds rest on and what nobody should read into them. */
    cautions({ kind, frozenOn, odds, omitted }: Main): string {
      const sentences: string[] = [];
      if (odds.status === "resolved") {
        const seen = indicatorKeys.filter((key) =>
          odds.quarters.some(({ indicators }) => indicators.includes(key)),
        );
        const list = formatList(
          seen.map((key) => t(`realisedOdds.restsOn.indicator.${key}`)),
          locale,
        );
        const reason = omitted.find(({ indicator }) => indicator === "aiRevenue")?.reason;
        sentences.push(
          oddsBasisOf(odds) === "both"
            ? t("realisedOdds.restsOn.both", { list })
            : t("realisedOdds.restsOn.spent", {
                list,
                reason:
                  reason === undefined
                    ? t("realisedOdds.restsOn.unseen")
                    : t(`realisedOdds.unresolved.reasons.${reason}`),
              }),
        );
      }
      if (kind === "rebuilt") {
        sentences.push(t("realisedOdds.rebuilt", { date: date(frozenOn) }));
        if (odds.posterior.bear < odds.prior.bear)
          sentences.push(t("realisedOdds.bearAtOnce", { bear: percent(odds.posterior.bear) }));
      }
      return sentences.join(" ");
    },
    /** Today's scenarios, and what is due before they have odds of their own. */
    current({ current }: ReportOdds): string {
      if (current === null) return t("realisedOdds.currentLater");
      const { frozenOn, quarterCount, calibration, discrimination } = current;
      const written =
        quarterCount >= FEWEST_QUARTERS
          ? t("realisedOdds.currentResolved", { date: date(frozenOn), count: quarterCount })
          : t("realisedOdds.current", {
              date: date(frozenOn),
              count: quarterCount,
              needed: FEWEST_QUARTERS,
              bear: percent(calibration.posterior.bear),
              base: percent(calibration.posterior.base),
              bull: percent(calibration.posterior.bull),
              other: percent(calibration.posterior.other),
            });
      const yearOf = (first: string, second: string) => {
        const year = discrimination.find((pair) => pair.first === first && pair.second === second)?.year;
        return year === null || year === undefined ? "none" : String(year);
      };
      const apart = t("realisedOdds.discrimination.finding", {
        year: yearOf("bear", "bull"),
        near: yearOf("base", "bull"),
        last: String(discrimination[0]?.expectedByYear.at(-1)?.year ?? ""),
      });
      return `${written} ${apart}.`;
    },
  };
}
