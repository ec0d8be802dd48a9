import type { RealisedOdds } from "@/lib/contracts/realised-odds";
import { formatList } from "@/lib/format/format-date";
import { DataTable } from "../../_components/figures/data-table";
import { useOddsWords } from "./use-odds-words";

type OddsUncountedProps = {
  omitted: NonNullable<RealisedOdds["main"]>["omitted"];
  gaps: RealisedOdds["gaps"];
};

/** Indicators and quarters that the odds leave out, each with its reason. */
export function OddsUncounted({ omitted, gaps }: OddsUncountedProps) {
  const { t, quarter, locale } = useOddsWords();
  return (
    <section
      aria-labelledby="odds-unresolved"
      className="flex min-w-0 flex-col gap-y-2 border-t border-ink pt-3"
    >
      <h3 id="odds-unresolved" className="scroll-mt-16 font-semibold">
        {t("unresolved.title")}
      </h3>
      <DataTable
        label={t("unresolved.table")}
        compact
        columns={[
          { key: "indicator", head: t("unresolved.indicator"), align: "start", wrap: true },
          { key: "reason", head: t("unresolved.reason"), align: "start", wrap: true },
        ]}
        rows={omitted.map(({ indicator, reason }) => ({
          key: indicator,
          head: t(`indicator.${indicator}`),
          cells: [t(`unresolved.reasons.${reason}`)],
        }))}
        emptyReason={t("unresolved.empty")}
      />
      {gaps.map((gap) => (
        <p key={`${gap.indicator} ${gap.quarter}`} className="text-caption text-muted">
          {t(gap.missing.length === 0 ? "unresolved.offScale" : "unresolved.gap", {
            indicator: t(`indicator.${gap.indicator}`),
            quarter: quarter(gap.quarter),
            missing: formatList(gap.missing, locale),
          })}
        </p>
      ))}
    </section>
  );
}
