"use client";

import { useTranslations } from "next-intl";
import { useRemoval } from "./use-removal";

type RemovalButtonsProps = {
  label: string;
  /** With what it removes. */
  fullLabel: string;
  remove: () => Promise<void>;
};

export function RemovalButtons({ label, fullLabel, remove }: RemovalButtonsProps) {
  const t = useTranslations("reports.history");
  const { isAsked, isBusy, cause, keep, removal, ask, confirm } = useRemoval(remove);
  const action = "text-action text-caption";
  return (
    <span className="inline-flex flex-wrap items-center gap-x-4" data-print="hide">
      {isAsked ? (
        <>
          <button
            type="button"
            className={`${action} font-semibold`}
            disabled={isBusy}
            onClick={() => void confirm()}
          >
            {t("removeConfirm")}
          </button>
          <button ref={keep} type="button" className={action} onClick={() => ask(false)}>
            {t("keep")}
          </button>
        </>
      ) : (
        <button
          ref={removal}
          type="button"
          className={action}
          disabled={isBusy}
          aria-label={fullLabel}
          onClick={() => ask(true)}
        >
          {label}
        </button>
      )}
      <span role="status" className="text-caption whitespace-normal text-muted empty:hidden">
        {isBusy ? t("working") : cause === null ? null : t("failed", { cause })}
      </span>
    </span>
  );
}
