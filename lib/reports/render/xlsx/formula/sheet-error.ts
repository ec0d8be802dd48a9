/** What a cell shows instead of a value; thrown while a formula is evaluated and caught by its cell or by IFERROR. */
export class SheetError extends Error {
  readonly code: "#VALUE!" | "#DIV/0!" | "#NUM!" | "#N/A" | "#REF!";

  constructor(code: SheetError["code"]) {
    super(code);
    this.code = code;
  }
}
