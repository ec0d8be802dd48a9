"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

const CONFIRMATION_MS = 2500;

/** Copies the address of the page, with an anchor when given: the address is the state. */
export function CopyLinkButton({ anchor }: { anchor?: string }) {
  const t = useTranslations("control");
  const [outcome, setOutcome] = useState<string | null>(null);

  async function copy() {
    const url = new URL(window.location.href);
    if (anchor !== undefined) url.hash = anchor;
    try {
      await navigator.clipboard.writeText(url.href);
      setOutcome(t("copied"));
      setTimeout(() => setOutcome(null), CONFIRMATION_MS);
    } catch {
      setOutcome(t("copyFailed", { url: url.href })); // no clipboard over plain HTTP: the reader copies by hand
    }
  }

  return (
    <>
      <button type="button" onClick={() => void copy()} className="text-action text-caption">
        {t("copyLink")}
      </button>
      <span role="status" className="text-caption break-all text-muted empty:hidden">
        {outcome}
      </span>
    </>
  );
}
