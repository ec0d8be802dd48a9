import type { RealisedOdds } from "@/lib/contracts/realised-odds";
import { formatList } from "@/lib/format/format-date";
import { byHypothesis, hypotheses } from "@/lib/model/tracking/hypotheses";
import { leadingSince, rankHypotheses } from "@/lib/model/tracking/odds-findings";
import type { NamedFigure } from "../named-figure";
import { oddsPathSpec } from "./odds-path-spec";
import type { OddsWords } from "./odds-words";

const ASPECT = { desk: "16 / 10", phone: "4 / 3" };
const shownOrder = ["bull", "base", "bear", "other"] as const;

type Main = NonNullable<RealisedOdds["main"]>;

/** Prior against posterior. */
export function oddsNowFigure({ odds, frozenOn }: Main, words: OddsWords): NamedFigure {
  const { t, name, share, date } = words;
  const { prior, posterior } = odds;
  const most = hypotheses.reduce((best, each) =>
    Math.abs(posterior[each] - prior[each]) > Math.abs(posterior[best] - prior[best]) ? each : best,
  );
  const rows = shownOrder.map((hypothesis) => ({
    label: name(hypothesis),
    scenario: hypothesis === "other" ? null : hypothesis,
    prior: prior[hypothesis],
    posterior: posterior[hypothesis],
  }));
  const labels = { priorLabel: t("priorLabel"), posteriorLabel: t("posteriorLabel") };
  return {
    id: "odds-now",
    finding:
      odds.status === "resolved"
        ? t("bars.finding", {
            count: odds.quarterCount,
            most: t(`name.object.${most}`),
            from: share(prior[most]),
            to: share(posterior[most]),
          })
        : t("bars.findingNone"),
    unitLine: t("bars.unit", { date: date(frozenOn) }),
    notice: clipNotice(odds.quarters, words),
    panels: [{ key: "odds", title: null, spec: { kind: "odds-bars", ...labels, rows } }],
    sources: sourcesOf(words),
    fileName: "scenario-odds",
    aspect: ASPECT,
  };
}

/** The odds quarter by quarter; null while no quarter has been counted. */
export function oddsPathFigure({ odds }: Main, words: OddsWords): NamedFigure | null {
  const { t, name, quarter } = words;
  const since = leadingSince(odds.quarters);
  if (since === null || odds.status !== "resolved") return null;
  const spec = oddsPathSpec(odds, { start: t("path.start"), names: byHypothesis(name), quarter });
  return {
    id: "odds-path",
    finding: t("path.finding", {
      first: t(`name.start.${rankHypotheses(odds.posterior)[0]}`),
      quarter: quarter(since),
    }),
    unitLine: t("path.unit"),
    panels: [{ key: "odds-path", title: null, spec }],
    sources: sourcesOf(words),
    fileName: "scenario-odds-by-quarter",
    aspect: ASPECT,
  };
}

function sourcesOf({ t }: OddsWords) {
  return [{ name: t("source.tracking") }, { name: t("source.method") }];
}

/** Which hypothesis was held at the floor, in which quarters. */
function clipNotice(
  quarters: Main["odds"]["quarters"],
  { t, name, quarter, locale }: OddsWords,
): string | undefined {
  const held = hypotheses.flatMap((hypothesis) => {
    const names = quarters.flatMap((each) =>
      each.clipped.includes(hypothesis) ? [quarter(each.quarter)] : [],
    );
    return names.length === 0 ? [] : [`${name(hypothesis)} (${formatList(names, locale)})`];
  });
  return held.length === 0 ? undefined : t("bars.clipped", { list: formatList(held, locale) });
}
