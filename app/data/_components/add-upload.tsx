"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";

// Most readers never add a file: the form is loaded when it is opened.
const UploadForm = dynamic(() => import("./upload-form").then((module) => module.UploadForm));

export function AddUpload() {
  const t = useTranslations("data.upload");
  const [isOpen, setOpen] = useState(false);
  return isOpen ? (
    <UploadForm onClose={() => setOpen(false)} />
  ) : (
    <button type="button" className="text-action" onClick={() => setOpen(true)} data-print="hide">
      {t("open")}
    </button>
  );
}
