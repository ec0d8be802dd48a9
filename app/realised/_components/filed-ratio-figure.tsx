import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { filedRatioFigure } from "@/lib/charts/tracking/filed-ratio-figure";
import type { RealisedFigures } from "@/lib/model/tracking/realised-view";
import { ChartFigure } from "../../_components/charts/chart-figure";

/** Three ratios as connected dots, other booms as labelled lines. */
export function FiledRatioFigure({ figures }: { figures: RealisedFigures }) {
  const t = useTranslations("realisedFiled.filed");
  const locale = useLocale();
  const figure = useMemo(() => filedRatioFigure(figures, { t, locale }), [figures, t, locale]);
  return <ChartFigure chart="filed-ratios-and-analogues" {...figure} />;
}
