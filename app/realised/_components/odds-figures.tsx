import { useMemo } from "react";
import { oddsPathSpec } from "@/lib/charts/tracking/odds-path-spec";
import type { RealisedOdds } from "@/lib/contracts/realised-odds";
import { formatList } from "@/lib/format/format-date";
import { byHypothesis, hypotheses } from "@/lib/model/tracking/hypotheses";
import { leadingSince, rankHypotheses } from "@/lib/model/tracking/odds-findings";
import { ChartFigure } from "../../_components/charts/chart-figure";
import type { ChartPanel } from "@/lib/charts/chart-panel";
import { useOddsWords, type OddsWords } from "./use-odds-words";

const ASPECT = { desk: "16 / 10", phone: "4 / 3" };
const shownOrder = ["bull", "base", "bear", "other"] as const;

type Main = NonNullable<RealisedOdds["main"]>;

/** Prior against posterior, and the odds on the way. */
export function OddsFigures({ main }: { main: Main }) {
  const words = useOddsWords();
  const { t, name, share, date, quarter } = words;
  const { odds, frozenOn } = main;
  const bars = useMemo((): ChartPanel[] => {
    const rows = shownOrder.map((hypothesis) => ({
      label: name(hypothesis),
      scenario: hypothesis === "other" ? null : hypothesis,
      prior: odds.prior[hypothesis],
      posterior: odds.posterior[hypothesis],
    }));
    const labels = { priorLabel: t("priorLabel"), posteriorLabel: t("posteriorLabel") };
    return [{ key: "odds", title: null, spec: { kind: "odds-bars", ...labels, rows } }];
  }, [odds, name, t]);
  const path = useMemo(
    (): ChartPanel[] => [
      {
        key: "odds-path",
        title: null,
        spec: oddsPathSpec(odds, { start: t("path.start"), names: byHypothesis(name), quarter }),
      },
    ],
    [odds, name, t, quarter],
  );
  const { prior, posterior } = odds;
  const most = hypotheses.reduce((best, each) =>
    Math.abs(posterior[each] - prior[each]) > Math.abs(posterior[best] - prior[best]) ? each : best,
  );
  const since = leadingSince(odds.quarters);
  const sources = [{ name: t("source.tracking") }, { name: t("source.method") }];
  return (
    <div className="grid gap-8 desk:grid-cols-2">
      <ChartFigure
        id="odds-now"
        finding={
          odds.status === "resolved"
            ? t("bars.finding", {
                count: odds.quarterCount,
                most: t(`name.object.${most}`),
                from: share(prior[most]),
                to: share(posterior[most]),
              })
            : t("bars.findingNone")
        }
        unitLine={t("bars.unit", { date: date(frozenOn) })}
        notice={clipNotice(odds.quarters, words)}
        panels={bars}
        sources={sources}
        fileName="scenario-odds"
        aspect={ASPECT}
      />
      {since !== null && odds.status === "resolved" && (
        <ChartFigure
          id="odds-path"
          finding={t("path.finding", {
            first: t(`name.start.${rankHypotheses(posterior)[0]}`),
            quarter: quarter(since),
          })}
          unitLine={t("path.unit")}
          panels={path}
          sources={sources}
          fileName="scenario-odds-by-quarter"
          aspect={ASPECT}
        />
      )}
    </div>
  );
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
