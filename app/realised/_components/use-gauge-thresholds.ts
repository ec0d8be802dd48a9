import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { gaugeThresholdsFromParams, withGaugeThresholds } from "@/lib/contracts/gauge-thresholds-params";
import type { GaugeThresholds } from "@/lib/model/tracking/gauge-zone";
import { gaugeKeys, type GaugeKey } from "@/lib/model/tracking/gauges";

/** The reader's bounds of the gauges, kept in the address: nothing is asked of the server. */
export function useGaugeThresholds() {
  const params = useSearchParams();
  const pathname = usePathname();
  const { thresholds, problems } = useMemo(() => gaugeThresholdsFromParams(params), [params]);
  const write = useCallback(
    (next: URLSearchParams) => {
      const query = next.size === 0 ? "" : `?${next}`;
      window.history.replaceState(null, "", `${pathname}${query}${window.location.hash}`);
    },
    [pathname],
  );
  const change = useCallback(
    (key: GaugeKey, stated: GaugeThresholds | null) =>
      write(withGaugeThresholds(new URLSearchParams(window.location.search), key, stated)),
    [write],
  );
  const resetAll = useCallback(
    () =>
      write(
        gaugeKeys.reduce(
          (next, key) => withGaugeThresholds(next, key, null),
          new URLSearchParams(window.location.search),
        ),
      ),
    [write],
  );
  return { thresholds, problems, change, resetAll };
}
