import type { RealisedOdds } from "@/lib/contracts/realised-odds";
import type { Hypothesis } from "@/lib/model/tracking/hypotheses";
import { contributionTotals } from "@/lib/model/tracking/odds-findings";
import { SegmentedSwitch } from "../../_components/controls/segmented-switch";
import { DataTable, type TableColumn, type TableRow } from "../../_components/figures/data-table";
import { useAddressChoice } from "./use-address-choice";
import { useOddsWords } from "./use-odds-words";

const pairs: Record<string, readonly [Hypothesis, Hypothesis]> = {
  "bull-bear": ["bull", "bear"],
  "bull-base": ["bull", "base"],
  "base-bear": ["base", "bear"],
  "bull-other": ["bull", "other"],
};
const pairKeys = ["bull-bear", "bull-base", "base-bear", "bull-other"] as const;

/** Which indicator moved the odds of a pair, quarter by quarter. */
export function OddsContributions({ main }: { main: NonNullable<RealisedOdds["main"]> }) {
  const { t, nats, plain, quarter, share, name } = useOddsWords();
  const [pair, setPair] = useAddressChoice("oddsPair", pairKeys);
  const [first, second] = pairs[pair] ?? ["bull", "bear"];
  const { odds, discrepancies } = main;
  const totals = contributionTotals(odds, first, second);
  const total = totals.reduce((sum, { logOdds }) => sum + logOdds, 0);
  const [most] = totals.toSorted((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds));
  const movers = { first: t(`name.object.${first}`), second: t(`name.object.${second}`) };
  const columns: TableColumn[] = [
    { key: "quarter", head: t("contributions.quarter"), align: "start" },
    ...totals.map(({ indicator }): TableColumn => ({
      key: indicator,
      head: (
        <>
          {t(`indicator.${indicator}`)}
          {discrepancies.some((each) => each.indicator === indicator && each.isReflexive) && (
            <span className="block font-normal">{t("contributions.reflexive")}</span>
          )}
        </>
      ),
      align: "end",
    })),
    { key: "sum", head: t("contributions.sum"), align: "end" },
    { key: "effective", head: t("contributions.effective"), align: "end" },
    { key: "tempering", head: t("contributions.tempering"), align: "end" },
    { key: "first", head: name(first), align: "end" },
    { key: "second", head: name(second), align: "end" },
  ];
  const rows = odds.quarters.map((each): TableRow => {
    const moved = totals.map(({ indicator }) => {
      const own = each.contributions.find((contribution) => contribution.indicator === indicator);
      return own === undefined ? null : own.logDensities[first] - own.logDensities[second];
    });
    const sum = moved.reduce<number>((running, value) => running + (value ?? 0), 0);
    return {
      key: each.quarter,
      head: <span className="whitespace-nowrap">{quarter(each.quarter)}</span>,
      cells: [
        ...moved.map((value) => (value === null ? "—" : nats(value))),
        nats(sum),
        `${plain(each.effectiveIndicatorCount, 1)} / ${each.indicators.length}`,
        plain(each.temperingFraction, 2),
        share(each.posterior[first]),
        share(each.posterior[second]),
      ],
    };
  });
  const sumRow: TableRow = {
    key: "total",
    head: t("contributions.total"),
    emphasised: true,
    cells: [...totals.map(({ logOdds }) => nats(logOdds)), nats(total), "", "", "", ""],
  };
  return (
    <section aria-labelledby="odds-contributions" className="flex flex-col gap-y-3 border-t border-ink pt-3">
      <h2 id="odds-contributions" className="scroll-mt-16 text-finding font-semibold">
        {most === undefined
          ? t("contributions.title", movers)
          : t("contributions.finding", {
              ...movers,
              indicator: t(`indicator.${most.indicator}`),
              amount: nats(most.logOdds),
              total: nats(total),
            })}
      </h2>
      <p className="max-w-prose text-caption text-muted">{t("contributions.unit")}</p>
      <div className="max-w-xl" data-print="hide">
        <SegmentedSwitch
          label={t("contributions.pair")}
          value={pair}
          options={pairKeys.map((value) => ({ value, label: pairLabel(value) }))}
          onChange={setPair}
          dense
        />
      </div>
      <DataTable
        label={t("contributions.table")}
        columns={columns}
        rows={rows.length === 0 ? [] : [...rows, sumRow]}
        emptyReason={t("contributions.empty")}
      />
    </section>
  );

  function pairLabel(key: string): string {
    const [over, under] = pairs[key] ?? ["bull", "bear"];
    return t("contributions.pairOption", {
      first: t(`name.short.${over}`),
      second: t(`name.short.${under}`),
    });
  }
}
