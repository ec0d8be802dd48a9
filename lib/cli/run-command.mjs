import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs a program with its output shown; resolves to its exit code (128 + signal when killed). */
export function run(command, args, { env = {}, stdio = "inherit" } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio, env: { ...process.env, ...env } });
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(signal === null ? code : 128));
  });
}

/** Path of a program that a package installed. */
export function bin(name) {
  return `${root}node_modules/.bin/${name}`;
}
