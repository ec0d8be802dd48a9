"use client";

import { useTranslations } from "next-intl";

/** A webhook's signing secret, this once. */
export function AlertSecret({ rule, secret, onDone }: { rule: string; secret: string; onDone: () => void }) {
  const t = useTranslations("realisedAlerts.secret");
  return (
    <div
      role="region"
      aria-label={t("title", { rule })}
      className="flex flex-col gap-y-2 border border-ink p-4"
    >
      <p className="font-semibold">{t("title", { rule })}</p>
      <code className="text-body break-all select-all">{secret}</code>
      <p className="max-w-prose text-caption text-muted">{t("note")}</p>
      <button type="button" className="text-action self-start" onClick={onDone}>
        {t("done")}
      </button>
    </div>
  );
}
