/** One value of a published series that is no power price: a yield, an exchange rate, a gas price, a demand. */
export type IndicatorRow = {
  /** The publisher's own series id, e.g. DGS10, RNGWHHD; null where the payload does not name its series. */
  indicator: string | null;
  /** Half-open UTC interval; a day's value covers that calendar day. */
  intervalStart: string;
  intervalEnd: string;
  value: number;
  /** As published, e.g. percent, USD/MMBtu, MWh; null where the payload does not say. */
  unit: string | null;
  /** Told apart where the publisher mixes both in one series. */
  status?: "history" | "forecast";
  /** Absent where neither the payload nor the distance of its dates tells. */
  frequency?: "daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "semiannual" | "annual";
  /** First day, YYYY-MM-DD, for which the publisher gives this value as the current one. */
  validFrom?: string;
  /** Whose rights the series carries, where that differs between series of one publisher. */
  licence?: string;
  /** Whether this series may be passed on; absent where the source as a whole decides. */
  redistribution?: boolean;
};
