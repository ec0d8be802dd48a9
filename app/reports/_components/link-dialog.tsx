"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { SignedLink } from "@/lib/contracts/saved-report";
import { formatInstant } from "@/lib/format/format-date";
import { ModalDialog } from "../../_components/controls/modal-dialog";
import { SelectField } from "../../_components/controls/select-field";
import type { KeptReport } from "./history-table";
import { linkTo } from "./report-requests";

const spans = ["1", "24", "72", "168", "720"] as const;

type Outcome = { link: SignedLink; isCopied: boolean } | { cause: string } | null;

/** Makes an address that gives one file to whoever has it, and copies it. */
export function LinkDialog({ report, onClose }: { report: KeptReport; onClose: () => void }) {
  const t = useTranslations("reports");
  const locale = useLocale();
  const id = useId();
  const [format, setFormat] = useState(report.formats[0] ?? "json");
  const [hours, setHours] = useState<(typeof spans)[number]>("72");
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [isWorking, setWorking] = useState(false);

  async function make() {
    setWorking(true);
    try {
      const link = await linkTo(report.id, { format, lang: locale, expiresInHours: Number(hours) });
      const isCopied = await navigator.clipboard.writeText(link.url).then(
        () => true,
        () => false, // no clipboard over plain HTTP: the reader copies by hand
      );
      setOutcome({ link, isCopied });
    } catch (error) {
      setOutcome({ cause: error instanceof Error ? error.message : String(error) });
    }
    setWorking(false);
  }

  return (
    <ModalDialog title={t("link.title")} onClose={onClose}>
      <p className="text-muted">{t("link.lead")}</p>
      <div className="grid grid-cols-2 gap-x-6">
        <SelectField
          label={t("link.format")}
          value={format}
          options={report.formats.map((each) => ({ value: each, label: t(`format.${each}`) }))}
          onChange={setFormat}
        />
        <SelectField
          label={t("link.expires")}
          value={hours}
          options={spans.map((span) => ({ value: span, label: t("link.hours", { count: Number(span) }) }))}
          onChange={setHours}
        />
      </div>
      <button
        type="button"
        disabled={isWorking}
        onClick={() => void make()}
        className="min-h-8 self-start border border-ink px-4 font-semibold disabled:opacity-50"
      >
        {t("link.make")}
      </button>
      {outcome !== null && "cause" in outcome && (
        <p role="alert" className="border-s-2 border-ink ps-3">
          {t("history.failed", { cause: outcome.cause })}
        </p>
      )}
      {outcome !== null && "link" in outcome && (
        <div className="flex flex-col gap-y-1">
          <p role="status">
            {t(outcome.isCopied ? "link.copied" : "link.byHand", {
              expires: formatInstant(outcome.link.expiresAt, locale),
            })}
          </p>
          <label htmlFor={id} className="text-caption text-muted">
            {t("link.address")}
          </label>
          <input
            id={id}
            readOnly
            value={outcome.link.url}
            onFocus={(event) => event.currentTarget.select()}
            className="field-edge h-8 w-full min-w-0 px-2"
          />
        </div>
      )}
    </ModalDialog>
  );
}
