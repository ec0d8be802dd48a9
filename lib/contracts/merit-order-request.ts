import { z } from "zod";
import { costFromSearchParams } from "./cost-search-params";
import { numberOrText } from "./number-or-text";
import { numberRange } from "./number-range";
import { unitCostRequest, type UnitCostRequest } from "./unit-cost-request";

const LEAD_TIME_PREFIX = "leadTime.";
const KNOWN_NAMES = "settings of the cost page such as hardware, model or asOf, o.<input>, leadTime.<zone>";

const leadTimes = z.object({
  leadTime: z.record(
    z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,8})?$/, "a zone such as US-VA or CN"),
    numberRange({ min: 0, max: 30, unit: "years" }),
  ),
});

export type MeritOrderRequest = {
  /** As for the unit cost; its region and its price of power are left out: each zone has its own. */
  serving: UnitCostRequest;
  /** Years to a connection by zone, in place of the published ones. */
  leadTimeYears: Record<string, number>;
};

/**
 * Settings as in the address of the cost page, and `leadTime.<zone>=<years>`.
 * @throws {ZodError} naming each field, its value and what is allowed; an unknown name is one.
 */
export function meritOrderRequest(params: URLSearchParams): MeritOrderRequest {
  const isLeadTime = ([name]: [string, string]) => name.startsWith(LEAD_TIME_PREFIX);
  const { input, unknown } = costFromSearchParams(
    Object.fromEntries([...params].filter((each) => !isLeadTime(each))),
  );
  if (unknown.length > 0) {
    throw new z.ZodError([{ code: "unrecognized_keys", keys: unknown, path: [], message: KNOWN_NAMES }]);
  }
  const years = [...params]
    .filter(isLeadTime)
    .map(([name, text]) => [name.slice(LEAD_TIME_PREFIX.length), numberOrText(text)] as const);
  const stated: Record<string, number | string> = Object.fromEntries(years);
  const { leadTime } = leadTimes.parse({ leadTime: stated }, { reportInput: true });
  return { serving: unitCostRequest.parse(input, { reportInput: true }), leadTimeYears: leadTime };
}
