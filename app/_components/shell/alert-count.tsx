"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";

/** Id of the newest alert this browser has shown; the page of alerts writes it. */
export const SEEN_ALERT_KEY = "joule-street.seen-alert";

/** Way to the alerts, with how many this browser has not shown yet. It asks once the page has come to rest. */
export function AlertCount() {
  const t = useTranslations("shell.alerts");
  const [count, setCount] = useState(0);
  useEffect(() => {
    const leaving = new AbortController();
    const look = async () => {
      const after = Number(localStorage.getItem(SEEN_ALERT_KEY) ?? "0");
      const answer = await fetch(`/api/v1/alerts/unread?after=${after}`, { signal: leaving.signal });
      const body: unknown = answer.ok ? await answer.json() : null;
      if (typeof body === "object" && body !== null && "count" in body) setCount(Number(body.count));
    };
    const lookAgain = () => {
      look().catch(() => undefined); // no number is shown where none can be had
    };
    const timer = setTimeout(lookAgain, 1000);
    addEventListener("storage", lookAgain);
    return () => {
      clearTimeout(timer);
      removeEventListener("storage", lookAgain);
      leaving.abort();
    };
  }, []);
  return (
    <Link href="/realised/alerts" className="text-action text-caption">
      {t("label")}
      {count > 0 && (
        <span className="ms-1 font-semibold">
          <span aria-hidden>{count}</span>
          <span className="sr-only">{t("unread", { count })}</span>
        </span>
      )}
    </Link>
  );
}
