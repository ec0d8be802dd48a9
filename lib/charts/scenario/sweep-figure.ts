import type { SweepView, SweepWithResults } from "@/lib/contracts/sweep";
import type { DisplayUnit } from "@/lib/format/display-unit";
import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import { scenarioParameterDefinitions } from "@/lib/model/scenario/scenario-parameters";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import { parameterDisplay } from "./parameter-display";
import { sweepSpec, type SweepAxisWords } from "./sweep-spec";

const USD_PER_USD_BN = 1e9;
const RULE_OF_THREE = 3; // over n: upper 95 % bound of odds that none of n draws met

/** What can be drawn; the file of the sweep has the rest. */
const outputs = {
  npvForwardUsdBn: { unit: "usd", scale: USD_PER_USD_BN, hatched: { above: 0, words: "npv" } },
  npvProgrammeUsdBn: { unit: "usd", scale: USD_PER_USD_BN, hatched: { above: 0, words: "npv" } },
  irrForwardFraction: { unit: "fraction", scale: 1, hatched: null },
  revenue2030UsdBn: { unit: "usd", scale: USD_PER_USD_BN, hatched: null },
  probabilityNpvForwardPositive: {
    unit: "fraction",
    scale: 1,
    hatched: { above: 0.5, words: "probability" },
  },
} as const satisfies Record<string, { unit: DisplayUnit; scale: number; hatched: object | null }>;

export type DrawnSweepOutput = keyof typeof outputs;

/** What of a sweep can be drawn: odds only where its nodes were. */
export function drawnSweepOutputs({ drawsPerNode }: Pick<SweepView, "drawsPerNode">): DrawnSweepOutput[] {
  return Object.keys(outputs)
    .filter(isDrawn)
    .filter((name) => name !== "probabilityNpvForwardPositive" || drawsPerNode > 0);
}

function isDrawn(name: string): name is DrawnSweepOutput {
  return Object.hasOwn(outputs, name);
}

type Results = { sweep: SweepWithResults; output: DrawnSweepOutput };

type Words = {
  t: FigureWords<"scenarioStore.sweep">;
  parameterWords: FigureWords<"scenarioParameter">;
  nameOf: (slug: string) => string;
  locale: Locale;
};

/** Results of one sweep: a map over two axes, a curve over one. */
export function sweepFigure(results: Results, words: Words): NamedFigure {
  const { sweep, output } = results;
  const { t, parameterWords, nameOf, locale } = words;
  const { unit, scale, hatched } = outputs[output];
  const label = t(`output.${output}`);
  const spec = sweepSpec({
    axes: sweep.axes.map((axis) => axisWords(axis, words)),
    values: sweep.results.outputs[output].map((value) => (value === null ? null : value * scale)),
    unit,
    label,
    above: hatched === null ? null : { value: hatched.above, label: t(`above.${hatched.words}`) },
  });
  const [rows, columns] = sweep.axes.map(({ parameter }) => parameterWords(`${parameter}.label`));
  const unitLine = t("unit", {
    output: label,
    rows: rows ?? "",
    columns: columns ?? "",
    axes: sweep.axes.length,
  });
  const frame = { key: "sweep", title: null };
  const { refusals } = sweep.results;
  return {
    id: "sweep",
    finding: findingOf(results, label, words),
    unitLine: [unitLine, errorNote(results, words)].join(" ").trimEnd(),
    panels: [spec === null ? { ...frame, spec, reason: t("notDrawn") } : { ...frame, spec }],
    sources: [
      {
        name: t("source", {
          scenario: nameOf(sweep.scenario.slug),
          version: String(sweep.scenario.version ?? 0),
          engine: sweep.engineVersion,
        }),
        asOf: sweep.createdAt,
      },
    ],
    notice:
      refusals.length === 0
        ? undefined
        : t("refused", {
            count: formatNumber(refusals.length, locale, { fractionDigits: 0 }),
            reason: refusals[0]?.reason ?? "",
          }),
    fileName: `sweep-${sweep.id}-${output}`,
    aspect: { desk: "16 / 9", phone: "4 / 5" },
  };
}

function axisWords(
  { parameter, values }: SweepWithResults["axes"][number],
  { parameterWords, locale }: Words,
): SweepAxisWords {
  const display = parameterDisplay(scenarioParameterDefinitions[parameter].unit);
  return {
    label: parameterWords(`${parameter}.label`),
    ...display,
    values,
    show: (value) =>
      formatQuantity(value * display.scale, display.unit, locale, { significantDigits: 3, trimZeros: true }),
  };
}

function findingOf({ sweep, output }: Results, label: string, { t, locale }: Words): string {
  const { unit, scale } = outputs[output];
  const known = sweep.results.outputs[output].filter((value) => value !== null);
  if (known.length === 0) return t("findingNone", { output: label });
  const npvs = sweep.results.outputs.npvForwardUsdBn.filter((value) => value !== null);
  const positive = npvs.length === 0 ? 0 : npvs.filter((value) => value > 0).length / npvs.length;
  const show = (value: number) => formatQuantity(value * scale, unit, locale, { significantDigits: 2 });
  return t("finding", {
    share: formatQuantity(positive, "fraction", locale, { fractionDigits: 0 }),
    count: sweep.nodeCount,
    output: label,
    low: show(Math.min(...known)),
    high: show(Math.max(...known)),
  });
}

function errorNote({ sweep, output }: Results, { t, locale }: Words): string {
  const errors = sweep.results.outputs.probabilityStandardError.filter((error) => error !== null);
  if (output !== "probabilityNpvForwardPositive" || errors.length === 0) return "";
  const tenths = (fraction: number) => formatQuantity(fraction, "fraction", locale, { fractionDigits: 1 });
  return t("standardError", {
    error: tenths(Math.max(...errors)),
    draws: formatNumber(sweep.drawsPerNode, locale, { fractionDigits: 0 }),
    bound: tenths(RULE_OF_THREE / sweep.drawsPerNode),
  });
}
