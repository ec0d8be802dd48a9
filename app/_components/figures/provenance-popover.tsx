"use client";

import { Popover } from "@base-ui/react/popover";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode, RefObject } from "react";
import { formatDate, formatInstant } from "@/lib/format/format-date";
import { EvidenceGlyph } from "./evidence-glyph";
import type { Provenance } from "./provenance";
import { CitedLink } from "./cited-link";

type ProvenancePopoverProps = {
  label: string;
  fullValue: string;
  provenance: Provenance;
  anchor: RefObject<HTMLButtonElement | null>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Source, date and formula of one figure. Load it lazily: positioning is the weight of the popover. */
export default function ProvenancePopover(props: ProvenancePopoverProps) {
  const t = useTranslations("figure");
  const close = useTranslations("control")("close");
  const locale = useLocale();
  const { provenance } = props;
  return (
    <Popover.Root open={props.open} onOpenChange={(open) => props.onOpenChange(open)}>
      <Popover.Portal>
        <Popover.Positioner
          anchor={props.anchor}
          side="bottom"
          align="start"
          sideOffset={6}
          collisionPadding={12}
          className="z-50"
        >
          <Popover.Popup
            finalFocus={props.anchor}
            className="w-80 max-w-[calc(100vw-1.5rem)] border border-ink bg-paper-raised p-4 text-body text-ink outline-none"
          >
            <Popover.Title className="font-serif text-[1rem]/6 font-semibold">
              {t("provenance", { label: props.label })}
            </Popover.Title>
            <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-caption">
              <Row name={t("fullValue")}>{props.fullValue}</Row>
              <Row name={t(`evidence.${provenance.evidence}`)}>
                <EvidenceGlyph status={provenance.evidence} decorative />{" "}
                {t(`evidenceMeaning.${provenance.evidence}`)}
              </Row>
              <Row name={t("source")}>
                {provenance.sourceUrl === undefined ? (
                  provenance.source
                ) : (
                  <CitedLink cited={provenance.sourceUrl}>{provenance.source}</CitedLink>
                )}
              </Row>
              {provenance.formula !== undefined && <Row name={t("formula")}>{provenance.formula}</Row>}
              {provenance.asOf !== undefined && (
                <Row name={t("asOf")}>{formatDate(provenance.asOf, locale)}</Row>
              )}
              {provenance.fetchedAt !== undefined && (
                <Row name={t("fetched")}>{formatInstant(provenance.fetchedAt, locale)}</Row>
              )}
              {provenance.perimeter !== undefined && <Row name={t("perimeter")}>{provenance.perimeter}</Row>}
              {provenance.note !== undefined && <Row name={t("note")}>{provenance.note}</Row>}
              {provenance.licence !== undefined && <Row name={t("licence")}>{provenance.licence}</Row>}
            </dl>
            <Popover.Close className="text-action mt-3 text-caption">{close}</Popover.Close>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
