import { checkedWindow } from "../checked-window";
import type { SourceClient } from "../source-client";

const FIRST_DAY = "2020-01-01";
const FOLDER = "https://epoch.ai/data/";

/** Every archive of Epoch AI's that holds tables read here, with the page it is published on. */
const archives: readonly (readonly [string, string])[] = [
  ["ai_companies.zip", "ai-companies"],
  ["data_centers/data_centers.zip", "ai-data-centers"],
  ["ml_hardware.zip", "machine-learning-hardware"],
  ["gpu_clusters.zip", "gpu-clusters"],
  ["ai_chip_sales.zip", "ai-chip-sales"],
  ["ai_chip_owners.zip", "ai-chip-owners"],
];

/** The tables as they are today, whatever the window. */
export const epochClient: SourceClient = {
  sourceId: "epoch",
  hosts: ["epoch.ai"],
  minIntervalMs: 2_000, // no limit is published
  needs: {},
  scheduled: true,
  revisedDays: 0,
  parts: (window) => {
    checkedWindow("epoch", window, FIRST_DAY);
    return archives.map(([path, page]) => {
      const fileName = path.slice(path.lastIndexOf("/") + 1);
      return {
        part: fileName.replace(".zip", ""),
        request: {
          url: new URL(path, FOLDER),
          format: "zip",
          fileName,
          sourceUrl: new URL(page, FOLDER).href,
        },
      };
    });
  },
};
