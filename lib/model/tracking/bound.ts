export type Bound = { test: "below" | "at-most" | "at-least" | "above"; value: number };

export function meets(value: number, { test, value: bound }: Bound): boolean {
  switch (test) {
    case "below":
      return value < bound;
    case "at-most":
      return value <= bound;
    case "at-least":
      return value >= bound;
    case "above":
      return value > bound;
  }
}
