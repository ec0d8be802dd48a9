import { useTranslations } from "next-intl";
import { MOST_ZONES } from "@/lib/contracts/power-market";
import { SelectField } from "../../_components/controls/select-field";
import type { PowerSeriesChoice } from "@/lib/charts/energy/power-series-choice";
import { useMarketName, useZoneName } from "../../_components/figures/use-zone-name";

const NONE = "";

type ZonePickerProps = {
  series: readonly PowerSeriesChoice[];
  ids: readonly string[];
  onChange: (ids: string[]) => void;
};

/** Up to four series. The first decides the currency: one in another is not offered beside it. */
export function ZonePicker({ series, ids, onChange }: ZonePickerProps) {
  const t = useTranslations("energy.history");
  const zoneName = useZoneName();
  const marketName = useMarketName();
  const currency = series.find(({ id }) => id === ids[0])?.currency ?? "";
  const slots = Math.min(MOST_ZONES, ids.length + 1);

  function options(slot: number) {
    const offered = series.filter(
      (choice) =>
        slot === 0 || (choice.currency === currency && (choice.id === ids[slot] || !ids.includes(choice.id))),
    );
    const named = offered.map(({ id, zone, marketType, sourceId }) => ({
      value: id,
      label: zoneName(zone) === zone ? zone : `${zoneName(zone)} (${zone})`,
      group: `${marketName(marketType)}, ${sourceId}`,
    }));
    return slot === 0 ? named : [{ value: NONE, label: t("none"), group: "" }, ...named];
  }

  function choose(slot: number, id: string) {
    if (slot === 0) {
      const next = series.find((choice) => choice.id === id)?.currency;
      const others = ids
        .slice(1)
        .filter((other) => other !== id && series.find((choice) => choice.id === other)?.currency === next);
      onChange([id, ...others]);
    } else {
      onChange(
        id === NONE
          ? ids.filter((_, index) => index !== slot)
          : [...ids.slice(0, slot), id, ...ids.slice(slot + 1)],
      );
    }
  }

  return (
    <div>
      <div className="grid gap-3 tablet:grid-cols-2 desk:grid-cols-4">
        {Array.from({ length: slots }, (_, slot) => (
          <SelectField
            key={ids[slot] ?? `free-${slot}`}
            label={t("zone", { number: String(slot + 1) })}
            value={ids[slot] ?? NONE}
            options={options(slot)}
            onChange={(id) => choose(slot, id)}
          />
        ))}
      </div>
      <p className="mt-1 text-caption text-muted">{t("note", { currency })}</p>
    </div>
  );
}
