"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState, useTransition } from "react";
import { flushSync } from "react-dom";
import type { TestedRule } from "@/lib/contracts/alert-event";

type AlertRuleActionsProps = { id: number; name: string; isEnabled: boolean; hasChannel: boolean };

/** Test, turn off and remove; the last one asks once more. What it needs for that is loaded when it is needed. */
export function AlertRuleActions({ id, name, isEnabled, hasChannel }: AlertRuleActionsProps) {
  const t = useTranslations("realisedAlerts.rules");
  const channel = useTranslations("realisedAlerts.events");
  const router = useRouter();
  const [isRefreshing, startRefresh] = useTransition();
  const [isWorking, setWorking] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const isBusy = isWorking || isRefreshing;
  const keep = useRef<HTMLButtonElement>(null);
  const removal = useRef<HTMLButtonElement>(null);

  /** The button pressed gives way to others: focus goes on to the one that changes nothing. */
  function ask(isToAsk: boolean) {
    flushSync(() => setAsked(isToAsk));
    (isToAsk ? keep : removal).current?.focus();
  }

  async function run(work: () => Promise<string | null>) {
    setAsked(false);
    setTold(null);
    setWorking(true);
    try {
      setTold(await work());
      startRefresh(() => router.refresh());
    } catch (error) {
      setTold(t("failed", { cause: error instanceof Error ? error.message : String(error) }));
    }
    setWorking(false);
  }

  const outcome = ({ deliveries }: TestedRule) =>
    deliveries
      .map((each) =>
        each.status === "delivered"
          ? t("testDelivered", { channel: channel(each.channel) })
          : t("testFailed", { channel: channel(each.channel), error: each.lastError ?? "" }),
      )
      .join(" ");
  const test = async () => outcome(await (await import("./alert-requests")).testRule(id));
  const turn = async () => {
    await (await import("./alert-requests")).changeRule(id, { isEnabled: !isEnabled });
    return null;
  };
  const remove = async () => {
    await (await import("./alert-requests")).removeRule(id);
    return null;
  };

  const action = "text-action text-caption";
  return (
    <span className="flex flex-wrap items-center gap-x-4" data-print="hide">
      {isAsked ? (
        <>
          <button
            type="button"
            className={`${action} font-semibold`}
            disabled={isBusy}
            onClick={() => void run(remove)}
          >
            {t("removeConfirm")}
          </button>
          <button ref={keep} type="button" className={action} onClick={() => ask(false)}>
            {t("keep")}
          </button>
        </>
      ) : (
        <>
          {hasChannel && (
            <button
              type="button"
              className={action}
              disabled={isBusy}
              aria-label={t("testOf", { rule: name })}
              onClick={() => void run(test)}
            >
              {t("test")}
            </button>
          )}
          <button
            type="button"
            className={action}
            disabled={isBusy}
            aria-label={t(isEnabled ? "pauseOf" : "resumeOf", { rule: name })}
            onClick={() => void run(turn)}
          >
            {t(isEnabled ? "pause" : "resume")}
          </button>
          <button
            type="button"
            className={action}
            ref={removal}
            disabled={isBusy}
            aria-label={t("removeOf", { rule: name })}
            onClick={() => ask(true)}
          >
            {t("remove")}
          </button>
        </>
      )}
      <span role="status" className="text-caption whitespace-normal text-muted empty:hidden">
        {isBusy ? t("working") : told}
      </span>
    </span>
  );
}
