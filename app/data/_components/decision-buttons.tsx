"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";

type Decision = "accepted" | "rejected";

type DecisionButtonsProps =
  | { rowId: number; subject: string; period: string }
  | { runId: number; count: number };

/** Accepts or rejects one row, or, asked once more, all that wait of a run. */
export function DecisionButtons(props: DecisionButtonsProps) {
  const t = useTranslations("data.quarantine");
  const router = useRouter();
  const [isRefreshing, startRefresh] = useTransition();
  const [isWorking, setWorking] = useState(false);
  const [asked, setAsked] = useState<Decision | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const isBusy = isWorking || isRefreshing;

  async function decide(decision: Decision) {
    setAsked(null);
    setFailure(null);
    setWorking(true);
    try {
      const { decideRows } = await import("./decide-rows");
      await decideRows(
        "rowId" in props ? { ids: [props.rowId], decision } : { runId: props.runId, decision },
      );
      startRefresh(() => router.refresh());
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
    setWorking(false);
  }

  const action = "text-action text-caption disabled:text-muted";
  return (
    <span className="flex flex-wrap items-center gap-x-4" data-print="hide">
      {(["accepted", "rejected"] as const).map((decision) => {
        const verb = verbs[decision];
        const isSure = "rowId" in props || asked === decision;
        return (
          <button
            key={decision}
            type="button"
            disabled={isBusy}
            className={action}
            aria-label={
              "rowId" in props ? t(`${verb}Row`, { subject: props.subject, period: props.period }) : undefined
            }
            onClick={() => (isSure ? void decide(decision) : setAsked(decision))}
          >
            {"rowId" in props
              ? t(verb)
              : isSure
                ? t(`${verb}Confirm`, { count: props.count })
                : t(`${verb}All`)}
          </button>
        );
      })}
      {asked !== null && (
        <button type="button" className={action} onClick={() => setAsked(null)}>
          {t("no")}
        </button>
      )}
      <span role="status" className="text-caption text-muted empty:hidden">
        {isBusy ? t("working") : failure === null ? null : t("failed", { cause: failure })}
      </span>
    </span>
  );
}

const verbs = { accepted: "accept", rejected: "reject" } as const;
