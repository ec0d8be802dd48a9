import { useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { gaugeThresholdSetting, gaugeThresholdsFromParams } from "@/lib/contracts/gauge-thresholds-params";
import type { GaugeThresholds } from "@/lib/model/tracking/gauge-zone";
import { gaugeKeys, type GaugeKey } from "@/lib/model/tracking/gauges";
import { replaceAddress } from "../../_components/controls/replace-address";

/** The reader's bounds of the gauges, kept in the address. */
export function useGaugeThresholds() {
  const params = useSearchParams();
  const { thresholds, problems } = useMemo(() => gaugeThresholdsFromParams(params), [params]);
  return { thresholds, problems, change, resetAll };
}

function change(key: GaugeKey, stated: GaugeThresholds | null): void {
  replaceAddress(gaugeThresholdSetting(key, stated));
}

function resetAll(): void {
  replaceAddress(
    Object.fromEntries(gaugeKeys.flatMap((key) => Object.entries(gaugeThresholdSetting(key, null)))),
  );
}
