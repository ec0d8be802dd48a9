import type { Benchmark } from "./figure";
import { residentMib } from "./resident-mib";
import { responseTimesMs } from "./response-times";

const REQUEST_COUNT = 200;
const paths = ["/", "/api/v1/series", "/api/v1/scenarios/base", "/api/v1/sources"];

/** Resident set of the server process after 200 pages and API reads. */
export const serverMemory: Benchmark = {
  name: "server resident set after 200 requests",
  unit: "MiB",
  budget: 512,
  async measure({ serverUrl, serverProcessId }) {
    await responseTimesMs(REQUEST_COUNT, (index) =>
      fetch(`${serverUrl}${paths[index % paths.length] ?? ""}`),
    );
    return residentMib(serverProcessId);
  },
};
