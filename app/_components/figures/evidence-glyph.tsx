import { useTranslations } from "next-intl";
import type { EvidenceStatus } from "@/lib/model/evidence";

/** Shape before a figure that says how well it is known: ● reported ◆ derived ▲ estimated ○ scenario ! unresolved. */
export function EvidenceGlyph({
  status,
  decorative = false,
}: {
  status: EvidenceStatus;
  decorative?: boolean;
}) {
  const t = useTranslations("figure.evidence");
  const name = t(status);
  return (
    <svg
      viewBox="0 0 12 12"
      className="inline-block size-2.5 shrink-0 align-baseline text-ink"
      {...(decorative ? { "aria-hidden": true } : { role: "img", "aria-label": name })}
    >
      {!decorative && <title>{name}</title>}
      {shapes[status]}
    </svg>
  );
}

const shapes: Record<EvidenceStatus, React.ReactElement> = {
  reported: <circle cx="6" cy="6" r="4.5" fill="currentColor" />,
  derived: <path d="M6 .8 11.2 6 6 11.2.8 6Z" fill="currentColor" />,
  estimated: <path d="M6 1.2 11.2 10.6H.8Z" fill="currentColor" />,
  scenario: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  unresolved: <path d="M5 .8h2L6.7 7.6H5.3ZM5 9.2h2v2H5Z" fill="currentColor" />,
};
