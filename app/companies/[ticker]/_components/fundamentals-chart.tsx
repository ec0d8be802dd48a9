import { useLocale, useTranslations } from "next-intl";
import { fundamentalsFigure } from "@/lib/charts/companies/fundamentals-figure";
import type { CompanyFigure } from "@/lib/contracts/api/companies/company-financials";
import type { TrailingFigures } from "@/lib/queries/trailing-figures";
import { ChartFigure } from "../../../_components/charts/chart-figure";

type FundamentalsChartProps = {
  name: string;
  ticker: string;
  basis: TrailingFigures["basis"];
  figures: readonly CompanyFigure[];
};

/** Capital expenditure against the cash that operations brought in, period by period. */
export function FundamentalsChart(props: FundamentalsChartProps) {
  const t = useTranslations("companies");
  const locale = useLocale();
  const figure = fundamentalsFigure(props, { t, locale });
  if (figure === null) return null;
  return <ChartFigure chart="company-fundamentals" chartParams={{ ticker: props.ticker }} {...figure} />;
}
