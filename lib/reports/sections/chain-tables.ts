import { formatList } from "@/lib/format/format-date";
import { formatNumber } from "@/lib/format/format-number";
import { JOINT_PRICE_YEAR } from "@/lib/model/valuation/assess-vendor";
import type { ReportChain } from "@/lib/model/valuation/report-chain";
import type { ReportValueChain } from "@/lib/contracts/report-value-chain";
import { subjectOf } from "../report-analysis";
import type { ReportContext } from "../report-context";
import type { ReportCell, ReportTable } from "../scenario-report";

/** Every layer: its part of capex, its lag, and what its vendors can book. */
export function layerTable(
  { t, locale, plainUsdBn, inUsdBn, percent, words, figure, scenarioName }: ReportContext,
  chain: ReportChain,
): ReportTable {
  const { years, firstProjectedYear, scenarios } = chain;
  const leading = subjectOf(chain.scenarios);
  const [today, later] = [years.indexOf(firstProjectedYear), years.indexOf(JOINT_PRICE_YEAR)];
  const amount = (value: number | undefined) => figure(value ?? null, plainUsdBn(value ?? null));
  const firstYear = String(years[0] ?? "");
  return {
    caption: inUsdBn(t("reportEvidence.chain.caption")),
    columns: [
      { head: t("reportEvidence.chain.layer"), kind: "name", share: 1.7 },
      {
        head: t("reportEvidence.chain.share", { year: String(firstProjectedYear) }),
        kind: "figure",
        share: 1,
      },
      { head: t("reportEvidence.chain.lag"), kind: "figure", share: 0.9 },
      { head: t("reportEvidence.chain.booked", { year: firstYear }), kind: "figure", share: 1 },
      ...scenarios.map(({ slug }) => ({
        head: t("reportEvidence.chain.case", {
          scenario: scenarioName(slug),
          year: String(JOINT_PRICE_YEAR),
        }),
        kind: "figure" as const,
        share: 1,
      })),
    ],
    rows: leading.layers.map(({ recipient, lagQuarters, spentUsdBn, bookedUsdBn }) => {
      const share = (spentUsdBn[today] ?? 0) / (leading.capexUsdBn[today] ?? Number.NaN);
      const isDirect = lagQuarters !== null;
      return [
        words(t(`chainFlows.layer.${recipient}`)),
        isDirect ? figure(share, percent(share, 1)) : words(t("reportEvidence.chain.notDirect")),
        isDirect
          ? figure(lagQuarters, formatNumber(lagQuarters, locale, { trimZeros: true }))
          : words(t("reportEvidence.chain.notDirect")),
        amount(bookedUsdBn[0]),
        ...scenarios.map(({ layers }) =>
          amount(layers.find((layer) => layer.recipient === recipient)?.bookedUsdBn[later]),
        ),
      ];
    }),
    note: t("reportEvidence.chain.note"),
  };
}

/** Vendors that the chain has a path for: filed growth, growth in each case, growth their price assumes. */
export function vendorTable(
  context: ReportContext,
  inputs: ReportValueChain,
  chain: ReportChain,
): ReportTable {
  const { t, locale, percent, words, figure, scenarioName, scenarioWord } = context;
  const { slug: leading } = subjectOf(chain.scenarios);
  const isPriced = inputs.market.pricedVendorCount > 0;
  const shown = chain.vendors.filter(({ byScenario }) =>
    byScenario.some((each) => (each.growthFraction ?? each.layerGrowthFraction) !== null),
  );
  const growthCell = (each: (typeof chain.vendors)[number]["byScenario"][number] | undefined): ReportCell => {
    if (each === undefined) return words("—");
    if (each.growthFraction !== null) return figure(each.growthFraction, percent(each.growthFraction));
    const ofLayer = each.layerGrowthFraction;
    return ofLayer === null ? words("—") : figure(ofLayer, `${percent(ofLayer)}*`);
  };
  return {
    caption: t(`reportEvidence.chain.${isPriced ? "vendors" : "vendorsUnpriced"}`),
    columns: [
      { head: t("reportEvidence.chain.vendor"), kind: "name", share: 1.7 },
      { head: t("reportEvidence.chain.filed"), kind: "figure", share: 0.8 },
      ...chain.scenarios.map(({ slug }) => ({
        head: scenarioName(slug),
        kind: "figure" as const,
        share: 0.7,
      })),
      ...(isPriced
        ? [
            { head: t("reportEvidence.chain.implied"), kind: "figure" as const, share: 0.9 },
            { head: t("reportEvidence.chain.gap"), kind: "figure" as const, share: 0.8 },
          ]
        : []),
    ],
    rows: shown.map(({ ticker, byScenario }) => {
      const company = inputs.companies.find((each) => each.ticker === ticker);
      const vendor = inputs.vendors.find((each) => each.ticker === ticker);
      const filed = vendor?.filedGrowth?.fraction ?? null;
      const implied = vendor?.impliedGrowthFraction ?? null;
      const gap = byScenario.find(({ slug }) => slug === leading)?.gapPercentagePoints ?? null;
      return [
        words(`${company?.name ?? ticker} (${ticker})`),
        figure(filed, percent(filed)),
        ...chain.scenarios.map(({ slug }) => growthCell(byScenario.find((each) => each.slug === slug))),
        ...(isPriced
          ? [
              figure(implied, percent(implied)),
              figure(gap, formatNumber(gap, locale, { fractionDigits: 0, sign: "always" })),
            ]
          : []),
      ];
    }),
    note: [
      t("reportEvidence.chain.growthNote", { years: String(inputs.growthYears) }),
      ...(isPriced ? [t("reportEvidence.chain.gapNote", { scenario: scenarioWord(leading) })] : []),
      withoutPath(context, chain),
    ]
      .join(" ")
      .trim(),
  };
}

function withoutPath({ t, locale }: ReportContext, { companiesWithoutPath }: ReportChain): string {
  const count = companiesWithoutPath.reduce((sum, each) => sum + each.count, 0);
  if (count === 0) return "";
  const list = companiesWithoutPath.map((each) =>
    t("reportEvidence.chain.withoutItem", {
      reason: t(`reportEvidence.chain.missing.${each.reason}`),
      count: String(each.count),
    }),
  );
  return t("reportEvidence.chain.without", { count, list: formatList(list, locale) });
}
