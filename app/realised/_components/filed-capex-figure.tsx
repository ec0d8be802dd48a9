import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { filedCapexFigure } from "@/lib/charts/tracking/filed-capex-figure";
import type { RealisedFigures } from "@/lib/model/tracking/realised-view";
import { ChartFigure } from "../../_components/charts/chart-figure";

/** Capital and operating cash flow of the five, quarter by quarter as filed. */
export function FiledCapexFigure({ figures }: { figures: RealisedFigures }) {
  const t = useTranslations("realisedFiled.filed");
  const locale = useLocale();
  const figure = useMemo(() => filedCapexFigure(figures, { t, locale }), [figures, t, locale]);
  if (figure === null) {
    return (
      <section className="border-t border-ink pt-3">
        <h2 className="text-finding font-semibold">{t("capexFindingNone")}</h2>
      </section>
    );
  }
  return <ChartFigure chart="filed-capex-and-cash-flow" {...figure} />;
}
