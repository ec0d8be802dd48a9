"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";

type UndoButtonsProps = { canUndo: boolean; canRedo: boolean; undo: () => void; redo: () => void };

/** Undo and redo, by button and by the keys everyone knows; a field being typed in keeps its own. */
export function UndoButtons({ canUndo, canRedo, undo, redo }: UndoButtonsProps) {
  const t = useTranslations("scenarios.toolbar");
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement &&
        event.target.matches("input[type=text], input:not([type]), textarea, [contenteditable]");
      if (isTyping || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const isRedo = (key === "z" && event.shiftKey) || key === "y";
      if (key !== "z" && !isRedo) return;
      event.preventDefault();
      if (isRedo) redo();
      else undo();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [undo, redo]);
  return (
    <span className="inline-flex gap-x-3">
      <button type="button" className="text-action" disabled={!canUndo} onClick={undo} title={t("undoKeys")}>
        {t("undo")}
      </button>
      <button type="button" className="text-action" disabled={!canRedo} onClick={redo} title={t("redoKeys")}>
        {t("redo")}
      </button>
    </span>
  );
}
