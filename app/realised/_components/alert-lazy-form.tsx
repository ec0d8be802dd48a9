"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import type { AlertFormProps } from "./alert-form";

const AlertForm = lazy(async () => ({ default: (await import("./alert-form")).AlertForm }));

/** The form, loaded when it is asked for. */
export function AlertLazyForm(props: AlertFormProps) {
  const t = useTranslations("realisedAlerts.form");
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <button
        type="button"
        className="text-action self-start font-semibold"
        aria-expanded={false}
        onClick={() => setOpen(true)}
      >
        {t("open")}
      </button>
    );
  }
  return (
    <Suspense fallback={<div className="min-h-96" />}>
      <AlertForm {...props} />
    </Suspense>
  );
}
