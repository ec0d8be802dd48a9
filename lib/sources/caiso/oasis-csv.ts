import { AppError } from "@/lib/errors/app-error";
import type { UsdPriceCollection } from "../collect-usd-prices";
import { columnOf, csvTable, lineRecord, misfit, type CsvTable } from "../csv-table";
import { parseCsvPayload } from "../parse-csv-payload";
import { addOasisPrice } from "./oasis-price";

/**
 * LMP rows of an OASIS CSV; the price's column is named MW, VALUE or PRC by the report's version. MCC, MCE, MCL and
 * MGHG are parts of the LMP and left out.
 * @returns how many LMP rows there were.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for a report without LMPs.
 */
export function addOasisCsv(text: string, collection: UsdPriceCollection): number {
  const cells = parseCsvPayload("caiso", text);
  refuseOtherReport(cells);
  const table = csvTable("caiso", cells, [
    "intervalstarttimegmt",
    "intervalendtimegmt",
    "node|nodeid|nodeidxml",
    "marketrunid",
    "lmptype",
    "mw|value|prc|lmpprc",
  ]);
  const kind = columnOf(table, "lmptype");
  const read = rowReader(table);
  let lmpCount = 0;
  for (const line of table.lines) {
    const type = line[kind] ?? "";
    const raw = () => lineRecord(table, line);
    const problem = misfit(table, line);
    if (problem !== null) collection.reject(problem, raw);
    else if (type === "LMP") {
      lmpCount++;
      addOasisPrice(read(line), raw, collection);
    }
  }
  return lmpCount;
}

function rowReader(table: CsvTable) {
  const start = columnOf(table, "intervalstarttimegmt");
  const end = columnOf(table, "intervalendtimegmt");
  const node = columnOf(table, "node", "nodeid", "nodeidxml");
  const market = columnOf(table, "marketrunid");
  const price = columnOf(table, "mw", "value", "prc", "lmpprc");
  return (line: readonly string[]) => ({
    node: line[node] ?? "",
    market: line[market] ?? "",
    start: line[start] ?? "",
    end: line[end] ?? "",
    price: line[price],
  });
}

/** Other OASIS reports have the same clock columns and a column MW too, for megawatts. */
function refuseOtherReport([header = [], first = []]: readonly (readonly string[])[]): void {
  if (!header.includes("OPR_DT") || header.includes("LMP_TYPE")) return;
  const report = first[header.indexOf("XML_DATA_ITEM")] ?? header.join(", ").slice(0, 200);
  throw new AppError("SOURCE_SCHEMA_CHANGED", `caiso: an OASIS report without LMPs (${report}), not a price`);
}
