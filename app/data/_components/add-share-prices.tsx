"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";

// Most readers never add a file: the form is loaded when it is opened.
const SharePriceForm = dynamic(() => import("./share-price-form").then((module) => module.SharePriceForm));

export function AddSharePrices() {
  const t = useTranslations("data.sharePrices");
  const [isOpen, setOpen] = useState(false);
  return isOpen ? (
    <SharePriceForm onClose={() => setOpen(false)} />
  ) : (
    <button type="button" className="text-action" onClick={() => setOpen(true)} data-print="hide">
      {t("open")}
    </button>
  );
}
