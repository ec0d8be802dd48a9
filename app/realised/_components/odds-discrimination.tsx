import type { RealisedOdds } from "@/lib/contracts/realised-odds";
import { DataTable } from "../../_components/figures/data-table";
import { useOddsWords } from "./use-odds-words";

const SHOWN_YEARS = 3;

type OddsDiscriminationProps = { current: NonNullable<RealisedOdds["current"]> };

/** The year by whose end each pair of today's scenarios should have parted. */
export function OddsDiscrimination({ current }: OddsDiscriminationProps) {
  const { t, plain, quarter } = useOddsWords();
  const { discrimination, seenUntil } = current;
  const years = discrimination[0]?.expectedByYear.map(({ year }) => year) ?? [];
  const last = String(years.at(-1) ?? "");
  const yearOf = (first: string, second: string) =>
    discrimination.find((pair) => pair.first === first && pair.second === second)?.year ?? null;
  const written = (year: number | null) => (year === null ? "none" : String(year));
  const shown = years.slice(0, SHOWN_YEARS);
  return (
    <section
      aria-labelledby="odds-discrimination"
      className="flex min-w-0 flex-col gap-y-3 border-t border-ink pt-3"
    >
      <h2 id="odds-discrimination" className="scroll-mt-16 text-finding font-semibold">
        {t("discrimination.finding", {
          year: written(yearOf("bear", "bull")),
          near: written(yearOf("base", "bull")),
          last,
        })}
      </h2>
      <p className="max-w-prose text-caption text-muted">
        {t("discrimination.unit", { quarter: quarter(seenUntil) })}
      </p>
      <DataTable
        label={t("discrimination.table")}
        columns={[
          { key: "pair", head: t("discrimination.pair"), align: "start" },
          { key: "year", head: t("discrimination.year"), align: "end" },
          ...shown.map((year) => ({
            key: String(year),
            head: t("discrimination.expected", { year: String(year) }),
            align: "end" as const,
          })),
        ]}
        rows={discrimination.map(({ first, second, year, expectedByYear }) => ({
          key: `${first}-${second}`,
          head: (
            <span className="whitespace-nowrap">
              {t("discrimination.name", {
                first: t(`name.short.${first}`),
                second: t(`name.short.${second}`),
              })}
            </span>
          ),
          cells: [
            year === null ? t("discrimination.never", { last }) : String(year),
            ...expectedByYear.slice(0, SHOWN_YEARS).map((each) => plain(each.logBayesFactorNats, 1)),
          ],
        }))}
        emptyReason={t("contributions.empty")}
      />
    </section>
  );
}
