import { chromium, type Page } from "@playwright/test";
import { env } from "@/lib/env";
import type { Benchmark } from "./figure";

const SETTLED_MS = 4000; // the draws have long arrived
const KEY_PRESSES = 12;
const isRoot = process.getuid?.() === 0;

type LabTimings = { largestContentfulPaintMs: number; layoutShift: number; slowestEventMs: number };

// Text, not a function: the loader of this program wraps functions in names the page does not have.
const OBSERVE = `
  const timings = { largestContentfulPaintMs: 0, layoutShift: 0, slowestEventMs: 0 };
  window.labTimings = timings;
  const watch = (type, read) =>
    new PerformanceObserver((list) => list.getEntries().forEach(read)).observe({ type, buffered: true, durationThreshold: 16 });
  watch("largest-contentful-paint", (entry) => { timings.largestContentfulPaintMs = entry.startTime; });
  watch("layout-shift", (entry) => { timings.layoutShift += entry.value; });
  watch("event", (entry) => { timings.slowestEventMs = Math.max(timings.slowestEventMs, entry.duration); });
`;

async function labTimings(url: string, act: (page: Page) => Promise<void>): Promise<LabTimings> {
  const executablePath = env.CHROMIUM_PATH;
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: isRoot ? ["--no-sandbox"] : [],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript({ content: OBSERVE });
    await page.goto(url);
    await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
    const loaded = await readTimings(page);
    await act(page);
    const { slowestEventMs } = await readTimings(page);
    return { ...loaded, slowestEventMs };
  } finally {
    await browser.close();
  }
}

function readTimings(page: Page): Promise<LabTimings> {
  return page.evaluate<LabTimings>("window.labTimings");
}

const noAct = async () => undefined;

function loadFigure(
  path: string,
  name: string,
  unit: string,
  budget: number,
  read: (t: LabTimings) => number,
): Benchmark {
  return {
    name: `${name} of ${path}`,
    unit,
    budget,
    measure: async ({ serverUrl }) => read(await labTimings(`${serverUrl}${path}`, noAct)),
  };
}

/** The slowest of a dozen key presses on a slider, from the press to the repaint. */
function sliderResponse(path: string, slider: string): Benchmark {
  return {
    name: `slider to repaint on ${path}, slowest of ${KEY_PRESSES}`,
    unit: "ms",
    budget: 150,
    async measure({ serverUrl }) {
      const { slowestEventMs } = await labTimings(`${serverUrl}${path}`, async (page) => {
        await page.getByRole("slider", { name: slider }).focus();
        for (let press = 0; press < KEY_PRESSES; press++) {
          await page.keyboard.press("ArrowRight");
          await new Promise((resolve) => setTimeout(resolve, 150));
        }
      });
      return slowestEventMs;
    },
  };
}

export const pageLab: readonly Benchmark[] = [
  ...["/", "/cost", "/capacity", "/scenarios", "/chain", "/realised", "/energy", "/data"].flatMap((path) => [
    loadFigure(path, "largest contentful paint", "ms", 1800, (t) => t.largestContentfulPaintMs),
    loadFigure(path, "cumulative layout shift", "", 0.02, (t) => t.layoutShift),
  ]),
  sliderResponse("/cost", "Utilisation"),
  sliderResponse("/scenarios", "Demand growth in 2027"),
];
