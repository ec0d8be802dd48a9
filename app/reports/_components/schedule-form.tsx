"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ReportChoice } from "@/lib/contracts/report-choice";
import { SelectField } from "../../_components/controls/select-field";
import { askedReport } from "./asked-report";
import type { Words } from "./report-board";

const triggers = ["weekly", "new-filing"] as const;
const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;
const HOURS_PER_DAY = 24;
const hours = Array.from({ length: HOURS_PER_DAY }, (_, hour) => String(hour));

/** Adds a schedule for what is chosen on the page. */
export function ScheduleForm({ choice, words }: { choice: ReportChoice; words: Words }) {
  const t = useTranslations("reports");
  const router = useRouter();
  const [trigger, setTrigger] = useState<(typeof triggers)[number]>("weekly");
  const [weekday, setWeekday] = useState<(typeof weekdays)[number]>("1");
  const [hour, setHour] = useState("6");
  const [isSaving, setSaving] = useState(false);
  const [outcome, setOutcome] = useState<{ cause: string | null } | null>(null);

  async function save() {
    setOutcome(null);
    setSaving(true);
    const weekly = { trigger, weekday: Number(weekday), hourUtc: Number(hour) };
    const timing = trigger === "weekly" ? weekly : { trigger };
    try {
      const { addSchedule } = await import("./report-requests");
      await addSchedule({ ...askedReport(choice, words), timing });
      setOutcome({ cause: null });
      router.refresh();
    } catch (error) {
      setOutcome({ cause: error instanceof Error ? error.message : String(error) });
    }
    setSaving(false);
  }

  return (
    <section aria-labelledby="report-schedule-form" className="border-t border-ink pt-3">
      <h2 id="report-schedule-form" className="text-finding font-semibold">
        {t("schedule.open")}
      </h2>
      <p className="mt-1 mb-3 max-w-prose text-caption text-muted">{t("schedule.lead")}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
        className="flex max-w-3xl flex-col gap-y-3"
      >
        <div className="grid gap-x-6 gap-y-2 tablet:grid-cols-3">
          <SelectField
            label={t("schedule.trigger")}
            value={trigger}
            options={[
              { value: "weekly", label: t("schedule.triggerWeekly") },
              { value: "new-filing", label: t("schedule.triggerFiling") },
            ]}
            onChange={setTrigger}
          />
          {trigger === "weekly" && (
            <>
              <SelectField
                label={t("schedule.weekday")}
                value={weekday}
                options={weekdays.map((day) => ({ value: day, label: t(`weekday.${day}`) }))}
                onChange={setWeekday}
              />
              <SelectField
                label={t("schedule.hour")}
                value={hour}
                options={hours.map((each) => ({ value: each, label: `${each.padStart(2, "0")}:00` }))}
                onChange={setHour}
              />
            </>
          )}
        </div>
        <button
          type="submit"
          disabled={isSaving}
          className="min-h-8 self-start border border-ink px-4 font-semibold disabled:opacity-50"
        >
          {t(isSaving ? "schedule.saving" : "schedule.save")}
        </button>
      </form>
      {outcome !== null &&
        (outcome.cause === null ? (
          <p role="status" className="mt-2">
            {t("schedule.saved")}
          </p>
        ) : (
          <p role="alert" className="mt-2 max-w-prose border-s-2 border-ink ps-3">
            {t("schedule.failedSave", { cause: outcome.cause })}
          </p>
        ))}
    </section>
  );
}
