import type { RealisedOdds } from "@/lib/contracts/realised-odds";
import { isTooCloseToCall, logBayesFactors, rankHypotheses } from "@/lib/model/tracking/odds-findings";
import { DataTable } from "../../_components/figures/data-table";
import { useOddsWords } from "./use-odds-words";

const LARGEST_FACTOR = 1000;

/** How strongly evidence alone favours each hypothesis over the next likely ones. */
export function OddsFactors({ main }: { main: NonNullable<RealisedOdds["main"]> }) {
  const { t, plain, date } = useOddsWords();
  const { odds, frozenOn } = main;
  const ranked = rankHypotheses(odds.logEvidence);
  const pairs = ranked.flatMap((first, i) => ranked.slice(i + 1).map((second) => ({ first, second })));
  const factor = (logFactor: number) => {
    const value = Math.exp(logFactor);
    if (value > LARGEST_FACTOR) return t("factors.more", { limit: plain(LARGEST_FACTOR, 0) });
    return plain(value, value < 100 ? 1 : 0);
  };
  const [leader, next] = ranked;
  const leading = logBayesFactors(odds, leader, next);
  return (
    <section
      aria-labelledby="odds-factors"
      className="flex min-w-0 flex-col gap-y-3 border-t border-ink pt-3"
    >
      <h2 id="odds-factors" className="scroll-mt-16 text-finding font-semibold">
        {odds.quarterCount === 0
          ? t("factors.title")
          : t("factors.finding", {
              first: t(`name.object.${leader}`),
              second: t(`name.within.${next}`),
              factor: factor(leading.full),
              tempered: factor(leading.tempered),
            })}
      </h2>
      <p className="max-w-prose text-caption text-muted">
        {t("factors.unit", { date: date(frozenOn), count: odds.quarterCount })}
      </p>
      <DataTable
        label={t("factors.table")}
        columns={[
          { key: "pair", head: t("factors.pair"), align: "start" },
          { key: "full", head: t("factors.full"), align: "end" },
          { key: "tempered", head: t("factors.tempered"), align: "end" },
          { key: "strength", head: t("factors.strength"), align: "end" },
        ]}
        rows={pairs.map(({ first, second }) => {
          const { full, tempered } = logBayesFactors(odds, first, second);
          return {
            key: `${first}-${second}`,
            head: (
              <span className="whitespace-nowrap">
                {t("contributions.pairOption", {
                  first: t(`name.short.${first}`),
                  second: t(`name.short.${second}`),
                })}
              </span>
            ),
            cells: [
              t("factors.ratio", { factor: factor(full) }),
              t("factors.ratio", { factor: factor(tempered) }),
              t(isTooCloseToCall(odds, first, second) ? "factors.no" : "factors.yes"),
            ],
          };
        })}
        emptyReason={t("contributions.empty")}
      />
    </section>
  );
}
