import "server-only";
import type { Database } from "@/db/database";
import type { AlertChannelSettings } from "@/lib/delivery/alert-channel-settings";
import type { TargetRules } from "@/lib/delivery/webhook-target";

/** What alerts are judged and sent with. */
export type AlertContext = {
  database: Database;
  settings: AlertChannelSettings;
  now: () => string;
  /** In [0, 1), for the jitter of retries. */
  random: () => number;
  /** Replaces the system's resolver, in tests. */
  addressesOf?: TargetRules["addressesOf"];
};
