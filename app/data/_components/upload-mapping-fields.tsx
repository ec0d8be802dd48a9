import { useTranslations } from "next-intl";
import { useId } from "react";
import { uploadDateOrders, uploadMarketTypes, uploadPriceUnits, uploadSteps } from "@/lib/contracts/upload";
import { SelectField } from "../../_components/controls/select-field";
import type { UploadDraft } from "./upload-draft";

// The clocks of the markets this product follows; any other IANA zone can be typed.
const timeZones = [
  "UTC",
  "America/New_York",
  "America/Chicago",
  "America/Los_Angeles",
  "America/Sao_Paulo",
  "Europe/London",
  "Europe/Dublin",
  "Europe/Madrid",
  "Europe/Paris",
  "Europe/Berlin",
  "Europe/Stockholm",
  "Europe/Helsinki",
  "Asia/Kolkata",
  "Asia/Singapore",
  "Asia/Tokyo",
  "Australia/Brisbane",
];

type UploadMappingFieldsProps = {
  columns: readonly string[];
  draft: UploadDraft;
  onChange: (draft: UploadDraft) => void;
};

/** What each column means. A question the file leaves open stays empty until it is answered. */
export function UploadMappingFields({ columns, draft, onChange }: UploadMappingFieldsProps) {
  const t = useTranslations("data.upload");
  const set = <Field extends keyof UploadDraft>(field: Field, value: UploadDraft[Field]) =>
    onChange({ ...draft, [field]: value });
  const named = columns.map((name) => ({ value: name, label: name }));
  const open = { value: "" as const, label: t("ask") };
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{t("columns")}</legend>
      <div className="grid grid-cols-1 gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
        <SelectField
          label={t("period")}
          value={draft.periodColumn}
          options={[open, ...named]}
          onChange={(value) => set("periodColumn", value)}
        />
        <SelectField
          label={t("step")}
          value={draft.step}
          options={[open, ...uploadSteps.map((value) => ({ value, label: t(`stepName.${value}`) }))]}
          onChange={(value) => set("step", value)}
        />
        <SelectField
          label={t("order")}
          value={draft.dateOrder}
          options={[open, ...uploadDateOrders.map((value) => ({ value, label: t(`orderName.${value}`) }))]}
          onChange={(value) => set("dateOrder", value)}
        />
        <SelectField
          label={t("stamp")}
          value={draft.stamp === "" ? "beginning" : draft.stamp}
          options={(["beginning", "ending"] as const).map((value) => ({
            value,
            label: t(`stampName.${value}`),
          }))}
          onChange={(value) => set("stamp", value)}
        />
        <TextField
          label={t("timeZone")}
          value={draft.timeZone}
          suggestions={timeZones}
          onChange={(value) => set("timeZone", value)}
        />
        <SelectField
          label={t("value")}
          value={draft.valueColumn}
          options={[open, ...named]}
          onChange={(value) => set("valueColumn", value)}
        />
        <SelectField
          label={t("decimal")}
          value={draft.decimalSign}
          options={[
            open,
            { value: "." as const, label: t("decimalName.point") },
            { value: "," as const, label: t("decimalName.comma") },
          ]}
          onChange={(value) => set("decimalSign", value)}
        />
        <SelectField
          label={t("unit")}
          value={draft.priceUnit}
          options={[open, ...uploadPriceUnits.map((value) => ({ value, label: t(`unitName.${value}`) }))]}
          onChange={(value) =>
            onChange({
              ...draft,
              priceUnit: value,
              ...(value === "per-mw-day" ? { marketType: "capacity" as const } : {}),
            })
          }
        />
        <TextField
          label={t("currency")}
          value={draft.currency}
          suggestions={["USD", "EUR", "GBP", "AUD", "SEK", "NOK", "DKK", "BRL", "INR", "JPY"]}
          onChange={(value) => set("currency", value.toUpperCase())}
        />
        <SelectField
          label={t("market")}
          value={draft.marketType === "" ? "ppa" : draft.marketType}
          options={uploadMarketTypes.map((value) => ({ value, label: t(`marketName.${value}`) }))}
          onChange={(value) => set("marketType", value)}
        />
        <SelectField
          label={t("zoneFrom")}
          value={draft.zoneColumn}
          options={[{ value: "", label: t("zoneFixed") }, ...named]}
          onChange={(value) => set("zoneColumn", value)}
        />
        {draft.zoneColumn === "" && (
          <TextField
            label={t("zoneName")}
            value={draft.zone}
            suggestions={[]}
            onChange={(value) => set("zone", value)}
          />
        )}
      </div>
    </fieldset>
  );
}

type TextFieldProps = {
  label: string;
  value: string;
  suggestions: readonly string[];
  onChange: (value: string) => void;
};

function TextField({ label, value, suggestions, onChange }: TextFieldProps) {
  const id = useId();
  const listId = `${id}-list`;
  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      <label htmlFor={id} className="text-caption text-muted">
        {label}
      </label>
      <input
        id={id}
        type="text"
        value={value}
        list={suggestions.length > 0 ? listId : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
        className="field-edge h-8 w-full min-w-0 px-2 font-medium"
        autoComplete="off"
        spellCheck={false}
      />
      {suggestions.length > 0 && (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion}>
              {suggestion}
            </option>
          ))}
        </datalist>
      )}
    </div>
  );
}
