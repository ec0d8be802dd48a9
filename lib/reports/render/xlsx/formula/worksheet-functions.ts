import { irr } from "@/lib/model/finance/irr";
import { mirr } from "@/lib/model/finance/mirr";
import { exp } from "@/lib/model/numeric/deterministic-exp";
import { SheetError } from "./sheet-error";
import {
  numbersOf,
  toBoolean,
  toMatrix,
  toNumber,
  toScalar,
  type Scalar,
  type SheetValue,
} from "./sheet-value";

type Argument = () => SheetValue;

/** The functions formulas may use: each in Excel 2016 and LibreOffice 7 alike, none volatile. Arguments are read on demand. */
const functions = {
  SUM: (...args: Argument[]) => add(args.flatMap((arg) => numbersOf(arg()))),
  MIN: (...args: Argument[]) => Math.min(...args.flatMap((arg) => numbersOf(arg()))),
  MAX: (...args: Argument[]) => Math.max(...args.flatMap((arg) => numbersOf(arg()))),
  ABS: (value: Argument) => Math.abs(number(value)),
  SQRT: (value: Argument) => Math.sqrt(number(value)),
  EXP: (value: Argument) => exp(number(value)),
  INT: (value: Argument) => Math.floor(number(value)),
  IF: (test: Argument, then: Argument, otherwise: Argument) =>
    toBoolean(toScalar(test())) ? then() : otherwise(),
  IFERROR: (value: Argument, otherwise: Argument) => {
    try {
      return value();
    } catch (error) {
      if (error instanceof SheetError) return otherwise();
      throw error;
    }
  },
  CHOOSE: (index: Argument, ...choices: Argument[]) => {
    const choice = choices[Math.floor(number(index)) - 1];
    if (choice === undefined) throw new SheetError("#VALUE!");
    return choice();
  },
  AND: (...args: Argument[]) => args.every((arg) => booleansOf(arg()).every(Boolean)),
  OR: (...args: Argument[]) => args.some((arg) => booleansOf(arg()).some(Boolean)),
  NOT: (value: Argument) => !toBoolean(toScalar(value())),
  ISNUMBER: (value: Argument) => typeof toScalar(value()) === "number",
  COUNT: (...args: Argument[]) => args.flatMap((arg) => numbersOf(arg())).length,
  COUNTIF: (range: Argument, criterion: Argument) => {
    const wanted = toScalar(criterion());
    return toMatrix(range())
      .flat()
      .filter((cell) => cell === wanted).length;
  },
  /** A criterion that is a range gives one sum for each of its cells. */
  SUMIF: (range: Argument, criterion: Argument, summed: Argument) => {
    const keys = toMatrix(range()).flat();
    const amounts = toMatrix(summed()).flat();
    const sumOf = (wanted: Scalar) =>
      add(keys.map((key, index) => (key === wanted ? amountOf(amounts[index] ?? null) : 0)));
    const wanted = criterion();
    return Array.isArray(wanted) ? wanted.map((row) => row.map(sumOf)) : sumOf(wanted);
  },
  SUMPRODUCT: (...args: Argument[]) => {
    const factors = args.map((arg) => toMatrix(arg()).flat().map(amountOf));
    const length = factors[0]?.length ?? 0;
    if (factors.some((factor) => factor.length !== length)) throw new SheetError("#VALUE!");
    return add(
      Array.from({ length }, (_, k) => factors.reduce((product, each) => product * (each[k] ?? 0), 1)),
    );
  },
  /** Of one row or one column. */
  INDEX: (range: Argument, position: Argument) => {
    const cells = toMatrix(range());
    const index = Math.floor(number(position)) - 1;
    if (cells.length > 1 && (cells[0]?.length ?? 0) > 1) throw new SheetError("#REF!");
    const cell = cells.length === 1 ? cells[0]?.[index] : cells[index]?.[0];
    if (cell === undefined) throw new SheetError("#REF!");
    return cell;
  },
  /** The first that is equal: the third argument must be 0. */
  MATCH: (wanted: Argument, range: Argument, kind: Argument) => {
    if (number(kind) !== 0) throw new SheetError("#VALUE!");
    const key = toScalar(wanted());
    const index = toMatrix(range()).flat().indexOf(key);
    if (index === -1) throw new SheetError("#N/A");
    return index + 1;
  },
  /** The root nearest to the guess, which is where a search that starts there ends. */
  IRR: (range: Argument, guess: Argument) => {
    const near = number(guess);
    const [root] = irr(numbersOf(range())).roots.toSorted((a, b) => Math.abs(a - near) - Math.abs(b - near));
    if (root === undefined) throw new SheetError("#NUM!");
    return root;
  },
  MIRR: (range: Argument, financeRate: Argument, reinvestRate: Argument) => {
    const rate = mirr(numbersOf(range()), number(financeRate), number(reinvestRate));
    if (rate === null) throw new SheetError("#DIV/0!");
    return rate;
  },
} satisfies Record<string, (...args: Argument[]) => SheetValue>;

export type WorksheetFunctionName = keyof typeof functions;

export const worksheetFunctions: Record<WorksheetFunctionName, (...args: Argument[]) => SheetValue> =
  functions;

export function isWorksheetFunction(name: string): name is WorksheetFunctionName {
  return Object.hasOwn(functions, name);
}

function number(arg: Argument): number {
  return toNumber(toScalar(arg()));
}

/** In an array, words and truth values count as nothing. */
function amountOf(cell: Scalar): number {
  return typeof cell === "number" ? cell : 0;
}

function booleansOf(value: SheetValue): boolean[] {
  if (!Array.isArray(value)) return [toBoolean(value)];
  return value.flat().flatMap((cell) => (cell === null || typeof cell === "string" ? [] : [toBoolean(cell)]));
}

function add(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
