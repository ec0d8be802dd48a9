import type { useTranslations } from "next-intl";

/** The catalogue of filed reality, gauges, signposts and arguments. */
export type RealisedWords = ReturnType<typeof useTranslations<"realisedFiled">>;
