import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { bin, exitCodeOf, root } from "./run-command.mjs";

const READY_LIMIT_MS = 60_000;

// Kept small for a server that shares a small machine: the collector runs before the heap has grown, and native threads
// share two arenas. What the caller sets wins.
const frugal = {
  NODE_OPTIONS: `--max-old-space-size=256 ${process.env.NODE_OPTIONS ?? ""}`.trim(),
  MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? "2",
};

// The app ends its runs and streams before its process: see instrumentation.ts.
const ending = { NEXT_MANUAL_SIG_HANDLE: "1" };

/**
 * Starts the built app; resolves once it answers. SIGINT and SIGTERM are passed on to it from the first moment.
 * `exited` resolves to its exit code.
 */
export async function serveApp({ host, port, env = {}, stdout = 1 }) {
  const child = spawn(bin("next"), ["start", "-H", host, "-p", String(port)], {
    cwd: root,
    stdio: ["inherit", stdout, "inherit"],
    env: { ...process.env, ...frugal, NEXT_TELEMETRY_DISABLED: "1", ...ending, ...env },
  });
  const passOn = (signal) => child.kill(signal);
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, passOn);
  let exitCode = null;
  const exited = exitCodeOf(child).then((code) => {
    for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, passOn);
    exitCode = code;
    return code;
  });
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  const deadline = Date.now() + READY_LIMIT_MS;
  while (Date.now() < deadline) {
    if (exitCode !== null)
      throw new Error(`The server stopped before it answered (exit code ${exitCode}); the cause is above.`);
    const answer = await fetch(`${url}/api/v1/health`).catch(() => null);
    if (answer?.ok) return { url, child, exited };
    if (answer !== null) {
      child.kill("SIGTERM");
      await exited;
      throw new Error(`The server answers ${answer.status} on ${url}/api/v1/health; the cause is above.`);
    }
    await wait(150);
  }
  child.kill("SIGTERM");
  throw new Error(`The server did not answer within ${READY_LIMIT_MS / 1000} s.`);
}
