import { kwFromWatts } from "@/lib/units/power";
import { weakestEvidence } from "../evidence";
import type { FieldSource } from "./field-source";
import { scaleOutInterconnect, type Interconnect, type InterconnectResult } from "./scale-out-interconnect";

type InterconnectFields = {
  opticsUsdPerTier: FieldSource;
  acceleratorItPowerKw: FieldSource;
  interconnect: InterconnectResult;
};

/** The two inputs an interconnect moves, from those of pluggable optics, with which both were published. */
export function interconnectFields(
  kind: Interconnect,
  tierCount: number,
  pluggable: { opticsUsdPerTier: FieldSource; acceleratorItPowerKw: FieldSource },
  row: (id: string) => FieldSource,
): InterconnectFields {
  const at = (opticsUsdPerTier: number): InterconnectResult =>
    scaleOutInterconnect(kind, {
      tierCount,
      transceiversPerAccelerator: row("C06").value,
      pluggablePowerKw: kwFromWatts(row("C07").value),
      coPackagedPowerKw: kwFromWatts(row("C08").value),
      copperLinkPowerKw: kwFromWatts(row("S31").value),
      opticsUsdPerTier,
      copperUsdPerLink: row("S28").value,
      coPackagedCostRatio: row("S29").value,
    });
  const interconnect = at(pluggable.opticsUsdPerTier.value);
  if (kind === "pluggable") return { ...pluggable, interconnect };
  const note =
    kind === "copper"
      ? "Copper on the accelerator-to-leaf tier (S28, S31), pluggable optics above it (C05-C07)."
      : "Co-packaged optics for pluggable: C08 for C07 on the transceivers of C06, cost by S29.";
  const chosen = (source: FieldSource, of: (value: number) => number): FieldSource => ({
    ...mapped(source, of),
    evidence: weakestEvidence([source.evidence, "estimated"]),
    verification: "unverified",
    note: source.note === null ? note : `${source.note} ${note}`,
  });
  return {
    opticsUsdPerTier: chosen(pluggable.opticsUsdPerTier, (usd) => at(usd).usdPerTier),
    acceleratorItPowerKw: chosen(
      pluggable.acceleratorItPowerKw,
      (powerKw) => powerKw + interconnect.itPowerChangeKw,
    ),
    interconnect,
  };
}

function mapped(source: FieldSource, of: (value: number) => number): FieldSource {
  const each = (value: number | null): number | null => (value === null ? null : of(value));
  return {
    ...source,
    value: of(source.value),
    low: each(source.low),
    mode: each(source.mode),
    high: each(source.high),
  };
}
