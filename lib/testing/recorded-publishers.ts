import { readdirSync } from "node:fs";
import path from "node:path";

/** Which publisher a recorded payload is of, by where it lies below the folder of recorded payloads. */
const publishers: readonly (readonly [RegExp, string])[] = [
  [/^energy\/(eia|gas)\//, "eia"],
  [/^energy\/ember\/european/, "ember"],
  [/^energy\/energy-charts\//, "energy-charts"],
  [/^energy\/entsoe\//, "entsoe"],
  [/^energy\/nordpool\//, "nordpool"],
  [/^energy\/negative\/rte/, "rte"],
  [/^energy\/aemo\//, "aemo"],
  [/^energy\/capacity\/pjm/, "pjm"],
  [/^energy\/us-iso\/caiso_/, "caiso"],
  [/^energy\/us-iso\/ercot_/, "ercot"],
  [/^energy\/us-iso\/miso_/, "miso"],
  [/^energy\/us-iso\/nyiso_/, "nyiso"],
  [/^energy\/us-iso\/spp_/, "spp"],
  [/^(energy\/fred|vendors\/rates)\//, "fred"],
  [/^vendors\/sec\/(companyfacts|submissions|company_tickers)/, "sec-edgar"],
  [/^vendors\/prices\//, "prices"],
  [/^vendors\/tokens\//, "token-prices"],
  [/^vendors\/gpu\/cri_/, "gpu-rental"],
  [/^vendors\/epoch\/.*\.csv/, "epoch"],
];

/** Paths of the recorded payloads below `folder`, by the source that published them, in name order. */
export function recordedFilesBySource(folder: string): Map<string, string[]> {
  const bySource = new Map<string, string[]>();
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) =>
    name.split(path.sep).join("/"),
  );
  for (const name of names.toSorted((a, b) => (a < b ? -1 : 1))) {
    const sourceId = publishers.find(([place]) => place.test(name))?.[1];
    if (sourceId === undefined || !/\.(csv|json|xml|zip|gz|yml)$/.test(name)) continue;
    const files = bySource.get(sourceId);
    if (files) files.push(name);
    else bySource.set(sourceId, [name]);
  }
  return bySource;
}
