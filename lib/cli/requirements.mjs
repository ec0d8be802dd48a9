import { spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { readFileSync } from "node:fs";

const { engines } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

/** Throws with what to do when this Node is older than package.json's `engines`. */
export function requireNode(version = process.versions.node) {
  const needed = engines.node.replace(/^>=/, "");
  const [neededMajor, neededMinor = 0] = needed.split(".").map(Number);
  const [major, minor] = version.split(".").map(Number);
  if (major < neededMajor || (major === neededMajor && minor < neededMinor)) {
    throw new Error(
      `Joule Street needs Node ${needed} or newer; this is ${version}. Install one from https://nodejs.org.`,
    );
  }
}

/** Throws when nothing can listen on the host at all, or when the port is taken. */
export async function requireFreePort(host, port) {
  await listen(host, 0).catch((error) => {
    throw new Error(
      `Nothing can listen on ${host} (${error.code}). Is the loopback interface up? HOST chooses another address.`,
    );
  });
  await listen(host, port).catch((error) => {
    const reason =
      error.code === "EADDRINUSE" ? `is in use by ${holderOf(port)}` : `cannot be opened (${error.code})`;
    throw new Error(`Port ${port} on ${host} ${reason}. Choose another: PORT=${port + 1} npm start`);
  });
}

export function freePort(host) {
  return listen(host, 0);
}

/** The program that listens on the port, where the system can tell. */
function holderOf(port) {
  // ss first: lsof cannot read a process whose name has a bracket, as next-server's has.
  const pid =
    /pid=(\d+)/.exec(outputOf("ss", ["-ltnpH", `sport = :${port}`]))?.[1] ??
    /^\d+/.exec(outputOf("lsof", ["-t", "-sTCP:LISTEN", `-iTCP:${port}`]))?.[0];
  if (pid === undefined) return "another program";
  return `${outputOf("ps", ["-o", "args=", "-p", pid]).trim() || "a program"} (process ${pid})`;
}

/** Empty where the system has no such command or the command finds nothing. */
function outputOf(command, args) {
  return spawnSync(command, args, { encoding: "utf8" }).stdout ?? "";
}

/** Opens and closes a listener; resolves to its port. */
function listen(host, port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ host, port, exclusive: true }, () => {
      const { port: opened } = server.address();
      server.close(() => resolve(opened));
    });
  });
}
