import type { RealisedOdds } from "@/lib/contracts/realised-odds";
import { formatList } from "@/lib/format/format-date";
import { Disclosure } from "../../_components/controls/disclosure";
import { DataTable } from "../../_components/figures/data-table";
import { OddsSeen } from "./odds-seen";
import { useOddsWords } from "./use-odds-words";

const paragraphs = ["p1", "p2", "p3", "p4", "p5"] as const;

type OddsBasisProps = { view: RealisedOdds; main: NonNullable<RealisedOdds["main"]> };

/** What the odds rest on: what is not counted, what was seen, how they are computed, what is assumed. */
export function OddsBasis({ view, main }: OddsBasisProps) {
  const { t, share, plain, quarter, locale } = useOddsWords();
  return (
    <div className="flex flex-col gap-y-2 border-t border-ink pt-3">
      <h3 id="odds-unresolved" className="scroll-mt-16 font-semibold">
        {t("unresolved.title")}
      </h3>
      <DataTable
        label={t("unresolved.table")}
        columns={[
          { key: "indicator", head: t("unresolved.indicator"), align: "start" },
          { key: "reason", head: t("unresolved.reason"), align: "start", wrap: true },
        ]}
        rows={main.omitted.map(({ indicator, reason }) => ({
          key: indicator,
          head: t(`indicator.${indicator}`),
          cells: [t(`unresolved.reasons.${reason}`)],
        }))}
        emptyReason={t("unresolved.empty")}
      />
      {view.gaps.map((gap) => (
        <p key={`${gap.indicator} ${gap.quarter}`} className="text-caption text-muted">
          {t("unresolved.gap", {
            indicator: t(`indicator.${gap.indicator}`),
            quarter: quarter(gap.quarter),
            missing: formatList(gap.missing, locale),
          })}
        </p>
      ))}
      <Disclosure summary={t("seen.title")}>
        <OddsSeen points={main.points} />
      </Disclosure>
      <Disclosure summary={t("method.title")}>
        <div className="flex max-w-prose flex-col gap-y-2">
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{t(`method.${paragraph}`, { rho: share(view.rho) })}</p>
          ))}
        </div>
      </Disclosure>
      <Disclosure summary={t("method.noise")}>
        <p className="mb-2 max-w-prose text-caption text-muted">{t("method.noiseUnit")}</p>
        <DataTable
          label={t("method.table")}
          columns={[
            { key: "indicator", head: t("unresolved.indicator"), align: "start" },
            { key: "level", head: t("method.level"), align: "end" },
            { key: "quarterly", head: t("method.quarterly"), align: "end" },
            { key: "climatology", head: t("method.climatology"), align: "end" },
          ]}
          rows={main.discrepancies.map(({ indicator, levelSd, quarterlySd, climatologySd }) => ({
            key: indicator,
            head: t(`indicator.${indicator}`),
            cells: [plain(levelSd, 2), plain(quarterlySd, 2), plain(climatologySd, 2)],
          }))}
          emptyReason={t("unresolved.empty")}
        />
      </Disclosure>
    </div>
  );
}
