"use client";

import { useState } from "react";

const CONFIRMATION_MS = 2500;

type CopyCodeButtonProps = { words: { copy: string; copied: string; failed: string } };

/** Copies the code of the figure it stands in. */
export function CopyCodeButton({ words }: CopyCodeButtonProps) {
  const [outcome, setOutcome] = useState<string | null>(null);

  async function copy(button: HTMLButtonElement) {
    const text = button.closest("figure")?.querySelector("code")?.textContent ?? "";
    try {
      await navigator.clipboard.writeText(text);
      setOutcome(words.copied);
    } catch {
      setOutcome(words.failed); // no clipboard over plain HTTP: the text can be selected
    }
    setTimeout(() => setOutcome(null), CONFIRMATION_MS);
  }

  return (
    <>
      <button type="button" onClick={(event) => void copy(event.currentTarget)} className="text-action">
        {words.copy}
      </button>
      <span role="status" className="text-muted empty:hidden">
        {outcome}
      </span>
    </>
  );
}
