"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

const CONFIRMATION_MS = 2500;

type CopyLinkButtonProps = {
  anchor?: string;
  /** What the link carries besides the state. */
  extra?: Readonly<Record<string, string>>;
};

/** Copies the address of the page, with an anchor when given: the address is the state. */
export function CopyLinkButton({ anchor, extra }: CopyLinkButtonProps) {
  const t = useTranslations("control");
  const [outcome, setOutcome] = useState<string | null>(null);

  async function copy() {
    const url = new URL(window.location.href);
    for (const [name, value] of Object.entries(extra ?? {})) url.searchParams.set(name, value);
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
