import { costLines, type CostLine } from "@/lib/model/unit-cost/cost-line";
import type { Reference } from "../formula/cell-area";
import { formula, type Formula } from "../formula/formula";
import type { WorkbookContext } from "../workbook-context";
import { LABEL_COLUMN, UNIT_COLUMN, VALUE_COLUMN, type SingleValue } from "../year-rows";
import { caseUnitCostBlock } from "./case-unit-cost-block";
import type { InputsSheet } from "./inputs-sheet";
import { unitCostInputsBlock } from "./unit-cost-inputs-block";

export type UnitCostSheet = ReturnType<typeof unitCostSheet>;

/** What running a gigawatt costs in the scenario at work, and what a million tokens cost on the reference accelerator. */
export function unitCostSheet(context: WorkbookContext, inputs: InputsSheet) {
  const { live, fixed } = inputs;
  const { line, heading, t, unitText } = context;
  const rows = context.valueSheet("UnitCost");
  const { mwPerGw, usdPerUsdBn } = fixed;
  rows.head([
    { column: LABEL_COLUMN, text: t("workbook.word.measure") },
    { column: UNIT_COLUMN, text: t("workbook.inputs.unit") },
    { column: VALUE_COLUMN, text: t("workbook.word.amount") },
  ]);

  rows.heading(
    heading("runningCost"),
    "cash-cost.ts cashCostUsdPerItMwYear; project-scenario.ts fillRunningCost",
  );
  const running = cashCost({
    price: live.electricityPriceUsdPerMwh,
    pue: live.pueRatio,
    loadFactor: live.itLoadFactorFraction,
    operations: live.operationsUsdPerMwYear,
    efficiency: fixed.electricalEfficiencyFraction,
    waterUsage: fixed.waterUsageLitresPerKwh,
    waterPrice: fixed.waterPriceUsdPerCubicMetre,
    software: fixed.softwareUsdPerAcceleratorYear,
    itPower: fixed.acceleratorItPowerKw,
  });
  const energyPerGwUsdBn = rows.value(
    line("energyPerGwUsdBn", "USD bn/GW"),
    formula`(${running.energyIt}+${running.electricalLosses}+${running.cooling})*${mwPerGw}/${usdPerUsdBn}`,
    "total",
  );
  const operationsPerGwUsdBn = rows.value(
    line("operationsPerGwUsdBn", "USD bn/GW"),
    formula`(${running.water}+${running.operations}+${running.software})*${mwPerGw}/${usdPerUsdBn}`,
    "total",
  );
  const runningCostPerGwUsdBn = rows.value(
    line("runningCostPerGwUsdBn", "USD bn/GW"),
    formula`${energyPerGwUsdBn}+${operationsPerGwUsdBn}`,
    "total",
  );

  function cashCost(
    of: Record<
      | "price"
      | "pue"
      | "loadFactor"
      | "operations"
      | "efficiency"
      | "waterUsage"
      | "waterPrice"
      | "software"
      | "itPower",
      SingleValue
    >,
  ) {
    const itEnergyMwh = rows.value(
      line("itEnergyMwh", "MWh/MW-yr"),
      formula`${fixed.hoursPerYear}*${of.loadFactor}`,
      "figure",
    );
    const perMw = (name: CostLine, content: Formula) =>
      rows.value(
        { label: t(`cost.line.${name}`), unit: "USD/MW-yr", unitText: unitText("USD/MW-yr") },
        content,
        "figure",
      );
    const energyIt = perMw("energyIt", formula`${itEnergyMwh}*${of.price}`);
    return {
      energyIt,
      electricalLosses: perMw("electricalLosses", formula`${energyIt}*(1/${of.efficiency}-1)`),
      cooling: perMw("cooling", formula`${energyIt}*(${of.pue}-1/${of.efficiency})`),
      water: perMw(
        "water",
        formula`${itEnergyMwh}*${fixed.kwhPerMwh}*${of.waterUsage}/${fixed.litresPerCubicMetre}*${of.waterPrice}`,
      ),
      operations: perMw("operations", formula`${of.operations}`),
      software: perMw("software", formula`${of.software}*${fixed.kwPerMw}/${of.itPower}`),
    };
  }

  const { field, changedCount } = unitCostInputsBlock(context, rows);

  rows.heading(heading("acceleratorCapital"), "accelerator-hour-cost.ts acceleratorCapital");
  const usd = (
    id: "serverCapitalUsd" | "networkCapitalUsd" | "facilityCapitalUsd" | "storageCapitalUsd",
    content: Formula,
  ) => rows.value(line(id, "USD"), content, "figure");
  const serverCapital = usd(
    "serverCapitalUsd",
    formula`${field.acceleratorPriceUsd}*${field.serverMultiplierRatio}`,
  );
  const networkCapital = usd(
    "networkCapitalUsd",
    formula`(${field.networkTierCount}+${field.networkTierCount}-1)/${field.switchRadixPorts}*${field.switchPriceUsd}+${field.opticsUsdPerTier}*${field.networkTierCount}+${field.opticsFixedUsd}`,
  );
  const facilityCapital = usd(
    "facilityCapitalUsd",
    formula`${field.facilityUsdPerItMw}*${field.acceleratorItPowerKw}/${fixed.kwPerMw}`,
  );
  const storageCapital = usd(
    "storageCapitalUsd",
    formula`${field.storageShareFraction}*(${serverCapital}+${networkCapital}+${facilityCapital})`,
  );
  const itCharge = rows.value(
    line("itChargePerYear", "factor"),
    formula`IF(${field.waccFraction}>0,(1-${field.residualFraction}*(1+${field.waccFraction})^-${field.itLifeYears})*${field.waccFraction}/(1-(1+${field.waccFraction})^-${field.itLifeYears}),(1-${field.residualFraction})/${field.itLifeYears})`,
    "figure",
  );
  const facilityCharge = rows.value(
    line("facilityChargePerYear", "factor"),
    formula`IF(${field.waccFraction}>0,${field.waccFraction}/(1-(1+${field.waccFraction})^-${field.facilityLifeYears}),1/${field.facilityLifeYears})`,
    "figure",
  );

  rows.heading(heading("acceleratorHour"), "accelerator-hour-cost.ts acceleratorHourCost");
  const drawnLoadFactor = rows.value(
    line("drawnLoadFactor", "fraction"),
    formula`MIN(1,${field.loadFactorFraction}*(1+${field.powerElasticity}*(${field.softwareMultiplierRatio}-1)))`,
    "figure",
  );
  const billedLoadFactor = rows.value(
    line("billedLoadFactor", "fraction"),
    formula`MAX(${drawnLoadFactor},${field.takeOrPayFraction})`,
    "figure",
  );
  const cash = cashCost({
    price: field.electricityPriceUsdPerMwh,
    pue: field.pueRatio,
    loadFactor: drawnLoadFactor,
    operations: field.operationsUsdPerItMwYear,
    efficiency: field.electricalEfficiencyFraction,
    waterUsage: field.waterUsageLitresPerKwh,
    waterPrice: field.waterPriceUsdPerCubicMetre,
    software: field.softwareUsdPerAcceleratorYear,
    itPower: field.acceleratorItPowerKw,
  });
  const mwYearsPerHour = rows.value(
    line("mwYearsPerHour", "MW-yr/h"),
    formula`${field.acceleratorItPowerKw}/${fixed.kwPerMw}/${fixed.hoursPerYear}`,
    "figure",
  );
  const energyHour = (content: SingleValue) =>
    formula`${content}*${mwYearsPerHour}*${billedLoadFactor}/${drawnLoadFactor}`;
  const hourly: Record<CostLine, Formula> = {
    server: formula`${serverCapital}*${itCharge}/${fixed.hoursPerYear}`,
    network: formula`${networkCapital}*${itCharge}/${fixed.hoursPerYear}`,
    storage: formula`${storageCapital}*${itCharge}/${fixed.hoursPerYear}`,
    facility: formula`IF(${field.leaseUsdPerItKwMonth}>0,${field.leaseUsdPerItKwMonth}*${fixed.monthsPerYear}*${field.acceleratorItPowerKw},${facilityCapital}*${facilityCharge})/${fixed.hoursPerYear}`,
    energyIt: energyHour(cash.energyIt),
    electricalLosses: energyHour(cash.electricalLosses),
    cooling: energyHour(cash.cooling),
    water: formula`${cash.water}*${mwYearsPerHour}`,
    operations: formula`IF(${field.leaseUsdPerItKwMonth}>0,0,${cash.operations}*${mwYearsPerHour})`,
    software: formula`${cash.software}*${mwYearsPerHour}`,
    egress: formula`0`,
  };
  const costLine = (name: CostLine, unit: "USD/h" | "USD/Mtok", content: Formula) =>
    rows.value({ label: t(`cost.line.${name}`), unit, unitText: unit }, content, "figure");
  const hour = lineBlock(costLines.map((name) => costLine(name, "USD/h", hourly[name])));
  const hourTotalUsd = rows.value(line("hourTotalUsd", "USD/h"), formula`SUM(${hour.all})`, "total");

  rows.heading(heading("perMillionTokens"), "unit-cost.ts unitCostOfValid");
  const tokensPerHour = rows.value(
    line("tokensPerHour", "tokens/h"),
    formula`${field.throughputTokensPerSecond}*${field.softwareMultiplierRatio}*${field.utilisationFraction}*${field.goodputFraction}*${fixed.secondsPerHour}`,
    "figure",
  );
  const egressUsdPerMtok = rows.value(
    line("egressUsdPerMtok", "USD/Mtok"),
    formula`(${field.egressUsdPerGb}+${field.backboneUsdPerGb})*${field.bytesPerToken}*${fixed.tokensPerMtok}/${fixed.bytesPerGigabyte}`,
    "figure",
  );
  const outputShare = rows.value(
    line("outputShare", "fraction"),
    formula`${field.outputTokens}/(${field.inputTokens}+${field.outputTokens})`,
    "figure",
  );
  const mtok = lineBlock(
    costLines.map((name, index) => {
      const perHour = hour.lines[index];
      return costLine(
        name,
        "USD/Mtok",
        name === "egress" || perHour === undefined
          ? formula`${egressUsdPerMtok}*${outputShare}`
          : formula`${perHour}*${fixed.tokensPerMtok}/${tokensPerHour}`,
      );
    }),
  );
  const totalUsdPerMtok = rows.value(line("totalUsdPerMtok", "USD/Mtok"), formula`SUM(${mtok.all})`, "total");
  const engineUsdPerMtok = rows.value(
    line("engineUsdPerMtok", "USD/Mtok"),
    context.unitCost.mtok.totalUsd,
    "stated",
  );
  const benchmarkUsdPerMtok = rows.value(
    line("benchmarkUsdPerMtok", "USD/Mtok"),
    formula`${hourTotalUsd}*${fixed.tokensPerMtok}/(${field.throughputTokensPerSecond}*${field.softwareMultiplierRatio}*${fixed.secondsPerHour})`,
    "figure",
  );

  rows.heading(heading("byPhase"), "unit-cost.ts costByPhase");
  const servedSecondsPerHour = rows.value(
    line("servedSecondsPerHour", "s/h"),
    formula`${fixed.secondsPerHour}*${field.utilisationFraction}*${field.goodputFraction}*${field.softwareMultiplierRatio}`,
    "figure",
  );
  const inputUsdPerMtok = rows.value(
    line("inputUsdPerMtok", "USD/Mtok"),
    formula`${hourTotalUsd}*${field.inputSecondsPerToken}*${fixed.tokensPerMtok}/${servedSecondsPerHour}`,
    "figure",
  );
  const cachedInputUsdPerMtok = rows.value(
    line("cachedInputUsdPerMtok", "USD/Mtok"),
    formula`${inputUsdPerMtok}*${field.cachedToInputRatio}`,
    "figure",
  );
  const outputUsdPerMtok = rows.value(
    line("outputUsdPerMtok", "USD/Mtok"),
    formula`${hourTotalUsd}*${field.outputSecondsPerToken}*${fixed.tokensPerMtok}/${servedSecondsPerHour}+${egressUsdPerMtok}`,
    "figure",
  );
  const blendedUsdPerMtok = rows.value(
    line("blendedUsdPerMtok", "USD/Mtok"),
    formula`${inputUsdPerMtok}*(1-${field.cacheHitFraction}+${field.cacheHitFraction}*${field.cachedToInputRatio})*(1-${outputShare})+${outputUsdPerMtok}*${outputShare}`,
    "total",
  );

  const byCase = caseUnitCostBlock(context, inputs, rows, {
    ...field,
    serverCapital,
    networkCapital,
    storageCapital,
    facilityCapital,
    mwYearsPerHour,
    tokensPerHour,
    egressUsdPerMtok,
    outputShare,
  });

  function lineBlock(lines: SingleValue[]): { lines: SingleValue[]; all: Reference } {
    return { lines, all: rows.valueRange(lines.length) };
  }

  return {
    sheet: rows.sheet,
    changedCount,
    engineUsdPerMtok,
    energyPerGwUsdBn,
    operationsPerGwUsdBn,
    runningCostPerGwUsdBn,
    hourTotalUsd,
    byCase,
    totalUsdPerMtok,
    benchmarkUsdPerMtok,
    inputUsdPerMtok,
    cachedInputUsdPerMtok,
    outputUsdPerMtok,
    blendedUsdPerMtok,
  };
}
