"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";

export function UndoUpload({ runId, fileName }: { runId: number; fileName: string }) {
  const t = useTranslations("data.upload");
  const router = useRouter();
  const [isRefreshing, startRefresh] = useTransition();
  const [failure, setFailure] = useState<string | null>(null);

  async function undo() {
    try {
      const { undoUpload } = await import("./send-upload");
      await undoUpload(runId);
      startRefresh(() => router.refresh());
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  }

  return (
    <span data-print="hide">
      <button
        type="button"
        className="text-action text-caption disabled:text-muted"
        aria-label={t("undoOf", { file: fileName })}
        disabled={isRefreshing}
        onClick={() => void undo()}
      >
        {t("undo")}
      </button>
      {failure !== null && (
        <span role="alert" className="ms-2 text-caption">
          {failure}
        </span>
      )}
    </span>
  );
}
