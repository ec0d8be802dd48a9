import { useLocale, useTranslations } from "next-intl";
import { capitalSpendersFigure } from "@/lib/charts/companies/capital-spenders-figure";
import type { CapitalSpender } from "@/lib/contracts/api/companies/capital-spender";
import { ChartFigure } from "../../_components/charts/chart-figure";

/** The largest spenders of the list. */
export function CapitalSpendersChart({ spenders }: { spenders: readonly CapitalSpender[] }) {
  const t = useTranslations("companies");
  const locale = useLocale();
  const figure = capitalSpendersFigure(spenders, { t, locale });
  return figure === null ? null : <ChartFigure chart="capex-and-cash-flow-by-company" {...figure} />;
}
