import type { RealisedOdds } from "@/lib/contracts/realised-odds";
import { Disclosure } from "../../_components/controls/disclosure";
import { DataTable } from "../../_components/figures/data-table";
import { OddsSeen } from "./odds-seen";
import { useOddsWords } from "./use-odds-words";

const paragraphs = ["p1", "p2", "p3", "p4", "p5"] as const;

type OddsBasisProps = { rho: number; main: NonNullable<RealisedOdds["main"]> };

/** What the odds rest on: what was seen, how they are computed, what is assumed. */
export function OddsBasis({ rho, main }: OddsBasisProps) {
  const { t, share, plain } = useOddsWords();
  return (
    <div className="flex flex-col gap-y-2">
      <Disclosure summary={t("seen.title")}>
        <OddsSeen points={main.points} />
      </Disclosure>
      <Disclosure summary={t("method.title")}>
        <div className="flex max-w-prose flex-col gap-y-2">
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{t(`method.${paragraph}`, { rho: share(rho) })}</p>
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
