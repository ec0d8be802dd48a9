import { AppError } from "@/lib/errors/app-error";
import type { UsdPriceCollection } from "../collect-usd-prices";
import { childrenNamed, parseXmlPayload, textAt, type XmlElement } from "../parse-xml-payload";
import { addOasisPrice } from "./oasis-price";

const NO_DATA = "1000";

/**
 * LMP values of an OASIS XML report.
 * @returns how many LMP rows there were; "no data" is what OASIS says in place of rows.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for an OASIS error other than "no data", or a report without LMPs.
 */
export function addOasisXml(
  text: string,
  collection: UsdPriceCollection,
): { lmpCount: number; noData: string | null } {
  const root = parseXmlPayload("caiso", text);
  const zones = childrenNamed(root, "MessagePayload").flatMap((payload) => childrenNamed(payload, "RTO"));
  if (zones.length === 0) throw refused(`expected an OASISReport, got <${root.name}>`);
  const noData = zones.flatMap((zone) => childrenNamed(zone, "ERROR")).map(noDataReason);
  let lmpCount = 0;
  for (const item of zones.flatMap((zone) => childrenNamed(zone, "REPORT_ITEM"))) {
    const market = textAt(item, "REPORT_HEADER", "MKT_TYPE") ?? "";
    for (const data of childrenNamed(item, "REPORT_DATA")) {
      if (textAt(data, "DATA_ITEM") !== "LMP_PRC") continue;
      lmpCount++;
      addOasisPrice(
        {
          node: textAt(data, "RESOURCE_NAME") ?? "",
          market,
          start: textAt(data, "INTERVAL_START_GMT") ?? "",
          end: textAt(data, "INTERVAL_END_GMT") ?? "",
          price: textAt(data, "VALUE"),
        },
        () => Object.fromEntries(data.children.map((child) => [child.name, child.text])),
        collection,
      );
    }
  }
  return { lmpCount, noData: noData[0] ?? null };
}

function noDataReason(error: XmlElement): string {
  const code = textAt(error, "ERR_CODE") ?? "";
  const description = textAt(error, "ERR_DESC") ?? "no description";
  if (code === NO_DATA) return description;
  throw refused(`OASIS answered with error ${code}: ${description}`);
}

function refused(problem: string): AppError {
  return new AppError("SOURCE_SCHEMA_CHANGED", `caiso: ${problem}`);
}
