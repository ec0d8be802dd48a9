import type { RealisedOdds } from "@/lib/contracts/realised-odds";
import { hypotheses } from "@/lib/model/tracking/hypotheses";
import { DataTable } from "../../_components/figures/data-table";
import { useOddsWords } from "./use-odds-words";

/** The odds of every set frozen by the day, so that none is picked for its result. */
export function OddsSets({ sets }: { sets: RealisedOdds["sets"] }) {
  const { t, name, share, date } = useOddsWords();
  return (
    <section aria-labelledby="odds-sets" className="flex min-w-0 flex-col gap-y-3 border-t border-ink pt-3">
      <h3 id="odds-sets" className="scroll-mt-16 font-semibold">
        {t("sets.title")}
      </h3>
      <p className="max-w-prose text-caption text-muted">{t("sets.unit")}</p>
      <DataTable
        label={t("sets.table")}
        columns={[
          { key: "set", head: t("sets.set"), align: "start" },
          { key: "kind", head: t("sets.kindHead"), align: "start" },
          { key: "quarters", head: t("sets.quarters"), align: "end" },
          ...hypotheses.map((hypothesis) => ({
            key: hypothesis,
            head: name(hypothesis),
            align: "end" as const,
          })),
        ]}
        rows={sets.map((set) => ({
          key: set.id,
          head: <span className="whitespace-nowrap">{date(set.frozenOn)}</span>,
          cells: [
            t(`sets.kind.${set.kind}`),
            set.status === "resolved"
              ? String(set.quarterCount)
              : t("sets.tooFew", { count: set.quarterCount }),
            ...hypotheses.map((hypothesis) => share(set.posterior[hypothesis])),
          ],
        }))}
        emptyReason={t("sets.empty")}
      />
    </section>
  );
}
