"use client";

import { useEffect } from "react";
import { SEEN_ALERT_KEY } from "../../_components/shell/alert-count";

/** Remembers in this browser that the alerts up to this one have been shown. */
export function AlertSeen({ newestId }: { newestId: number }) {
  useEffect(() => {
    const before = Number(localStorage.getItem(SEEN_ALERT_KEY) ?? "0");
    if (newestId <= before) return;
    localStorage.setItem(SEEN_ALERT_KEY, String(newestId));
    dispatchEvent(new StorageEvent("storage", { key: SEEN_ALERT_KEY })); // other tabs are told by the browser, this one is not
  }, [newestId]);
  return null;
}
