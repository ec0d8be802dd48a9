import { useTranslations } from "next-intl";

/** The server's own explanation, in front of the reader. */
export function StoreFailure({ error }: { error: Error }) {
  const t = useTranslations("scenarioStore");
  return (
    <p role="alert" className="border-s-2 border-ink ps-3">
      {t("failed", { cause: error.message })}
    </p>
  );
}
