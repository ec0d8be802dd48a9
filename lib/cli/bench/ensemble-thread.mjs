import { parentPort } from "node:worker_threads";
import { tsImport } from "tsx/esm/api";

// A thread does not inherit the loader of TypeScript: it brings its own.
const { simulateScenarios } = await tsImport("../../model/scenario/compare-scenarios.ts", import.meta.url);

parentPort.on("message", (inputs) => parentPort.postMessage(simulateScenarios(inputs), []));
