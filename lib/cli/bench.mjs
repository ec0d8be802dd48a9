import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { buildApp } from "./build.mjs";
import { findChromium } from "./chromium.mjs";
import { installPackages } from "./install.mjs";
import { freePort, requireNode } from "./requirements.mjs";
import { run } from "./run-command.mjs";
import { serveApp } from "./serve.mjs";

const HOST = "127.0.0.1";
const STDERR = 2; // standard output carries the one JSON object and nothing else

const say = (text) => process.stderr.write(`${text}\n`);
const workFolder = mkdtempSync(path.join(tmpdir(), "joule-bench-"));

try {
  requireNode();
  const { values } = parseArgs({ options: { cold: { type: "boolean", default: false } } });
  await installPackages(say, STDERR);
  await buildApp(say, STDERR);
  const server = await serveApp({
    host: HOST,
    port: await freePort(HOST),
    env: { JOULE_DATA_DIR: path.join(workFolder, "data"), DATABASE_URL: "", JOULE_REFRESH: "off" },
    stdout: STDERR,
  });
  const runner = ["--conditions=react-server", "--import", "tsx", "lib/cli/bench/run-bench.ts"];
  const subject = [
    "--url",
    server.url,
    "--pid",
    String(server.child.pid),
    ...(values.cold ? ["--cold"] : []),
  ];
  const chromium = await findChromium(say);
  const env = chromium === undefined ? {} : { CHROMIUM_PATH: chromium };
  process.exitCode = await run(process.execPath, [...runner, ...subject], { env });
  server.child.kill("SIGTERM");
  await server.exited;
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  rmSync(workFolder, { recursive: true, force: true });
}
