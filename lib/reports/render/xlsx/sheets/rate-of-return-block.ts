import { downTable, type TableColumn } from "../down-table";
import { formula } from "../formula/formula";
import type { WorkbookContext } from "../workbook-context";
import {
  FIRST_YEAR_COLUMN,
  LABEL_COLUMN,
  UNIT_COLUMN,
  VALUE_COLUMN,
  type SingleValue,
  type YearLine,
  type YearSheet,
} from "../year-rows";
import type { CalculationSheets } from "./valuation-sheet";

/** Rates tried between the lowest and the highest that may be quoted, each the same factor above the last. */
const RATE_STEPS = 96;
const HALVES_PER_YEAR = 2;

/**
 * Rates of return in half-year steps, as the engine takes them: flows fall at mid-year, the terminal value at the end.
 * A profile of NPV over the rate counts the crossings and gives IRR its guess, so that it follows every input; both run
 * downwards, on a sheet without years.
 */
export function rateOfReturnBlock(
  context: WorkbookContext,
  { control, inputs, timing }: CalculationSheets,
  rows: YearSheet,
  { flowUsdBn, terminalValueUsdBn }: { flowUsdBn: YearLine; terminalValueUsdBn: SingleValue },
) {
  const { line, heading, t, cases, caseName } = context;
  const { live, fixed } = inputs;
  const tables = context.valueSheet("Rates");
  tables.head([
    { column: LABEL_COLUMN, text: t("workbook.word.measure") },
    { column: UNIT_COLUMN, text: t("workbook.inputs.unit") },
    { column: VALUE_COLUMN, text: t("workbook.word.amount") },
  ]);
  const { quotableRateLow: low, quotableRateHigh: high } = fixed;
  const halfCount = rows.yearCount * HALVES_PER_YEAR;
  const word = (id: "halfYear" | "programme" | "forward" | "sign" | "step" | "rate" | "crossing" | "guess") =>
    t(`workbook.word.${id}`);
  const usdBn = (head: string) => ({ head, unit: "USD bn" }) as const;
  const flag = (head: string) => ({ head, unit: "flag" }) as const;

  tables.heading(heading("halfYears"), "rate-of-return.ts halfPeriodic");
  const half = downTable(tables.sheet, tables.take(halfCount + 1), halfCount);
  const index = half(
    VALUE_COLUMN,
    { head: word("halfYear"), unit: "count" },
    (own) => formula`IF(ISNUMBER(${own.above}),${own.above}+1,0)`,
  );
  const programme = half(
    FIRST_YEAR_COLUMN,
    usdBn(word("programme")),
    () =>
      formula`IF(INT(${index}/${fixed.halvesPerYear})*${fixed.halvesPerYear}=${index},INDEX(${flowUsdBn.row},INT(${index}/${fixed.halvesPerYear})+1),IF(INT(${index}/${fixed.halvesPerYear})+1=COUNT(${flowUsdBn.row}),${terminalValueUsdBn},0))`,
  );
  const forward = half(
    FIRST_YEAR_COLUMN + 1,
    usdBn(word("forward")),
    () =>
      formula`IF(INT(${index}/${fixed.halvesPerYear})<${fixed.indexYear}-${fixed.firstYear},0,${programme})`,
  );
  /** The sign of the flow, or of the last one that was not zero. */
  const sign = (column: number, flow: TableColumn) =>
    half(
      column,
      flag(word("sign")),
      (own) => formula`IF(${flow}>0,1,IF(${flow}<0,-1,IF(ISNUMBER(${own.above}),${own.above},0)))`,
    );
  const programmeSign = sign(FIRST_YEAR_COLUMN + 2, programme);
  const forwardSign = sign(FIRST_YEAR_COLUMN + 3, forward);

  tables.heading(heading("npvProfile"), "rate-of-return.ts rateOfReturn");
  const steps = tables.value(line("rateSteps", "count"), RATE_STEPS, "input");
  const profile = downTable(tables.sheet, tables.take(RATE_STEPS + 2), RATE_STEPS + 1);
  const step = profile(
    VALUE_COLUMN,
    { head: word("step"), unit: "count" },
    (own) => formula`IF(ISNUMBER(${own.above}),${own.above}+1,0)`,
  );
  const rate = profile(
    FIRST_YEAR_COLUMN,
    { head: word("rate"), unit: "fraction" },
    () => formula`(1+${low})*((1+${high})/(1+${low}))^(${step}/${steps})-1`,
  );
  const npv = (column: number, head: string, flows: TableColumn) =>
    profile(
      column,
      { head, unit: "tiny" },
      () => formula`SUMPRODUCT(${flows.all},(1+${rate})^-((${index.all}+1)/${fixed.halvesPerYear}))`,
    );
  const crossing = (column: number, present: TableColumn) =>
    profile(
      column,
      flag(word("crossing")),
      () => formula`IF(ISNUMBER(${present.above}),IF((${present.above}>0)<>(${present}>0),1,0),0)`,
    );
  const guess = (column: number, present: TableColumn, crosses: TableColumn) =>
    profile(
      column,
      { head: word("guess"), unit: "fraction" },
      () =>
        formula`IF(${crosses}=1,${rate.above}+(${rate}-${rate.above})*${present.above}/(${present.above}-${present}),0)`,
    );
  const programmeNpv = npv(FIRST_YEAR_COLUMN + 1, word("programme"), programme);
  const forwardNpv = npv(FIRST_YEAR_COLUMN + 2, word("forward"), forward);
  const programmeCrossing = crossing(FIRST_YEAR_COLUMN + 3, programmeNpv);
  const forwardCrossing = crossing(FIRST_YEAR_COLUMN + 4, forwardNpv);
  const programmeGuess = guess(FIRST_YEAR_COLUMN + 5, programmeNpv, programmeCrossing);
  const forwardGuess = guess(FIRST_YEAR_COLUMN + 6, forwardNpv, forwardCrossing);

  const rootsText = (roots: readonly number[]) =>
    roots.length === 0 ? "n/a" : roots.map((root) => context.percent(root, 2)).join("; ");
  const rateBlock = (
    kind: "Forward" | "Programme",
    flows: TableColumn,
    from: number,
    of: { sign: TableColumn; crossing: TableColumn; guess: TableColumn },
  ) => {
    rows.heading(heading(`rate${kind}`), "rate-of-return.ts rateOfReturn");
    const range = flows.from(from);
    const signChanges = rows.value(
      line("signChanges", "count"),
      formula`SUMPRODUCT((${of.sign.butLast}<>0)*(${of.sign.butLast}<>${of.sign.butFirst}))`,
      "figure",
    );
    const rootCount = rows.value(line("rootCount", "count"), formula`SUM(${of.crossing.all})`, "figure");
    const seed = rows.value(
      line("rateGuess", "fraction"),
      formula`IF(${rootCount}=1,SUM(${of.guess.all}),"n/a")`,
      "figure",
    );
    const found = rows.value(
      line(`irr${kind}`, "fraction"),
      formula`IFERROR((1+IRR(${range},SQRT(1+${seed})-1))^${fixed.halvesPerYear}-1,"n/a")`,
      "total",
    );
    const npvAtRate = rows.value(
      line("npvAtRate", "USD bn"),
      formula`IF(ISNUMBER(${found}),SUMPRODUCT(${flows.all},(1+${found})^-((${index.all}+1)/${fixed.halvesPerYear})),0)`,
      "figure",
    );
    const grossUsdBn = rows.value(
      line("grossFlowsUsdBn", "USD bn"),
      formula`SUMPRODUCT(${flows.all}*((${flows.all}>0)-(${flows.all}<0)))`,
      "figure",
    );
    const grossAtRateUsdBn = rows.value(
      line("grossAtRateUsdBn", "USD bn"),
      formula`IF(ISNUMBER(${found}),SUMPRODUCT(${flows.all}*((${flows.all}>0)-(${flows.all}<0)),(1+${found})^-((${index.all}+1)/${fixed.halvesPerYear})),1)`,
      "figure",
    );
    const npvAtWaccUsdBn = rows.value(
      line("npvAtWaccUsdBn", "USD bn"),
      formula`SUMPRODUCT(${flows.all},(1+${live.waccFraction})^-((${index.all}+1)/${fixed.halvesPerYear}))`,
      "figure",
    );
    /** Of every case as delivered: the search of the engine is no closed form. */
    const [bull, base, bear, user] = cases.map(({ slot, yearly }) =>
      rows.value(
        {
          ...line("allRoots", "fraction"),
          label: t("workbook.word.statedOf", {
            text: line("allRoots", "fraction").label,
            name: caseName(slot),
          }),
        },
        rootsText(yearly.outputs[`irr${kind}`].roots),
        "stated",
      ),
    ) as [SingleValue, SingleValue, SingleValue, SingleValue];
    rows.value(
      line("allRootsAtWork", "fraction"),
      formula`CHOOSE(${control.selector},${bull},${base},${bear},${user})`,
      "figure",
    );
    return { rate: found, signChanges, rootCount, npvAtRate, grossUsdBn, grossAtRateUsdBn, npvAtWaccUsdBn };
  };
  const forwardFrom = timing.indexColumn * HALVES_PER_YEAR;
  const forwardRate = rateBlock("Forward", forward, forwardFrom, {
    sign: forwardSign,
    crossing: forwardCrossing,
    guess: forwardGuess,
  });
  const programmeRate = rateBlock("Programme", programme, 0, {
    sign: programmeSign,
    crossing: programmeCrossing,
    guess: programmeGuess,
  });
  const flowsForward = forward.from(forwardFrom);
  const mirrForward = rows.value(
    line("mirrForward", "fraction"),
    formula`IF(OR(SUMPRODUCT((${flowsForward}>0)*1)=0,SUMPRODUCT((${flowsForward}<0)*1)=0),"n/a",(1+MIRR(${flowsForward},SQRT(1+${live.costOfDebtFraction})-1,SQRT(1+${live.waccFraction})-1))^${fixed.halvesPerYear}-1)`,
    "total",
  );
  return { sheet: tables.sheet, forward: forwardRate, programme: programmeRate, mirrForward };
}
