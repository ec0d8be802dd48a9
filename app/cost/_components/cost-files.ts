import { applyCostChange } from "@/lib/contracts/cost-change";
import type { CostView } from "@/lib/contracts/cost-view";
import { costSettingTexts } from "@/lib/contracts/cost-search-params";
import { csvText, type CsvNote } from "@/lib/format/csv-text";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { costLines } from "@/lib/model/unit-cost/cost-line";
import { measuredEnergy } from "@/lib/model/unit-cost/measured-energy";
import type { UnitCostData, UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import { straightLineMtok } from "@/lib/model/unit-cost/straight-line-mtok";
import { createUnitCostEnsemble } from "@/lib/model/unit-cost/unit-cost-ensemble";
import {
  UNCERTAINTY_DRAWS,
  UNCERTAINTY_REPLICATES,
  UNCERTAINTY_SEED,
} from "@/lib/model/unit-cost/uncertainty-run";
import { uncertaintyOfQuote } from "@/lib/model/unit-cost/uncertainty-of-quote";
import type { UnitCostUncertainty } from "@/lib/model/unit-cost/unit-cost-uncertainty";
import { unitCostFieldDefinition, unitCostFieldNames } from "@/lib/model/unit-cost/unit-cost-fields";
import { computeQuote } from "@/lib/model/unit-cost/compute-quote";

const API_PATH = "/api/v1/unit-cost";
const DRAWN = { draws: UNCERTAINTY_DRAWS, seed: UNCERTAINTY_SEED };

/**
 * Everything the page is computed from and comes to. `request` is the body that makes the same of it again; each compared
 * configuration holds its own.
 */
export function costJson(data: UnitCostData, view: CostView, quote: UnitCostQuote): Blob {
  const { request } = view;
  const compared = view.compared.flatMap((one) => {
    if ("refused" in one) return [];
    const other = applyCostChange(request, one.change);
    const result = computeQuote(data, other);
    return [typeof result === "string" ? { request: other, problem: result } : { request: other, ...result }];
  });
  const bundle = {
    engineVersion: ENGINE_VERSION,
    asOf: request.asOf ?? null,
    request: { ...request, uncertainty: DRAWN },
    ...quote,
    measuredEnergy: measuredEnergy(
      data.operatingPoints.filter(({ hardware }) => hardware === request.hardware),
    ),
    uncertainty: drawn(data, view, quote),
    reproduce: {
      method: "POST",
      path: API_PATH,
      body: "the object under request, here and in each of compared",
    },
    compared,
  };
  return new Blob([JSON.stringify(bundle, null, 2)], { type: "application/json" });
}

/** The draws the page itself shows, made anew: those at hand may be of the choice before. */
function drawn(data: UnitCostData, { request }: CostView, quote: UnitCostQuote): UnitCostUncertainty {
  const run = { ...DRAWN, replicateCount: UNCERTAINTY_REPLICATES };
  const ensemble = createUnitCostEnsemble(uncertaintyOfQuote(quote, data.assumptions, request.lever, run));
  ensemble.advance(DRAWN.draws);
  return ensemble.summarise();
}

type Cells = readonly (number | string | null)[];

/** The same for a spreadsheet: a row each setting, input and result; the first holds the request as one text. */
export function costCsv(data: UnitCostData, view: CostView, quote: UnitCostQuote): Blob {
  const { inputs, cost, footprint, lever, priceUsdPerMtok } = quote;
  const result = (name: string, value: number | null, unit: string): Cells => [
    "result",
    name,
    value,
    unit,
    null,
    null,
    null,
    inputs.evidence,
    null,
    null,
  ];
  const settings = [...costSettingTexts(view.request)].map(([name, text]): Cells => [
    "setting",
    name,
    text,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
  const assumptions = unitCostFieldNames.map((field): Cells => {
    const { value, low, high, asOf, evidence, verification, sourceTitle, sourceUrl } = inputs.fields[field];
    const { unit } = unitCostFieldDefinition(field);
    return [
      "input",
      field,
      value,
      unit,
      low,
      high,
      asOf,
      `${evidence}, ${verification}`,
      sourceTitle,
      sourceUrl,
    ];
  });
  const straightLine = straightLineMtok(cost);
  const { p05, p95 } = drawn(data, view, quote).cost.usdPerMtok;
  const rows: Cells[] = [
    [
      "request",
      `POST ${API_PATH}`,
      JSON.stringify({ ...view.request, uncertainty: DRAWN }),
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ],
    ["engine", "engineVersion", ENGINE_VERSION, null, null, null, null, null, null, null],
    ...settings,
    ...assumptions,
    ...costLines.map((line) => result(`mtok.${line}`, cost.mtok.lines[line], "USD/Mtok")),
    [
      "result",
      "mtok.total",
      cost.mtok.totalUsd,
      "USD/Mtok",
      p05,
      p95,
      "P5 and P95",
      inputs.evidence,
      null,
      null,
    ],
    result("mtok.straightLineTotal", straightLine.totalUsd, "USD/Mtok"),
    result("acceleratorHour.total", cost.acceleratorHour.totalUsd, "USD/h"),
    result("acceleratorHour.straightLineTotal", cost.acceleratorHour.straightLineTotalUsd, "USD/h"),
    result("byPhase.input", cost.byPhase.inputUsdPerMtok, "USD/Mtok"),
    result("byPhase.cachedInput", cost.byPhase.cachedInputUsdPerMtok, "USD/Mtok"),
    result("byPhase.output", cost.byPhase.outputUsdPerMtok, "USD/Mtok"),
    result("byPhase.blended", cost.byPhase.blendedUsdPerMtok, "USD/Mtok"),
    result("perItMwYear", cost.perItMwYearUsd, "USD/MW-yr"),
    result("perUtilityMwYear", cost.perUtilityMwYearUsd, "USD/MW-yr"),
    result("energy", cost.energyJoulesPerToken, "J/token"),
    result("carbon", footprint.carbon.gramsCo2ePerMtok, "gCO2e/Mtok"),
    result("water", footprint.waterLitresPerMtok, "L/Mtok"),
    result("price", priceUsdPerMtok, "USD/Mtok"),
    result("lever.unitCostRatio", lever.unitCostRatio, "ratio"),
    result("lever.grossMarginAfter", lever.grossMarginAfterFraction, "fraction"),
    result("lever.freedPower", lever.freedPowerFraction, "fraction"),
    result("lever.cashFlow.soldOut", lever.cashFlow.soldOutUsd, "USD/accelerator-yr"),
    result("lever.cashFlow.demandBoundNow", lever.cashFlow.demandBoundNowUsd, "USD/accelerator-yr"),
    result("lever.cashFlow.demandBoundDeferred", lever.cashFlow.demandBoundDeferredUsd, "USD/accelerator-yr"),
    result("lever.cashFlow.competitive", lever.cashFlow.competitiveUsd, "USD/accelerator-yr"),
  ];
  const columns = ["kind", "name", "value", "unit", "low", "high", "as_of", "grade", "source", "source_url"];
  const notes = notesOf(view);
  return new Blob([csvText({ notes, lines: [columns, ...rows], byteOrderMark: true })], {
    type: "text/csv;charset=utf-8",
  });
}

function notesOf({ request }: CostView): CsvNote[] {
  return [
    { name: "title", value: "Cost of a million tokens: settings, inputs and results" },
    { name: "unit", value: "in the column unit" },
    { name: "source", value: "in the columns source and source_url" },
    { name: "as-of", value: request.asOf ?? "latest" },
    { name: "engine", value: ENGINE_VERSION },
    { name: "generated", value: new Date().toISOString() },
    { name: "address", value: window.location.href },
  ];
}
