import { isRecord } from "../parse-json-payload";

const datasetsByColumns: readonly { columns: readonly string[]; dataset: string }[] = [
  { columns: ["stateid", "sectorid"], dataset: "electricity/retail-sales" },
  { columns: ["respondent", "fueltype"], dataset: "electricity/rto/fuel-type-data" },
  { columns: ["respondent", "type"], dataset: "electricity/rto/region-data" },
  { columns: ["fromba", "toba"], dataset: "electricity/rto/interchange-data" },
  { columns: ["parent", "subba"], dataset: "electricity/rto/region-sub-ba-data" },
  { columns: ["seriesId", "seriesDescription"], dataset: "steo" },
  { columns: ["duoarea", "process", "series"], dataset: "natural-gas or petroleum" },
];

/** Dataset of an API answer: the route it echoes, else the columns of its first row. */
export function eiaDatasetName(rows: readonly unknown[], answer: Readonly<Record<string, unknown>>): string {
  const request = answer["request"];
  const route = isRecord(request) && typeof request["command"] === "string" ? request["command"] : "";
  const named = /^\/?v2\/(.+?)(\/data)?\/?$/.exec(route.split("?")[0] ?? "")?.[1];
  if (named !== undefined && !named.startsWith("seriesid/")) return named;
  const first = rows.find(isRecord) ?? {};
  const known = datasetsByColumns.find(({ columns }) => columns.every((column) => column in first));
  return known?.dataset ?? `unknown (columns ${Object.keys(first).slice(0, 8).join(", ")})`;
}
