import { isWorksheetFunction, type WorksheetFunctionName } from "./worksheet-functions";

export const binaryOperators = ["=", "<>", "<", ">", "<=", ">=", "&", "+", "-", "*", "/", "^"] as const;
export type BinaryOperator = (typeof binaryOperators)[number];

export type FormulaNode =
  | { kind: "literal"; value: number | string | boolean }
  | { kind: "reference"; index: number }
  | { kind: "negate"; of: FormulaNode }
  | { kind: "binary"; operator: BinaryOperator; left: FormulaNode; right: FormulaNode }
  | { kind: "call"; name: WorksheetFunctionName; args: FormulaNode[] };

/** Loosest first. All bind to the left, ^ as well; a leading minus binds tighter than ^: -2^2 is 4 in a spreadsheet. */
const precedence: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

const token = /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|\{(\d+)\}|([A-Z]+)|(<>|<=|>=|[-+*/^&=<>(),]))/y;

type Token = { kind: "number" | "text" | "reference" | "word" | "sign"; text: string };

/** `{0}`, `{1}`, … stand for the references. */
export function parseFormula(text: string): FormulaNode {
  const tokens = tokenise(text);
  let next = 0;
  const fail = (wanted: string): never => {
    throw new SyntaxError(`expected ${wanted} at ${tokens[next]?.text ?? "the end"} of the formula ${text}`);
  };
  const isSign = (sign: string) => tokens[next]?.kind === "sign" && tokens[next]?.text === sign;
  const take = (sign: string) => (isSign(sign) ? next++ : fail(sign));

  function operation(level: number): FormulaNode {
    const signs = precedence[level];
    if (signs === undefined) return signed();
    let left = operation(level + 1);
    for (;;) {
      const operator = binaryOperators.find((each) => signs.includes(each) && isSign(each));
      if (operator === undefined) return left;
      next++;
      left = { kind: "binary", operator, left, right: operation(level + 1) };
    }
  }

  function signed(): FormulaNode {
    if (!isSign("-")) return primary();
    next++;
    return { kind: "negate", of: signed() };
  }

  function primary(): FormulaNode {
    const current = tokens[next];
    if (current === undefined) return fail("a value");
    next++;
    if (current.kind === "number") return { kind: "literal", value: Number(current.text) };
    if (current.kind === "text") return { kind: "literal", value: current.text.replaceAll('""', '"') };
    if (current.kind === "reference") return { kind: "reference", index: Number(current.text) };
    if (current.kind === "word") return word(current.text);
    if (current.text !== "(") return fail("a value");
    const inner = operation(0);
    take(")");
    return inner;
  }

  function word(name: string): FormulaNode {
    if (name === "TRUE" || name === "FALSE") return { kind: "literal", value: name === "TRUE" };
    if (!isWorksheetFunction(name)) return fail("a known function");
    take("(");
    const args: FormulaNode[] = [];
    while (!isSign(")")) {
      if (args.length > 0) take(",");
      args.push(operation(0));
    }
    take(")");
    return { kind: "call", name, args };
  }

  const tree = operation(0);
  return next === tokens.length ? tree : fail("the end");
}

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  token.lastIndex = 0;
  while (token.lastIndex < end) {
    const from = token.lastIndex;
    const match = token.exec(text);
    if (match === null) throw new SyntaxError(`cannot read "${text.slice(from)}" in the formula ${text}`);
    const [, number, quoted, reference, name, sign] = match;
    if (number !== undefined) tokens.push({ kind: "number", text: number });
    else if (quoted !== undefined) tokens.push({ kind: "text", text: quoted });
    else if (reference !== undefined) tokens.push({ kind: "reference", text: reference });
    else if (name !== undefined) tokens.push({ kind: "word", text: name });
    else tokens.push({ kind: "sign", text: sign ?? "" });
  }
  return tokens;
}
