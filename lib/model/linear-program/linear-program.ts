/** max c'x subject to rowLower <= A x <= rowUpper, columnLower <= x <= columnUpper. Rows are compressed (CSR). */
export type LinearProgram = {
  columnCount: number;
  rowCount: number;
  columnValue: Float64Array;
  columnLower: Float64Array;
  columnUpper: Float64Array;
  rowLower: Float64Array;
  rowUpper: Float64Array;
  rowStarts: Int32Array;
  columnIndices: Int32Array;
  coefficients: Float64Array;
};

export type ProgramBuilder = {
  /** A variable of at least 0; returns its column. */
  addColumn: (value: number) => number;
  /** lower <= sum of coefficient x column <= upper; returns its row. */
  addRow: (
    lower: number,
    upper: number,
    terms: readonly (readonly [column: number, coefficient: number])[],
  ) => number;
  build: () => LinearProgram;
};

export function createProgramBuilder(): ProgramBuilder {
  const columnValue: number[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const rowStarts: number[] = [0];
  const columnIndices: number[] = [];
  const coefficients: number[] = [];
  return {
    addColumn: (value) => columnValue.push(value) - 1,
    addRow(lower, upper, terms) {
      for (const [column, coefficient] of terms) {
        columnIndices.push(column);
        coefficients.push(coefficient);
      }
      rowStarts.push(columnIndices.length);
      rowUpper.push(upper);
      return rowLower.push(lower) - 1;
    },
    build: () => ({
      columnCount: columnValue.length,
      rowCount: rowLower.length,
      columnValue: Float64Array.from(columnValue),
      columnLower: new Float64Array(columnValue.length),
      columnUpper: new Float64Array(columnValue.length).fill(Infinity),
      rowLower: Float64Array.from(rowLower),
      rowUpper: Float64Array.from(rowUpper),
      rowStarts: Int32Array.from(rowStarts),
      columnIndices: Int32Array.from(columnIndices),
      coefficients: Float64Array.from(coefficients),
    }),
  };
}
