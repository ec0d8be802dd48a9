import { AppError } from "@/lib/errors/app-error";
import { childrenNamed, parseXmlPayload, textAt, type XmlElement } from "../parse-xml-payload";
import type { LmpAnswer } from "./lmp-answer";

/**
 * `<HourlyLmps>` or `<FiveMinLmps>` of the web services.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for another document.
 */
export function lmpXml(text: string): LmpAnswer {
  const root = parseXmlPayload("iso-ne", text);
  if (root.name === "HourlyLmps") return { step: "hour", lmps: lmpsIn(root, "HourlyLmp") };
  if (root.name === "FiveMinLmps") return { step: "five minutes", lmps: lmpsIn(root, "FiveMinLmp") };
  throw new AppError("SOURCE_SCHEMA_CHANGED", `iso-ne: no HourlyLmps or FiveMinLmps, but <${root.name}>`);
}

function lmpsIn(root: XmlElement, name: string): LmpAnswer["lmps"] {
  return childrenNamed(root, name).map((lmp) => {
    const location = childrenNamed(lmp, "Location")[0];
    return {
      beginDate: textAt(lmp, "BeginDate"),
      locationId: location?.attributes.get("LocId"),
      location: location?.text,
      lmpTotal: textAt(lmp, "LmpTotal"),
      raw: () => Object.fromEntries(lmp.children.map((child) => [child.name, child.text])),
    };
  });
}
