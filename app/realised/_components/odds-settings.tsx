import { useId } from "react";
import { oddsDefaults, oddsToSearchParams } from "@/lib/contracts/odds-address";
import type { OddsRequest } from "@/lib/contracts/odds-request";
import type { BacktestRate } from "@/lib/contracts/realised-odds";
import { hypotheses, ODDS_FLOOR_FRACTION } from "@/lib/model/tracking/hypotheses";
import { learningRateRange, persistenceRange } from "@/lib/model/tracking/odds-settings";
import { rescalePrior } from "@/lib/model/tracking/rescale-prior";
import type { DisplayUnit } from "@/lib/format/display-unit";
import { formatQuantity } from "@/lib/format/format-quantity";
import { NumberBox } from "../../_components/controls/number-box";
import { useNumberDraft } from "../../_components/controls/use-number-draft";
import { useOddsWords } from "./use-odds-words";

const RATE_DIGITS = 3; // an eighth is the lowest a backtest chooses from

type OddsSettingsProps = {
  wish: OddsRequest;
  onWish: (wish: OddsRequest) => void;
  isFetching: boolean;
  backtestRate: BacktestRate | null;
};

/** The reader's prior and rates; they stand in the address. */
export function OddsSettings({ wish, onWish, isFetching, backtestRate }: OddsSettingsProps) {
  const { t, name, quarter, locale } = useOddsWords();
  const isTouched = oddsToSearchParams({ ...wish, asOf: undefined }).size > 0;
  const range = { min: ODDS_FLOOR_FRACTION, max: 1 - ODDS_FLOOR_FRACTION * (hypotheses.length - 1) };
  const rateText = ({ learningRate }: BacktestRate) =>
    formatQuantity(learningRate, "number", locale, { significantDigits: RATE_DIGITS, trimZeros: true });
  return (
    <fieldset className="border-y border-rule py-3" data-print="hide">
      <legend className="pe-2 font-semibold">{t("settings.title")}</legend>
      <div className="grid grid-cols-2 gap-x-6 gap-y-3 tablet:grid-cols-3 desk:grid-cols-6">
        {hypotheses.map((hypothesis) => (
          <OddsField
            key={hypothesis}
            label={name(hypothesis)}
            note={t("settings.probability")}
            unit="fraction"
            value={wish.prior[hypothesis]}
            baseValue={oddsDefaults.prior[hypothesis]}
            {...range}
            onChange={(share) => onWish({ ...wish, prior: rescalePrior(wish.prior, hypothesis, share) })}
          />
        ))}
        <OddsField
          label={t("settings.eta")}
          note={t("settings.etaNote")}
          unit="number"
          value={wish.eta}
          baseValue={oddsDefaults.eta}
          {...learningRateRange}
          onChange={(eta) => onWish({ ...wish, eta })}
        />
        <OddsField
          label={t("settings.rho")}
          note={t("settings.rhoNote")}
          unit="number"
          value={wish.rho}
          baseValue={oddsDefaults.rho}
          {...persistenceRange}
          onChange={(rho) => onWish({ ...wish, rho })}
        />
      </div>
      <p className="mt-2 flex flex-wrap items-baseline gap-x-4 text-caption text-muted">
        {t("settings.note")}
        {isTouched && (
          <button
            type="button"
            className="text-action text-ink"
            onClick={() => onWish({ ...oddsDefaults, asOf: wish.asOf })}
          >
            {t("settings.reset")}
          </button>
        )}
        {backtestRate !== null && (
          <span>
            {t("settings.backtestRate", {
              rate: rateText(backtestRate),
              quarter: quarter(backtestRate.quarter),
              count: backtestRate.earlierQuarterCount,
            })}{" "}
            {wish.eta !== backtestRate.learningRate && (
              <button
                type="button"
                className="text-action text-ink"
                onClick={() => onWish({ ...wish, eta: backtestRate.learningRate })}
              >
                {t("settings.useRate", { rate: rateText(backtestRate) })}
              </button>
            )}
          </span>
        )}
        <span role="status">{isFetching ? t("settings.computing") : ""}</span>
      </p>
    </fieldset>
  );
}

type OddsFieldProps = {
  label: string;
  note: string;
  unit: DisplayUnit;
  value: number;
  baseValue: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
};

function OddsField(props: OddsFieldProps) {
  const id = useId();
  const box = useNumberDraft(props);
  const isChanged = props.value !== props.baseValue;
  return (
    <div className={`-mx-2 min-w-0 px-2 ${isChanged ? "bg-paper-tinted" : ""}`}>
      <label htmlFor={id} className="block text-caption text-muted">
        {props.label}
      </label>
      <NumberBox id={id} noteId={`${id}-note`} box={box} className="max-w-28" />
      <span id={`${id}-note`} className="block text-caption text-muted">
        {box.problem === null ? (
          props.note
        ) : (
          <span role="alert" className="font-semibold text-ink">
            ! {box.problem}
          </span>
        )}
      </span>
    </div>
  );
}
