import type { useTranslations } from "next-intl";

/** The catalogue of the company pages. */
export type CompanyWords = ReturnType<typeof useTranslations<"companies">>;
