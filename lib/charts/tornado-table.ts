import type { ChartTable, ChartTableWords } from "./chart-table";
import type { TornadoData } from "./tornado-chart";
import { rowsBySwing } from "./tornado-row";

/** Widest swing first, as it is drawn. */
export function tornadoTable(data: TornadoData, words: ChartTableWords): ChartTable {
  return {
    columns: [
      { label: words.item, unit: null },
      { label: words.lowInput, unit: null },
      { label: words.lowResult, unit: data.unit },
      { label: words.highInput, unit: null },
      { label: words.highResult, unit: data.unit },
    ],
    rows: rowsBySwing(data.rows).map((row) => [
      row.label,
      row.low.input,
      row.low.result,
      row.high.input,
      row.high.result,
    ]),
    series: [
      { label: data.lowLabel, column: 2 },
      { label: data.highLabel, column: 4 },
    ],
  };
}
