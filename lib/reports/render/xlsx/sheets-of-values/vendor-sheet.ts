import type { ReportChainInput, ReportChain, ReportVendor } from "@/lib/model/valuation/report-chain";
import type { Locale } from "@/lib/format/locale";
import { reportMessagesByLocale } from "@/lib/messages/report-messages";
import type { ReportContext } from "@/lib/reports/report-context";
import type { SheetCell } from "../formula/model-sheet";
import { unavailableBlocks } from "./unavailable-blocks";
import { figure, figureHead, head, webLink, words, yearHead } from "./value-cell";
import type { ValueBlock, ValueSheet } from "./value-sheet";

const NAME_WIDTHS = [14, 42, 60];
const FIGURE_WIDTH = 12;

/** Who can book each dollar of capex, with which share, and what growth vendors file, have in each case, and are paid for. */
export function vendorSheet(context: ReportContext): ValueSheet {
  const { t, bundle, chain } = context;
  const input = bundle.inputs.valueChain;
  const yearCount = chain.status === "available" ? chain.value.years.length : 0;
  return {
    name: "Vendors",
    title: t("workbookSheets.vendors.title"),
    stamp: t("workbookSheets.vendors.stamp", { engine: bundle.engineVersion }),
    columnWidths: [...NAME_WIDTHS, ...Array.from({ length: yearCount }, () => FIGURE_WIDTH)],
    frozenColumns: 2,
    blocks:
      chain.status === "unavailable"
        ? unavailableBlocks(context, t("workbookSheets.vendors.pools"), chain.reason)
        : [
            ...poolBlocks(context, chain.value),
            ...(input?.status === "available" ? vendorBlocks(context, chain.value, input.value) : []),
          ],
  };
}

function poolBlocks(context: ReportContext, { years, scenarios }: ReportChain): ValueBlock[] {
  const { t } = context;
  return scenarios.flatMap(({ slug, capexUsdBn, layers }): ValueBlock[] => {
    const row = (name: string, measure: string, values: readonly number[]) => [
      words(context.scenarioName(slug)),
      words(name),
      words(`${measure}, USD bn`),
      ...values.map((value) => figure(value, "USD bn")),
    ];
    return [
      {
        kind: "heading",
        text: `${t("workbookSheets.vendors.pools")}: ${context.scenarioName(slug)}`,
      },
      {
        kind: "table",
        heads: [
          head(t("workbookSheets.column.scenario")),
          head(t("workbookSheets.column.layer")),
          head(t("workbookSheets.column.measure")),
          ...years.map(yearHead),
        ],
        rows: [
          row(t("workbookSheets.vendors.allLayers"), t("workbookSheets.vendors.capex"), capexUsdBn),
          ...layers.map(({ recipient, spentUsdBn }) =>
            row(t(`chainFlows.layer.${recipient}`), t("workbookSheets.vendors.spent"), spentUsdBn),
          ),
          ...layers.map(({ recipient, bookedUsdBn }) =>
            row(t(`chainFlows.layer.${recipient}`), t("workbookSheets.vendors.booked"), bookedUsdBn),
          ),
        ],
      },
    ];
  });
}

function vendorBlocks(context: ReportContext, chain: ReportChain, input: ReportChainInput): ValueBlock[] {
  const { t } = context;
  return [
    { kind: "heading", text: t("workbookSheets.vendors.growth") },
    {
      kind: "note",
      text: t("workbookSheets.vendors.growthNote", {
        years: context.whole(input.growthYears),
        priced: context.whole(input.vendors.filter((each) => each.impliedGrowthFraction !== null).length),
        total: context.whole(input.vendors.length),
      }),
    },
    growthTable(context, chain, input),
    { kind: "heading", text: t("workbookSheets.vendors.shares") },
    { kind: "note", text: t("workbookSheets.vendors.sharesNote") },
    exposureTable(context, input),
    ...withoutPathBlocks(context, chain),
  ];
}

function companyText({ t }: ReportContext, { companies }: ReportChainInput, ticker: string): string {
  const company = companies.find((each) => each.ticker === ticker);
  return company === undefined ? ticker : `${company.name}: ${t(`chainFlows.layer.${company.layer}`)}`;
}

function growthTable(context: ReportContext, chain: ReportChain, input: ReportChainInput): ValueBlock {
  const { t } = context;
  const slugs = chain.scenarios.map(({ slug }) => slug);
  const ofCase = (key: "growthOf" | "layerGrowthOf" | "gapTo") =>
    slugs.map((slug) =>
      figureHead(t(`workbookSheets.vendors.${key}`, { scenario: context.scenarioWord(slug) })),
    );
  return {
    kind: "table",
    heads: [
      head(t("workbookSheets.column.ticker")),
      head(t("workbookSheets.column.company")),
      head(t("workbookSheets.column.filing")),
      figureHead(t("workbookSheets.vendors.filedGrowth")),
      figureHead(t("workbookSheets.vendors.impliedGrowth")),
      ...ofCase("growthOf"),
      ...ofCase("layerGrowthOf"),
      ...ofCase("gapTo"),
      head(t("workbookSheets.column.address")),
    ],
    rows: input.vendors.map((vendor) => {
      const cases = chain.vendors.find(({ ticker }) => ticker === vendor.ticker)?.byScenario ?? [];
      const inOrder = slugs.map((slug) => cases.find((each) => each.slug === slug));
      return [
        words(vendor.ticker),
        words(companyText(context, input, vendor.ticker)),
        words(filingText(context, vendor)),
        figure(vendor.filedGrowth?.fraction ?? null, "fraction"),
        figure(vendor.impliedGrowthFraction, "fraction"),
        ...inOrder.map((each) => figure(each?.growthFraction ?? null, "fraction")),
        ...inOrder.map((each) => figure(each?.layerGrowthFraction ?? null, "fraction")),
        ...inOrder.map((each) => figure(each?.gapPercentagePoints ?? null, "percentage points")),
        openLink(context, vendor.filedGrowth?.sourceUrl ?? null),
      ];
    }),
  };
}

/** Period and day of the filing, and why the price says nothing where it does not. */
function filingText({ t, locale }: ReportContext, { filedGrowth, impliedMissing }: ReportVendor): string {
  const filed =
    filedGrowth === null
      ? t("workbookSheets.vendors.notFiled")
      : t("workbookSheets.vendors.filed", {
          period: filedGrowth.period,
          known: filedGrowth.knownAt?.slice(0, 10) ?? t("workbookSheets.vendors.undated"),
          evidence: t(`figure.evidence.${filedGrowth.evidence}`),
        });
  return impliedMissing === null
    ? filed
    : `${filed}; ${t("workbookSheets.vendors.noImplied", { reason: lackText(locale, impliedMissing) })}`;
}

/** A code of a newer release is shown as it is. */
function lackText(locale: Locale, code: string): string {
  const texts: Readonly<Record<string, string>> = reportMessagesByLocale[locale].chainVendors.lacks;
  return texts[code] ?? code;
}

/** One word, where a column is narrow. */
function openLink({ t }: ReportContext, address: string | null): SheetCell {
  return address === null ? words("") : webLink(t("workbookSheets.vendors.open"), address);
}

function exposureTable(context: ReportContext, input: ReportChainInput): ValueBlock {
  const { t } = context;
  return {
    kind: "table",
    heads: [
      head(t("workbookSheets.column.ticker")),
      head(t("workbookSheets.column.company")),
      head(t("workbookSheets.column.source")),
      ...(["layerRevenue", "totalRevenue", "shareBear", "shareBase", "shareBull", "recognised"] as const).map(
        (column) => figureHead(t(`workbookSheets.vendors.${column}`)),
      ),
      head(t("workbookSheets.column.address")),
    ],
    rows: input.exposures.map((exposure) => [
      words(exposure.ticker),
      words(
        `${companyText(context, input, exposure.ticker)} → ${t(`chainFlows.layer.${exposure.layer}`)}, ${exposure.baseYear}`,
      ),
      words(
        `${t(`figure.evidence.${exposure.evidence}`)}: ${exposure.sourceTitle ?? t("workbookSheets.vendors.noSource")}`,
      ),
      figure(exposure.revenueUsdBn, "USD bn"),
      figure(exposure.totalRevenueUsdBn, "USD bn"),
      ...(["bear", "base", "bull"] as const).map((slug) =>
        figure(exposure.terminalShareFraction[slug], "fraction"),
      ),
      figure(exposure.recognisedFraction, "fraction"),
      openLink(context, exposure.sourceUrl),
    ]),
  };
}

function withoutPathBlocks({ t }: ReportContext, { companiesWithoutPath }: ReportChain): ValueBlock[] {
  if (companiesWithoutPath.length === 0) return [];
  return [
    { kind: "heading", text: t("workbookSheets.vendors.withoutPath") },
    {
      kind: "table",
      heads: [head(t("workbookSheets.column.companies")), head(t("workbookSheets.column.reason"))],
      rows: companiesWithoutPath.map(({ reason, count }) => [
        figure(count, "count"),
        words(t(`chainVendors.reason.${reason}`)),
      ]),
    },
  ];
}
