import { power } from "@/lib/model/numeric/deterministic-power";
import type { BinaryOperator, FormulaNode } from "./parse-formula";
import { SheetError } from "./sheet-error";
import { broadcast, toNumber, type Scalar, type SheetValue } from "./sheet-value";
import { worksheetFunctions } from "./worksheet-functions";

/**
 * The value a spreadsheet would compute.
 * @param read gives the cells of the reference with that number.
 * @throws {SheetError} where the cell would show an error.
 */
export function evaluateFormula(node: FormulaNode, read: (reference: number) => SheetValue): SheetValue {
  switch (node.kind) {
    case "literal":
      return node.value;
    case "reference":
      return read(node.index);
    case "negate":
      return broadcast(evaluateFormula(node.of, read), null, (value) => -toNumber(value));
    case "binary":
      return broadcast(evaluateFormula(node.left, read), evaluateFormula(node.right, read), (left, right) =>
        operate(node.operator, left, right),
      );
    case "call":
      return worksheetFunctions[node.name](...node.args.map((arg) => () => evaluateFormula(arg, read)));
  }
}

function operate(operator: BinaryOperator, left: Scalar, right: Scalar): Scalar {
  switch (operator) {
    case "=":
      return isEqual(left, right);
    case "<>":
      return !isEqual(left, right);
    case "<":
      return toNumber(left) < toNumber(right);
    case ">":
      return toNumber(left) > toNumber(right);
    case "<=":
      return toNumber(left) <= toNumber(right);
    case ">=":
      return toNumber(left) >= toNumber(right);
    case "&":
      return `${left ?? ""}${right ?? ""}`;
    case "+":
      return finite(toNumber(left) + toNumber(right));
    case "-":
      return finite(toNumber(left) - toNumber(right));
    case "*":
      return finite(toNumber(left) * toNumber(right));
    case "/":
      if (toNumber(right) === 0) throw new SheetError("#DIV/0!");
      return finite(toNumber(left) / toNumber(right));
    case "^":
      return raise(toNumber(left), toNumber(right));
  }
}

function raise(base: number, exponent: number): number {
  if (base < 0) {
    if (!Number.isInteger(exponent)) throw new SheetError("#NUM!");
    return finite(exponent % 2 === 0 ? power(-base, exponent) : -power(-base, exponent));
  }
  if (base === 0 && exponent < 0) throw new SheetError("#DIV/0!");
  return finite(power(base, exponent));
}

function isEqual(left: Scalar, right: Scalar): boolean {
  if (left === null) return right === null || right === 0 || right === "" || right === false;
  if (right === null) return isEqual(right, left);
  if (typeof left === "string" && typeof right === "string")
    return left.toLowerCase() === right.toLowerCase();
  return left === right;
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new SheetError("#NUM!");
  return value;
}
