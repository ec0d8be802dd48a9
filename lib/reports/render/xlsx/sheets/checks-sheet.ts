import { formula, type Formula } from "../formula/formula";
import type { Reference } from "../formula/cell-area";
import type enWorkbook from "@/lib/messages/en/workbook.json";
import { createModelSheet, fixedRange } from "../formula/model-sheet";
import { numberFormat } from "../number-format";
import type { WorkbookContext } from "../workbook-context";
import type { CellLook } from "../cell-look";
import type { YearLine } from "../year-rows";
import type { ComparisonSheet } from "./comparison-sheet";
import { headlineOutputs } from "./headline-outputs";
import type { CalculationSheets, ValuationSheet } from "./valuation-sheet";

const NAME = "Checks";
const HOLDS = 1;
const MEASURE = 2;

type CheckId = keyof (typeof enWorkbook)["check"];

/** What must hold for the numbers to be trusted, each line TRUE or FALSE, and one line for all. */
export function checksSheet(
  context: WorkbookContext,
  sheets: CalculationSheets & { valuation: ValuationSheet; comparison: ComparisonSheet },
) {
  const { t, heading, line } = context;
  const {
    control,
    inputs,
    timing,
    capex,
    vintages,
    capacity,
    demand,
    unitCost,
    cash,
    valuation,
    comparison,
  } = sheets;
  const { live, fixed } = inputs;
  const { sumTolerance } = fixed;
  const sheet = createModelSheet({
    name: NAME,
    columnWidths: [72, 16, 20, 48],
    frozenRows: 4,
    frozenColumns: 0,
  });
  let next = 6;
  const words = (row: number, column: number, text: string | null, look: CellLook) =>
    sheet.put(row, column, { content: text, look, numberFormat: null });
  words(0, 0, t("workbook.sheet.Checks.title"), "title");
  words(1, 0, t("workbook.sheet.Checks.subtitle"), "subtitle");
  for (const [column, head] of [
    t("workbook.word.check"),
    t("workbook.word.holds"),
    t("workbook.word.value"),
    t("workbook.word.remark"),
  ].entries()) {
    words(3, column, head, column === HOLDS || column === MEASURE ? "figureHead" : "columnHead");
  }

  const block = (text: string) => {
    next++;
    for (let column = 0; column <= 3; column++) words(next, column, null, "heading");
    words(next++, 0, text, "heading");
  };
  const holds = (label: string, content: Formula): Reference => {
    words(next, 0, label, "label");
    return sheet.put(next, HOLDS, { content, look: "figure", numberFormat: null }).reference;
  };
  /** A gap that must be no wider than rounding, over what it is measured against. */
  const closes = (id: CheckId, gap: Formula) => {
    const measured = sheet.put(next, MEASURE, {
      content: gap,
      look: "figure",
      numberFormat: numberFormat("tiny"),
    });
    holds(t(`workbook.check.${id}`), formula`ABS(${measured})<=${sumTolerance}`);
    next++;
  };
  const isTrue = (id: CheckId, content: Formula) => {
    holds(t(`workbook.check.${id}`), content);
    next++;
  };
  const rowsDiffer = (one: YearLine, other: YearLine) =>
    formula`SUMPRODUCT((${one.row}-${other.row})^2)/MAX(SUMPRODUCT(${other.row}^2),${sumTolerance})`;

  const firstCheck = next;
  block(heading("integrity"));
  closes(
    "shares",
    formula`${live.acceleratorShareFraction}+${live.networkShareFraction}+${live.serverStorageShareFraction}+${live.facilityShareFraction}+${live.powerShareFraction}-1`,
  );
  closes("layers", rowsDiffer(capex.layerSumUsdBn, capex.capexUsdBn));
  closes(
    "growth",
    formula`(SUM(${capex.growthCapexUsdBn.row})+SUM(${capex.maintenanceCapexUsdBn.row}))/MAX(SUM(${capex.capexUsdBn.row}),${sumTolerance})-1`,
  );
  closes("gwSquare", rowsDiffer(vintages.squareSums.gw, capacity.installedGw));
  closes("bookSquare", rowsDiffer(vintages.squareSums.book, vintages.bookChargeUsdBn));
  closes("economicSquare", rowsDiffer(vintages.squareSums.economic, vintages.economicDepreciationUsdBn));
  closes("taxSquare", rowsDiffer(vintages.squareSums.tax, vintages.taxDepreciationUsdBn));
  isTrue("bookProfile", formula`SUM(${vintages.book.row})+${vintages.writedownShare}<=1+${sumTolerance}`);
  isTrue("economicProfile", formula`SUM(${vintages.economic.row})<=1+${sumTolerance}`);
  isTrue("taxProfile", formula`SUM(${vintages.tax.row})<=1+${sumTolerance}`);
  isTrue(
    "energised",
    formula`SUMPRODUCT((${capacity.energisedGw.row}>${capacity.installedGw.row}+${sumTolerance})*1)=0`,
  );
  isTrue("idle", formula`MIN(${capacity.idleGw.row})>=-${sumTolerance}`);
  isTrue(
    "utilisation",
    formula`AND(MIN(${demand.utilisationFraction.row})>=0,MAX(${demand.utilisationFraction.row})<=1+${sumTolerance})`,
  );
  isTrue("price", formula`COUNT(${demand.priceIndex.row})=SUM(${demand.priceHolds.row})`);
  isTrue(
    "wallet",
    formula`MAX(${demand.walletShareFraction.row})<=MAX(1,${control.revenueMultiplier})+${sumTolerance}`,
  );
  isTrue("calendar", formula`COUNT(${timing.year.row})=${timing.lastYear}-${fixed.firstYear}+1`);
  closes(
    "cash",
    formula`(SUM(${cash.freeCashFlowUsdBn.row})-INDEX(${cash.cumulativeCashUsdBn.row},COUNT(${timing.year.row})))/${valuation.rates.programme.grossUsdBn}`,
  );
  closes(
    "cashFlow",
    formula`(SUM(${cash.ebitdaUsdBn.row})-SUM(${cash.cashTaxUsdBn.row})-SUM(${capex.capexUsdBn.row})-${live.workingCapitalToRevenueFraction}*INDEX(${cash.revenueUsdBn.row},COUNT(${timing.year.row}))-SUM(${cash.freeCashFlowUsdBn.row}))/${valuation.rates.programme.grossUsdBn}`,
  );
  closes(
    "corkscrew",
    formula`(SUM(${cash.lossAddedUsdBn.row})-SUM(${cash.lossUsedUsdBn.row})-INDEX(${cash.lossClosingUsdBn.row},COUNT(${timing.year.row})))/MAX(SUM(${cash.lossAddedUsdBn.row}),1)`,
  );
  isTrue("lossNegative", formula`MIN(${cash.lossClosingUsdBn.row})>=-${sumTolerance}`);
  closes(
    "halfForward",
    formula`(${valuation.rates.forward.npvAtWaccUsdBn}*(1+${live.waccFraction})^(${fixed.indexYear}-${fixed.firstYear})-${valuation.outputs.npvForwardUsdBn})/${valuation.rates.forward.grossUsdBn}`,
  );
  closes(
    "halfProgramme",
    formula`(${valuation.rates.programme.npvAtWaccUsdBn}-${valuation.outputs.npvProgrammeUsdBn})/${valuation.rates.programme.grossUsdBn}`,
  );
  closes(
    "irrForward",
    formula`${valuation.rates.forward.npvAtRate}/${valuation.rates.forward.grossAtRateUsdBn}`,
  );
  closes(
    "irrProgramme",
    formula`${valuation.rates.programme.npvAtRate}/${valuation.rates.programme.grossAtRateUsdBn}`,
  );
  closes(
    "required",
    formula`IF(ISNUMBER(${valuation.required.npvAtRequiredUsdBn}),${valuation.required.npvAtRequiredUsdBn}/${valuation.rates.forward.grossUsdBn},0)`,
  );
  closes(
    "chosen",
    formula`IF(${control.valuationYear}=${fixed.indexYear},(${valuation.npvChosenUsdBn}-${valuation.outputs.npvForwardUsdBn})/${valuation.rates.forward.grossUsdBn},0)`,
  );
  isTrue("growthBelowWacc", formula`${live.waccFraction}>${live.terminalGrowthFraction}`);
  isTrue("walletAbove", formula`${demand.walletUsdBn.at(timing.indexColumn)}>${live.revenue2026UsdBn}`);
  isTrue(
    "terminal",
    formula`${valuation.outputs.terminalValueUsdBn}>=${valuation.runOffUsdBn}-${sumTolerance}`,
  );
  closes(
    "bridge",
    formula`(${comparison.bridge.sum}-${comparison.bridge.to})/${valuation.rates.forward.grossUsdBn}`,
  );

  block(heading("agreement"));
  const asDelivered = sheet.put(next, MEASURE, {
    content: formula`${inputs.changedCount}+${control.changedCount}+${timing.changedCount}`,
    look: "figure",
    numberFormat: numberFormat("count"),
  });
  words(next++, 0, t("workbook.word.changedInputs"), "label");
  for (const { name, unit } of headlineOutputs) {
    const gap = sheet.put(next, MEASURE, {
      content: formula`${comparison.relative[name]}`,
      look: "figure",
      numberFormat: numberFormat("tiny"),
    });
    holds(
      t("workbook.word.agrees", { metric: line(name, unit).label }),
      formula`IF(${asDelivered}>0,TRUE,${gap}<=${fixed.agreementTolerance})`,
    );
    words(next, 3, t("workbook.word.onlyAsDelivered"), "note");
    next++;
  }
  const mtok = sheet.put(next, MEASURE, {
    content: formula`${unitCost.totalUsdPerMtok}/${unitCost.engineUsdPerMtok}-1`,
    look: "figure",
    numberFormat: numberFormat("tiny"),
  });
  holds(
    t("workbook.check.mtok"),
    formula`IF(${unitCost.changedCount}>0,TRUE,ABS(${mtok})<=${fixed.agreementTolerance})`,
  );
  words(next, 3, t("workbook.word.onlyAsDelivered"), "note");
  next++;
  const { total, engine } = unitCost.byCase;
  const mtokOfCases = sheet.put(next, MEASURE, {
    content: formula`INDEX(${total.all},${control.selector})/INDEX(${engine.all},${control.selector})-1`,
    look: "figure",
    numberFormat: numberFormat("tiny"),
  });
  holds(
    t("workbook.check.mtokOfCase"),
    formula`IF(${asDelivered}+${unitCost.changedCount}>0,TRUE,ABS(${mtokOfCases})<=${fixed.agreementTolerance})`,
  );
  words(next, 3, t("workbook.word.onlyAsDelivered"), "note");
  next++;

  const lines = fixedRange(NAME, { row: firstCheck, column: HOLDS }, { row: next - 1, column: HOLDS });
  words(4, 0, t("workbook.word.master"), "total");
  const master = sheet.put(4, HOLDS, {
    content: formula`COUNTIF(${lines},FALSE)=0`,
    look: "total",
    numberFormat: null,
  });
  words(5, 0, t("workbook.word.count"), "label");
  sheet.put(5, HOLDS, {
    content: formula`COUNTIF(${lines},FALSE)`,
    look: "figure",
    numberFormat: numberFormat("count"),
  });
  return { sheet, master: master.reference };
}
