import { checkedWindow } from "../checked-window";
import { requestUrl } from "../request-url";
import type { SourceClient, SourcePart } from "../source-client";
import { daysOf } from "../window-spans";

const FIRST_DAY = "2026-02-26"; // the index's first collection
const CRI_FOLDER = "https://raw.githubusercontent.com/ccir-index/cri-h100/main/";
const CRI_PAGE = "https://github.com/ccir-index/cri-h100/blob/main/";

const indices = ["cri-h100", "cri-h200", "cri-l40s", "cri-4090"];
const observedSeries = [
  "h100-sxm-us",
  "h100-pcie-us",
  "h200-us",
  "h200-sxm-us",
  "h200-nvl-us",
  "a100-sxm-us",
  "a100-pcie-us",
  "l40s-us",
  "rtx4090-us",
  "v100-us",
];

/** Accelerators as Vast.ai spells them. */
const offeredAccelerators = [
  "H100 SXM",
  "H100 NVL",
  "H100 PCIE",
  "H200",
  "H200 NVL",
  "B200",
  "A100 SXM4",
  "L40S",
];

/** The CRI index files, its observed offers and reference rates by day, and what Vast.ai offers at this moment. */
export const gpuRentalClient: SourceClient = {
  sourceId: "gpu-rental",
  hosts: ["raw.githubusercontent.com", "console.vast.ai"],
  minIntervalMs: 1_000, // no limit is published
  needs: {},
  scheduled: true,
  revisedDays: 3,
  parts: (window) => [
    ...daysOf(checkedWindow("gpu-rental", window, FIRST_DAY)).flatMap((day) => [
      ...observedSeries.map((series) => criPart(`data/${series}/${day}.csv`, `${series}_${day}.csv`, "csv")),
      criPart(`data/reference-rates/${day}.json`, `reference-rates_${day}.json`, "json"),
    ]),
    ...indices.map((name) => criPart(`outputs/${name}-index.csv`, `${name}-index.csv`, "csv")),
    vastOffersPart(),
  ],
};

function criPart(path: string, fileName: string, format: "csv" | "json"): SourcePart {
  return {
    part: path,
    request: {
      url: new URL(path, CRI_FOLDER),
      format,
      fileName,
      sourceUrl: new URL(path, CRI_PAGE).href,
      mayBeMissing: true, // not every accelerator is offered, or collected, every day
    },
  };
}

function vastOffersPart(): SourcePart {
  const query = {
    gpu_name: { in: offeredAccelerators },
    verified: { eq: true },
    rentable: { eq: true },
    type: "on-demand",
    limit: 1000,
  };
  return {
    part: "Vast.ai offers",
    request: {
      url: requestUrl("https://console.vast.ai/api/v0/bundles/", { q: JSON.stringify(query) }),
      format: "json",
      fileName: "vast_offers.json",
      sourceUrl: "https://cloud.vast.ai/create/",
    },
  };
}
