"use client";

import { useTranslations } from "next-intl";
import { parseAsIsoDate, useQueryState } from "nuqs";

/** The day the reader looks from, kept in the URL as `asOf=YYYY-MM-DD`; empty means the latest data. */
export function AsOfPicker() {
  const t = useTranslations("shell.asOf");
  const [asOf, setAsOf] = useQueryState(
    "asOf",
    parseAsIsoDate.withOptions({ shallow: false, history: "push" }),
  );
  return (
    <div className="hidden items-center gap-x-2 text-caption tablet:flex" title={t("hint")}>
      <label className="flex items-center gap-x-2">
        <span className="text-muted">{t("label")}</span>
        <input
          type="date"
          value={asOf === null ? "" : asOf.toISOString().slice(0, 10)}
          onChange={(event) => void setAsOf(event.currentTarget.valueAsDate)}
          className="h-7 rounded-control border border-transparent bg-transparent px-1 hover:border-rule-strong focus:border-rule-strong"
        />
      </label>
      {asOf === null ? (
        <span>{t("latest")}</span>
      ) : (
        <button type="button" className="text-action" onClick={() => void setAsOf(null)}>
          {t("clear")}
        </button>
      )}
    </div>
  );
}
