import type { Locale } from "./locale";

type UnitWords = {
  prefix: string; // stands before the digits: "$"
  suffix: string; // stands after them, with its own no-break space
  label: string; // names the unit on an axis or in a table head
  spoken: string; // what a screen reader says after the number
};

type UnitSpec = {
  scaling: "compact" | "plain" | "percent"; // compact: thousands to trillions; percent: value is a 0–1 fraction
  accepts: readonly string[]; // spellings the input parser takes, lower case, without spaces
} & Record<Locale, UnitWords>;

const NBSP = "\u00a0";

function suffixed(
  symbol: string,
  spokenEn: string,
  spokenEs: string,
  accepts: readonly string[] = [],
): UnitSpec {
  const words = { prefix: "", suffix: `${NBSP}${symbol}`, label: symbol };
  return {
    scaling: "plain",
    accepts: [symbol.toLowerCase().replaceAll(NBSP, "").replaceAll(" ", ""), ...accepts],
    en: { ...words, spoken: spokenEn },
    es: { ...words, spoken: spokenEs },
  };
}

function translated(
  en: { symbol: string; spoken: string },
  es: { symbol: string; spoken: string },
  accepts: readonly string[],
): UnitSpec {
  return {
    scaling: "plain",
    accepts,
    en: { prefix: "", suffix: `${NBSP}${en.symbol}`, label: en.symbol, spoken: en.spoken },
    es: { prefix: "", suffix: `${NBSP}${es.symbol}`, label: es.symbol, spoken: es.spoken },
  };
}

function dollarsPer(symbol: string, spokenEn: string, spokenEs: string): UnitSpec {
  return {
    scaling: "plain",
    accepts: [
      "$",
      "us$",
      "usd",
      ...["$", "us$", "usd"].map((currency) => `${currency}/${symbol.toLowerCase()}`),
    ],
    en: { prefix: "$", suffix: `/${symbol}`, label: `$/${symbol}`, spoken: `dollars per ${spokenEn}` },
    es: {
      prefix: "",
      suffix: `${NBSP}US$/${symbol}`,
      label: `US$/${symbol}`,
      spoken: `dólares por ${spokenEs}`,
    },
  };
}

const units = {
  usd: {
    scaling: "compact",
    accepts: ["$", "us$", "usd"],
    en: { prefix: "$", suffix: "", label: "$", spoken: "dollars" },
    es: { prefix: "", suffix: `${NBSP}US$`, label: "US$", spoken: "dólares" },
  },
  /** For figures that are compared in billions whatever their size. */
  usdBillion: {
    scaling: "plain",
    accepts: ["$b", "us$b", "usd bn"],
    en: { prefix: "$", suffix: "B", label: `$${NBSP}billion`, spoken: "billion dollars" },
    es: {
      prefix: "",
      suffix: `${NBSP}mil${NBSP}M${NBSP}US$`,
      label: `mil${NBSP}millones${NBSP}US$`,
      spoken: "mil millones de dólares",
    },
  },
  usdPerMtok: dollarsPer("Mtok", "million tokens", "millón de tokens"),
  usdPerMwh: dollarsPer("MWh", "megawatt-hour", "megavatio hora"),
  eurPerMwh: {
    scaling: "plain",
    accepts: ["€", "eur", "€/mwh", "eur/mwh"],
    en: { prefix: "€", suffix: "/MWh", label: "€/MWh", spoken: "euros per megawatt-hour" },
    es: { prefix: "", suffix: `${NBSP}€/MWh`, label: "€/MWh", spoken: "euros por megavatio hora" },
  },
  gbpPerMwh: {
    scaling: "plain",
    accepts: ["£", "gbp", "£/mwh", "gbp/mwh"],
    en: { prefix: "£", suffix: "/MWh", label: "£/MWh", spoken: "pounds per megawatt-hour" },
    es: { prefix: "", suffix: `${NBSP}£/MWh`, label: "£/MWh", spoken: "libras por megavatio hora" },
  },
  audPerMwh: suffixed(
    "AUD/MWh",
    "Australian dollars per megawatt-hour",
    "dólares australianos por megavatio hora",
  ),
  dkkPerMwh: suffixed("DKK/MWh", "Danish kroner per megawatt-hour", "coronas danesas por megavatio hora"),
  myrPerMwh: suffixed("MYR/MWh", "ringgit per megawatt-hour", "ringgits por megavatio hora"),
  nokPerMwh: suffixed("NOK/MWh", "Norwegian kroner per megawatt-hour", "coronas noruegas por megavatio hora"),
  sarPerMwh: suffixed("SAR/MWh", "riyals per megawatt-hour", "riales por megavatio hora"),
  sekPerMwh: suffixed("SEK/MWh", "Swedish kronor per megawatt-hour", "coronas suecas por megavatio hora"),
  sgdPerMwh: suffixed(
    "SGD/MWh",
    "Singapore dollars per megawatt-hour",
    "dólares de Singapur por megavatio hora",
  ),
  usdPerKwh: dollarsPer("kWh", "kilowatt-hour", "kilovatio hora"),
  usdPerKw: dollarsPer("kW", "kilowatt", "kilovatio"),
  usdPerKwYear: dollarsPer("kW-yr", "kilowatt-year", "kilovatio año"),
  usdPerMwDay: dollarsPer("MW-day", "megawatt-day", "megavatio día"),
  usdPerHour: dollarsPer("h", "hour", "hora"),
  usdPerGw: { ...dollarsPer("GW", "gigawatt", "gigavatio"), scaling: "compact" },
  usdPerMwYear: { ...dollarsPer("MW-yr", "megawatt-year", "MW-año"), scaling: "compact" },
  usdPerYear: {
    ...dollarsPer("yr", "year", "año"),
    scaling: "compact",
    es: { prefix: "", suffix: `${NBSP}US$/año`, label: "US$/año", spoken: "dólares por año" },
  },
  fraction: {
    scaling: "percent",
    accepts: ["%"],
    en: { prefix: "", suffix: "%", label: "%", spoken: "percent" },
    es: { prefix: "", suffix: `${NBSP}%`, label: "%", spoken: "por ciento" },
  },
  percentagePoints: translated(
    { symbol: "pp", spoken: "percentage points" },
    { symbol: "p. p.", spoken: "puntos porcentuales" },
    ["pp", "p.p."],
  ),
  basisPoints: translated(
    { symbol: "bp", spoken: "basis points" },
    { symbol: "p. b.", spoken: "puntos básicos" },
    ["bp", "bps", "p.b."],
  ),
  gw: suffixed("GW", "gigawatts", "gigavatios"),
  mw: suffixed("MW", "megawatts", "megavatios"),
  kw: suffixed("kW", "kilowatts", "kilovatios"),
  watt: suffixed("W", "watts", "vatios"),
  gwh: suffixed("GWh", "gigawatt-hours", "gigavatios hora"),
  twh: suffixed("TWh", "terawatt-hours", "teravatios hora"),
  mwh: suffixed("MWh", "megawatt-hours", "megavatios hora"),
  joulePerToken: suffixed("J/token", "joules per token", "julios por token"),
  gramCo2ePerMtok: suffixed(
    "gCO₂e/Mtok",
    "grams of CO2 equivalent per million tokens",
    "gramos de CO2 equivalente por millón de tokens",
  ),
  gramCo2ePerKwh: suffixed(
    "gCO₂e/kWh",
    "grams of CO2 equivalent per kilowatt-hour",
    "gramos de CO2 equivalente por kilovatio hora",
  ),
  litrePerMtok: suffixed("L/Mtok", "litres per million tokens", "litros por millón de tokens"),
  litrePerKwh: suffixed("L/kWh", "litres per kilowatt-hour", "litros por kilovatio hora"),
  tokensPerSecond: suffixed("tok/s", "tokens per second", "tokens por segundo"),
  gbPerSecond: suffixed("GB/s", "gigabytes per second", "gigabytes por segundo"),
  years: translated({ symbol: "yr", spoken: "years" }, { symbol: "años", spoken: "años" }, [
    "yr",
    "yrs",
    "y",
    "year",
    "years",
    "año",
    "años",
    "a",
  ]),
  months: translated({ symbol: "months", spoken: "months" }, { symbol: "meses", spoken: "meses" }, [
    "mo",
    "month",
    "months",
    "mes",
    "meses",
  ]),
  hours: translated({ symbol: "h", spoken: "hours" }, { symbol: "h", spoken: "horas" }, [
    "h",
    "hour",
    "hours",
    "hora",
    "horas",
  ]),
  ratio: {
    scaling: "plain",
    accepts: ["x", "×"],
    en: { prefix: "", suffix: "×", label: "×", spoken: "times" },
    es: { prefix: "", suffix: "×", label: "×", spoken: "veces" },
  },
  count: {
    scaling: "compact",
    accepts: [],
    en: { prefix: "", suffix: "", label: "", spoken: "" },
    es: { prefix: "", suffix: "", label: "", spoken: "" },
  },
  number: {
    scaling: "plain",
    accepts: [],
    en: { prefix: "", suffix: "", label: "", spoken: "" },
    es: { prefix: "", suffix: "", label: "", spoken: "" },
  },
} satisfies Record<string, UnitSpec>;

/** Every unit a figure may be shown in. `fraction` is stored 0–1 and shown as percent; `usd` is in dollars, not billions. */
export type DisplayUnit = keyof typeof units;

export function unitSpec(unit: DisplayUnit): UnitSpec {
  return units[unit];
}

export function unitLabel(unit: DisplayUnit, locale: Locale): string {
  return unitSpec(unit)[locale].label;
}
