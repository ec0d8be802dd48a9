"use client";

import { useTranslations } from "next-intl";

type ErrorPageProps = { error: unknown; retry: () => void };

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const t = useTranslations("shell.error");
  const digest = digestOf(error);
  return (
    <section role="alert" className="max-w-2xl py-8">
      <h1 className="text-headline font-semibold">{t("title")}</h1>
      <p className="mt-4">{t("cause", { cause: causeOf(error) ?? t("unknownCause") })}</p>
      {digest !== null && <p className="mt-2 text-muted">{t("reference", { digest })}</p>}
      <p className="mt-4 text-muted">{t("elsewhere")}</p>
      <button type="button" onClick={retry} className="field-edge mt-6 min-h-8 px-4 font-medium">
        {t("retry")}
      </button>
    </section>
  );
}

/** In production a server error arrives with a generic message and a digest: the message would only mislead. */
function causeOf(error: unknown): string | null {
  if (digestOf(error) !== null || !(error instanceof Error) || error.message === "") return null;
  return error.message;
}

function digestOf(error: unknown): string | null {
  return error instanceof Error && "digest" in error && typeof error.digest === "string"
    ? error.digest
    : null;
}
