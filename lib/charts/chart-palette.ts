/** The built-in three, the one the reader is at work on, and one saved before. */
export type Scenario = "bull" | "base" | "bear" | "own" | "saved";

/** Colours a canvas needs; the same values as the tokens of app/globals.css, which a canvas cannot read when drawn on a server. */
export type ChartPalette = {
  paper: string;
  ink: string;
  muted: string;
  rule: string;
  bull: string;
  base: string;
  bear: string;
  bullText: string;
  baseText: string;
  bearText: string;
};

export const lightPalette: ChartPalette = {
  paper: "#fbfaf7",
  ink: "#14181f",
  muted: "#5b6470",
  rule: "#e4e0d8",
  bull: "#0072b2",
  base: "#595959",
  bear: "#d55e00",
  bullText: "#0072b2",
  baseText: "#595959",
  bearText: "#a84300", // #d55e00 is 3.7:1 on paper, too little for words
};

export const darkPalette: ChartPalette = {
  paper: "#0b1220",
  ink: "#e8eaed",
  muted: "#9aa4b2",
  rule: "#243044",
  bull: "#56b4e9",
  base: "#bdbdbd",
  bear: "#e69f00",
  bullText: "#56b4e9",
  baseText: "#bdbdbd",
  bearText: "#e69f00",
};

/** How a scenario is told apart without colour: dash and mark survive greyscale print. */
export type ScenarioStyle = {
  line: string;
  text: string;
  dash: number[];
  pointStyle: "triangle" | "circle" | "rect" | "rectRot";
  pointRotation: number; // degrees; a triangle turned by 180 points down
  hatched: boolean;
};

export function scenarioStyle(scenario: Scenario, palette: ChartPalette): ScenarioStyle {
  if (scenario === "bull") {
    return {
      line: palette.bull,
      text: palette.bullText,
      dash: [],
      pointStyle: "triangle",
      pointRotation: 0,
      hatched: false,
    };
  }
  if (scenario === "bear") {
    return {
      line: palette.bear,
      text: palette.bearText,
      dash: [6, 4],
      pointStyle: "triangle",
      pointRotation: 180,
      hatched: true,
    };
  }
  if (scenario === "own") {
    return {
      line: palette.ink,
      text: palette.ink,
      dash: [],
      pointStyle: "rect",
      pointRotation: 0,
      hatched: false,
    };
  }
  if (scenario === "saved") {
    return {
      line: palette.muted,
      text: palette.muted,
      dash: [2, 3],
      pointStyle: "rectRot",
      pointRotation: 0,
      hatched: false,
    };
  }
  return {
    line: palette.base,
    text: palette.baseText,
    dash: [],
    pointStyle: "circle",
    pointRotation: 0,
    hatched: false,
  };
}

/** #rrggbb with an alpha, as canvas takes it. */
export function withAlpha(hex: string, alpha: number): string {
  const channel = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16);
  return `rgba(${channel(1)}, ${channel(3)}, ${channel(5)}, ${alpha})`;
}
