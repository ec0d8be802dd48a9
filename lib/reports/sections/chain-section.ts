import { scenarioOfSlug } from "@/lib/charts/scenario/scenario-slug";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import { formatList } from "@/lib/format/format-date";
import type { ReportChain } from "@/lib/model/valuation/report-chain";
import { JOINT_PRICE_YEAR } from "@/lib/model/valuation/assess-vendor";
import type { ReportValueChain } from "@/lib/contracts/report-value-chain";
import { subjectOf } from "../report-analysis";
import type { ReportContext } from "../report-context";
import type { ReportBlock, ReportSection } from "../scenario-report";
import { chartBlock } from "./chart-block";
import { layerTable, vendorTable } from "./chain-tables";
import { engineLine, evidenceWords } from "./source-line";
import type { TwinTables } from "./twin-tables";
import { unavailableBlock } from "./unavailable-block";

const HASH_CHARACTERS = 12;
const USD_PER_USD_BN = 1e9;
const BIGGEST_LAYERS = 3;
const SILICON = "compute-silicon";

/** Who is paid for the capex, and how the growth of its vendors compares with what they file and what their prices assume. */
export function chainSection(context: ReportContext, twins: TwinTables): ReportSection {
  const { t, chain, bundle } = context;
  const { valueChain } = bundle.inputs;
  return {
    id: "chain",
    number: 13,
    heading: t("reportEvidence.chain.heading"),
    scenario: null,
    startsPage: false,
    blocks:
      chain.status === "available" && valueChain?.status === "available"
        ? chainBlocks(context, valueChain.value, chain.value, twins)
        : [
            unavailableBlock(
              context,
              t("reportEvidence.chain.title"),
              chain.status === "unavailable" ? chain.reason : "the report was made without value-chain data",
            ),
          ],
  };
}

function chainBlocks(
  context: ReportContext,
  inputs: ReportValueChain,
  chain: ReportChain,
  twins: TwinTables,
): ReportBlock[] {
  const { t } = context;
  const { pricedVendorCount, inputsHash } = inputs.market;
  return [
    { kind: "lead", text: leadText(context, chain) },
    ...siliconChart(context, chain, twins),
    { kind: "table", table: layerTable(context, chain) },
    {
      kind: "paragraph",
      text: `${t("reportEvidence.chain.text")} ${perimeterText(context, chain)}`.trim(),
    },
    { kind: "table", table: vendorTable(context, inputs, chain) },
    inputsHash === null
      ? {
          kind: "unavailable",
          title: t("reportEvidence.chain.marketNone"),
          reason: t("reportEvidence.chain.marketNoneReason"),
        }
      : {
          kind: "paragraph",
          text: t("reportEvidence.chain.market", {
            count: pricedVendorCount,
            hash: inputsHash.slice(0, HASH_CHARACTERS),
          }),
        },
  ];
}

function leadText({ t, locale, percent, scenarioWord }: ReportContext, chain: ReportChain): string {
  const { slug, capexUsdBn, layers } = subjectOf(chain.scenarios);
  const at = chain.years.indexOf(chain.firstProjectedYear);
  const largest = layers
    .map(({ recipient, spentUsdBn }) => ({
      name: t(`chainFlows.layer.${recipient}`).toLocaleLowerCase(locale),
      share: percent((spentUsdBn[at] ?? 0) / (capexUsdBn[at] ?? Number.NaN)),
      spent: spentUsdBn[at] ?? 0,
    }))
    .toSorted((a, b) => b.spent - a.spent)
    .slice(0, BIGGEST_LAYERS);
  const [first, second, third] = largest;
  return t("reportEvidence.chain.lead", {
    year: String(chain.firstProjectedYear),
    scenario: scenarioWord(slug),
    first: first?.name ?? "",
    firstShare: first?.share ?? "",
    second: second?.name ?? "",
    secondShare: second?.share ?? "",
    third: third?.name ?? "",
    thirdShare: third?.share ?? "",
  });
}

function siliconChart(context: ReportContext, chain: ReportChain, twins: TwinTables): ReportBlock[] {
  const { t, locale, usdBn, scenarioName, scenarioWord } = context;
  const at = chain.years.indexOf(JOINT_PRICE_YEAR);
  const lines = chain.scenarios.map(({ slug, layers }) => ({
    slug,
    booked: layers.find(({ recipient }) => recipient === SILICON)?.bookedUsdBn ?? [],
  }));
  const leading = lines.find(({ slug }) => slug === subjectOf(chain.scenarios).slug);
  const peak = (leading?.booked ?? []).reduce(
    (most, value, index, values) => (value > (values[most] ?? 0) ? index : most),
    0,
  );
  const amounts = lines.map(({ slug, booked }) =>
    t("reportEvidence.chain.findingItem", {
      amount: usdBn(booked[at] ?? null),
      scenario: scenarioWord(slug),
    }),
  );
  const finding = [
    t("reportEvidence.chain.finding", { list: formatList(amounts, locale), year: String(JOINT_PRICE_YEAR) }),
    ...(leading === undefined || peak === chain.years.length - 1
      ? []
      : [
          t("reportEvidence.chain.falls", {
            scenario: scenarioWord(leading.slug),
            year: String(chain.years[peak] ?? ""),
          }),
        ]),
  ].join("");
  const spec: ChartSpec = {
    kind: "lines",
    unit: "usd",
    periods: chain.years.map(String),
    lines: lines.map(({ slug, booked }) => ({
      scenario: scenarioOfSlug(slug),
      label: scenarioName(slug),
      values: booked.map((value) => value * USD_PER_USD_BN),
    })),
    today: {
      index: chain.years.indexOf(chain.firstProjectedYear),
      label: t("reportEvidence.chain.today"),
    },
  };
  return [
    chartBlock(context, twins, { id: "silicon-pool", title: t("reportEvidence.chain.poolTitle") }, () => ({
      finding,
      unitLine: t("reportEvidence.chain.unit"),
      source: `${engineLine(context)}; ${evidenceWords(context, "scenario")}`,
      spec,
      aspect: 0.18,
    })),
  ];
}

/** Layers whose vendors state more than there is; empty where none does. */
export function perimeterText({ t, locale, percent }: ReportContext, chain: ReportChain): string {
  const layers = chain.perimeterErrors.map(({ layer, worstYear, worstShareSum }) =>
    t("reportEvidence.chain.perimeterItem", {
      layer: t(`chainFlows.layer.${layer}`).toLocaleLowerCase(locale),
      share: percent(worstShareSum),
      year: String(worstYear),
    }),
  );
  return layers.length === 0 ? "" : t("reportEvidence.chain.perimeter", { list: formatList(layers, locale) });
}
