import type { Hypothesis } from "@/lib/model/tracking/hypotheses";
import { contributionTotals } from "@/lib/model/tracking/odds-findings";
import { formatList } from "@/lib/format/format-date";
import type { ReportOdds } from "@/lib/model/tracking/report-odds";
import type { ReportContext } from "../report-context";
import type { ReportCell, ReportTable } from "../scenario-report";
import type { OddsText } from "./odds-text";

const LARGEST_FACTOR = 1000;
const rowOrder = ["bull", "base", "bear", "other"] as const;

type Main = NonNullable<ReportOdds["main"]>;

/** Prior against posterior, what today's cases knew, and whether such odds hold in worlds whose truth is known. */
export function oddsTable(context: ReportContext, odds: ReportOdds, main: Main, text: OddsText): ReportTable {
  const { t, percent, words, figure, bundle } = context;
  const { prior, posterior, logEvidence } = main.odds;
  const { calibration } = main;
  const share = (value: number | null) => figure(value, percent(value));
  const choice = bundle.inputs.tracking?.status === "available" ? bundle.inputs.tracking.value.choice : null;
  const rates = {
    eta: text.plain(choice?.learningRate ?? Number.NaN, 2),
    rho: text.plain(choice?.persistence ?? Number.NaN, 2),
  };
  const isModest =
    calibration !== null &&
    rowOrder.every(
      (each) => calibration.ahead[each].shareFraction >= calibration.ahead[each].promisedFraction,
    );
  return {
    caption: t("reportEvidence.odds.caption"),
    columns: [
      { head: t("reportEvidence.odds.hypothesis"), kind: "name", share: 1 },
      { head: t("reportEvidence.odds.prior"), kind: "figure", share: 0.6 },
      { head: t("reportEvidence.odds.posterior"), kind: "figure", share: 0.6 },
      { head: t("reportEvidence.odds.factor"), kind: "figure", share: 1 },
      { head: t("reportEvidence.odds.written"), kind: "figure", share: 1 },
      { head: t("reportEvidence.odds.ahead"), kind: "figure", share: 1.1 },
      { head: t("reportEvidence.odds.promised"), kind: "figure", share: 1 },
    ],
    rows: rowOrder.map((hypothesis) => [
      words(text.name(hypothesis)),
      share(prior[hypothesis]),
      share(posterior[hypothesis]),
      factorCell(context, logEvidence[hypothesis] - logEvidence.base, text),
      share(odds.current?.calibration.posterior[hypothesis] ?? null),
      share(calibration?.ahead[hypothesis].shareFraction ?? null),
      share(calibration?.ahead[hypothesis].promisedFraction ?? null),
    ]),
    note:
      calibration === null
        ? t("reportEvidence.odds.noteWithout", rates)
        : t("reportEvidence.odds.note", {
            ...rates,
            written: odds.current === null ? "—" : text.date(odds.current.frozenOn),
            worlds: calibration.worldsPerHypothesis * rowOrder.length,
            count: calibration.quarterCount,
            modest: String(isModest),
          }),
  };
}

function factorCell({ t, figure }: ReportContext, logFactor: number, text: OddsText): ReportCell {
  const value = Math.exp(logFactor);
  const larger = Math.exp(Math.abs(logFactor));
  const isInverse = logFactor < 0;
  return figure(
    value,
    larger > LARGEST_FACTOR
      ? t(`reportEvidence.odds.${isInverse ? "moreInverse" : "more"}`, {
          limit: text.plain(LARGEST_FACTOR, 0),
        })
      : t(`reportEvidence.odds.${isInverse ? "inverse" : "ratio"}`, { factor: text.plain(larger, 1) }),
  );
}

/** Quarter by quarter what each indicator moved the log odds of bull against bear by. */
export function contributionTable(
  { t, locale, words, figure, percent }: ReportContext,
  { odds, discrepancies }: Main,
  text: OddsText,
): ReportTable {
  const [first, second]: readonly [Hypothesis, Hypothesis] = ["bull", "bear"];
  const totals = contributionTotals(odds, first, second);
  const nats = (value: number | null) => figure(value, value === null ? "—" : text.nats(value));
  const reflexive = discrepancies
    .filter(({ isReflexive }) => isReflexive)
    .map(({ indicator }) => t(`realisedOdds.indicator.${indicator}`));
  const rows = odds.quarters.map((each): ReportCell[] => {
    const moved = totals.map(({ indicator }) => {
      const own = each.contributions.find((contribution) => contribution.indicator === indicator);
      return own === undefined ? null : own.logDensities[first] - own.logDensities[second];
    });
    return [
      words(text.quarter(each.quarter)),
      ...moved.map(nats),
      nats(moved.reduce<number>((sum, value) => sum + (value ?? 0), 0)),
      figure(each.posterior[first], percent(each.posterior[first])),
      figure(each.posterior[second], percent(each.posterior[second])),
    ];
  });
  const all = totals.reduce((sum, { logOdds }) => sum + logOdds, 0);
  return {
    caption: t("reportEvidence.odds.moved"),
    columns: [
      { head: t("reportEvidence.odds.quarter"), kind: "name", share: 0.9 },
      ...totals.map(({ indicator }) => ({
        head: t(`realisedOdds.indicator.${indicator}`),
        kind: "figure" as const,
        share: 1.2,
      })),
      { head: t("reportEvidence.odds.sum"), kind: "figure", share: 0.7 },
      { head: text.name(first), kind: "figure", share: 0.6 },
      { head: text.name(second), kind: "figure", share: 0.6 },
    ],
    rows: [
      ...rows,
      [
        words(t("reportEvidence.odds.all")),
        ...totals.map(({ logOdds }) => nats(logOdds)),
        nats(all),
        words(""),
        words(""),
      ],
    ],
    note: t("reportEvidence.odds.movedNote", {
      reflexive:
        reflexive.length === 0 ? t("reportEvidence.odds.noReflexive") : formatList(reflexive, locale),
    }),
  };
}
