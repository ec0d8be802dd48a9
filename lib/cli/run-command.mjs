import { spawn } from "node:child_process";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs a program in the root with its output shown on the descriptor `stdout`; resolves to its exit code. */
export function run(command, args, { env = {}, stdout = 1 } = {}) {
  const stdio = ["inherit", stdout, "inherit"];
  return exitCodeOf(spawn(command, args, { cwd: root, stdio, env: { ...process.env, ...env } }));
}

/** Exit code of a child when it ends; 128 + the signal's number when a signal ended it, as shells say it. */
export function exitCodeOf(child) {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

/** Path of a program that a package installed. */
export function bin(name) {
  return `${root}node_modules/.bin/${name}`;
}
