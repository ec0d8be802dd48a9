import "server-only";
import { unitOf } from "@/lib/contracts/alert-condition";
import { judgeGauges } from "@/lib/model/tracking/judge-gauges";
import { getRealised } from "../get-realised";
import type { AlertMetricReader } from "./alert-metric";
import { unresolvedReading } from "./unresolved-reading";
import { webAddressOf } from "./web-address-of";

/** The newest value of a gauge of filed reality, as its page shows it. */
export const gauge: AlertMetricReader<"gauge"> = {
  assertReadable: () => Promise.resolve(),
  async read({ database }, condition) {
    const { gauges } = await getRealised(database);
    const reading = judgeGauges(gauges, {}).readings.find(({ key }) => key === condition.gauge);
    const unit = unitOf(condition);
    const newest = reading?.newest ?? null;
    if (newest === null) {
      return [unresolvedReading(unit, { code: "no-gauge-data", detail: condition.gauge }, "")];
    }
    const { value, evidence, period, knownAt, citation } = newest;
    return [
      {
        subject: "",
        unit,
        value,
        standardError: null,
        evidence,
        reason: null,
        data: [
          {
            title: citation?.title ?? period,
            sourceId: null,
            date: knownAt,
            url: citation === null ? null : webAddressOf(citation.url),
          },
        ],
      },
    ];
  },
};
