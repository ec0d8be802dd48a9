import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/lib/format/format-number";
import type { SimulatedScenario } from "@/lib/model/scenario/compare-scenarios";

/** How the draws were made, how assumptions depend on each other, and whether there are enough. */
export function UncertaintyNote({ simulations }: { simulations: readonly SimulatedScenario[] }) {
  const t = useTranslations("scenarioUncertainty");
  const locale = useLocale();
  const first = simulations[0]?.ensemble;
  if (first === undefined) return null;
  const changes = simulations.flatMap(({ ensemble }) =>
    ensemble.dependence.isRepaired ? ensemble.dependence.largestChange : [],
  );
  const isPrecise = simulations.every(({ ensemble }) => ensemble.isPrecise);
  return (
    <div className="flex max-w-prose flex-col gap-y-1 text-caption text-muted">
      {changes.length > 0 && (
        <p role="status" className="border-s-2 border-ink ps-2 text-ink">
          {t("repaired", { change: formatNumber(Math.max(...changes), locale, { significantDigits: 2 }) })}
        </p>
      )}
      <p>
        {t(`dependence.${first.dependence.kind}`, { count: first.dependence.correlatedParameterCount })}{" "}
        {isPrecise ? t("precise") : t("imprecise")}
      </p>
      <p>
        {t("run", {
          replicates: formatNumber(first.replicateCount, locale, { fractionDigits: 0 }),
          seed: first.seed,
        })}
      </p>
    </div>
  );
}
