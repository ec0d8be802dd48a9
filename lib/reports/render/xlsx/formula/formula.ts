import type { Reference } from "./cell-area";
import { parseFormula, type FormulaNode } from "./parse-formula";

/** Anything with a reference of its own may stand in a formula; a function where it is defined later on. */
export type FormulaOperand = { reference: Reference } | Reference;

/**
 * One definition with two readings: the text a spreadsheet gets, and the tree its cached value is computed from.
 * What stands between the references is text of a spreadsheet formula.
 */
export type Formula = { parts: readonly string[]; references: readonly Reference[]; tree: FormulaNode };

const trees = new Map<string, FormulaNode>(); // by text with numbered gaps; bounded by the templates in the source

/** @throws {SyntaxError} if the text is not a formula of the functions known here. */
export function formula(parts: TemplateStringsArray, ...operands: FormulaOperand[]): Formula {
  const text = parts.reduce((joined, part, index) => `${joined}{${index - 1}}${part}`);
  const tree = trees.get(text) ?? parseFormula(text);
  trees.set(text, tree);
  return {
    parts: [...parts],
    references: operands.map((operand) => (typeof operand === "function" ? operand : operand.reference)),
    tree,
  };
}
