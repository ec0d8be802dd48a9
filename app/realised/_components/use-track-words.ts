import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { trackWords, type TrackWords } from "@/lib/charts/tracking/track-words";

/** How figures, sets and gains of the track record are written. */
export function useTrackWords(): TrackWords {
  const t = useTranslations("realisedTrack");
  const locale = useLocale();
  return useMemo(() => trackWords(t, locale), [t, locale]);
}
