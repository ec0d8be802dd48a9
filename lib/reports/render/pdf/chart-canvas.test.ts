import { expect, test } from "vitest";
import { Chart } from "@/lib/charts/chart-registry";
import { sampleSpecs } from "@/lib/charts/sample-specs.fixture";
import { chartDrawing } from "./chart-drawing";
import { arcSegments, identity } from "./chart-path";
import { ChartCanvas } from "./chart-canvas";
import { openDocument } from "./open-document";
import { addPage } from "./page-flow";

function sheet() {
  const flow = openDocument({
    title: "Charts",
    subject: "Charts",
    publisher: "Joule Street",
    locale: "en",
    generatedAt: "2026-11-25T12:00:00.000Z",
    paper: "a4",
  });
  addPage(flow);
  return flow.doc;
}

/** What a canvas draws into a document, operator by operator. */
function operatorsOf(canvas: Pick<ChartCanvas, "play">): string[] {
  const doc = sheet();
  const written: string[] = [];
  const addContent = doc.addContent.bind(doc);
  doc.addContent = (data) => {
    written.push(String(data));
    return addContent(data);
  };
  canvas.play(doc);
  return written;
}

const canvasOf = () => new ChartCanvas(200, 100, (text, _, sizePx) => text.length * sizePx * 0.5);

test.each(sampleSpecs.map((spec) => [spec.kind, spec] as const))(
  "%s is drawn the same twice, in the whole text and in half of it",
  async (_, spec) => {
    for (const widthPt of [500, 240]) {
      const drawn: string[] = [];
      for (let time = 0; time < 2; time++) {
        const drawing = await chartDrawing(sheet(), spec, { widthPt, heightPt: 150 }, "en");
        if (drawing.failure !== null) throw new Error(drawing.failure);
        drawn.push(operatorsOf(drawing.recording).join("\n"));
      }
      expect(drawn[0]).toBe(drawn[1]);
      expect(drawn[0]?.length).toBeGreaterThan(500);
      expect(drawn[0]).not.toContain("NaN");
      const [saves, restores] = ["q", "Q"].map((operator) =>
        drawn[0]?.split("\n").filter((each) => each === operator),
      );
      expect(saves?.length).toBe(restores?.length);
    }
    expect(Object.keys(Chart.instances)).toEqual([]); // each would keep its whole document
  },
);

test("a path keeps the transform it was drawn under, as on a canvas", () => {
  const canvas = canvasOf();
  canvas.beginPath();
  canvas.translate(10, 20);
  canvas.moveTo(0, 0);
  canvas.scale(2, 2);
  canvas.lineTo(5, 5);
  canvas.resetTransform();
  canvas.lineWidth = 3;
  canvas.stroke();
  expect(operatorsOf(canvas)).toEqual(expect.arrayContaining(["3 w", "10 20 m", "20 30 l", "S"]));
});

test("colours keep their alpha, and what cannot be seen is not drawn", () => {
  const canvas = canvasOf();
  canvas.fillStyle = "rgba(255, 0, 0, 0)";
  canvas.fillRect(0, 0, 10, 10);
  expect(operatorsOf(canvas)).toEqual([]);
  canvas.fillStyle = "rgba(255, 0, 0, 0.5)";
  canvas.fillRect(0, 0, 10, 10);
  expect(operatorsOf(canvas)).toEqual(expect.arrayContaining(["1 0 0 scn", "0 0 m", "f"]));
});

test("to clear is to forget what was drawn, with saves left open", () => {
  const canvas = canvasOf();
  canvas.save();
  canvas.fillRect(0, 0, 10, 10);
  canvas.clearRect();
  canvas.restore();
  expect(operatorsOf(canvas)).toEqual(["q", "Q"]);
});

// A quarter of the unit circle: control points at k = 4/3 tan(22.5 deg) = 0.5523 along the tangents.
test("an arc is curves of a quarter turn at most", () => {
  const arc = { x: 0, y: 0, radiusX: 1, radiusY: 1, rotation: 0, from: 0, to: Math.PI };
  const { start, curves } = arcSegments(arc, identity);
  expect(start).toEqual({ x: 1, y: 0 });
  expect(curves).toHaveLength(2);
  const [first] = curves;
  if (first?.kind !== "curve") throw new Error("an arc begins with a curve");
  expect(first.first.y).toBeCloseTo(0.5523, 4);
  expect(first.second.x).toBeCloseTo(0.5523, 4);
  expect(first.to.x).toBeCloseTo(0, 12);
});
