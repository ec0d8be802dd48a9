import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const START_LIMIT_MS = 30_000;
const POLL_MS = 50;
const UNIX_USERS = ["postgres", "nobody"]; // PostgreSQL refuses to run as root
const DEBIAN_FOLDER = "/usr/lib/postgresql";

type TestCluster = { urlOf: (databaseName: string) => string };
type UnixUser = { uid: number; gid: number };

// Test workers are children of one runner and share its cluster.
const clusterFolder = path.join(tmpdir(), `joule-postgresql-${process.ppid}`);

let cluster: TestCluster | null | undefined;

/**
 * Starts one throw-away PostgreSQL per test run, on a Unix socket of its own; the first worker that asks does it.
 * A watchdog stops it and removes its files when the runner ends, however it ends. Null where PostgreSQL is not installed.
 */
export function startTestCluster(): TestCluster | null {
  if (cluster !== undefined) return cluster;
  const binFolder = findBinFolder();
  if (binFolder === null) {
    process.stdout.write(
      "SKIP PostgreSQL: initdb and pg_ctl are not installed; the data layer is tested on PGlite only\n",
    );
    cluster = null;
    return cluster;
  }
  removeRemains();
  if (claimFolder()) startServer(binFolder);
  else waitForServer();
  cluster = { urlOf: (name) => `postgresql://postgres@localhost/${name}?host=${clusterFolder}` };
  return cluster;
}

function claimFolder(): boolean {
  try {
    mkdirSync(clusterFolder);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function startServer(binFolder: string): void {
  watchRunner();
  const user = serverUser();
  if (user !== null) chownSync(clusterFolder, user.uid, user.gid);
  const dataFolder = path.join(clusterFolder, "data");
  const server = (program: string, ...args: string[]) =>
    execFileSync(path.join(binFolder, program), args, {
      cwd: clusterFolder,
      stdio: ["ignore", "ignore", "pipe"],
      ...user,
    });
  try {
    server(
      "initdb",
      "--pgdata",
      dataFolder,
      "--username",
      "postgres",
      "--auth",
      "trust",
      "--encoding",
      "UTF8",
      "--no-sync",
    );
    // Half an hour off UTC, so that a figure that depends on the session's zone is caught.
    const options = `-c listen_addresses= -c unix_socket_directories=${clusterFolder} -c fsync=off -c timezone=Asia/Kolkata`;
    server(
      "pg_ctl",
      "start",
      "--wait",
      "--pgdata",
      dataFolder,
      "--log",
      path.join(clusterFolder, "log"),
      "--options",
      options,
    );
    writeFileSync(path.join(clusterFolder, "ready"), "");
  } catch (error) {
    writeFileSync(path.join(clusterFolder, "failed"), "");
    throw error;
  }
}

function waitForServer(): void {
  const deadlineMs = Date.now() + START_LIMIT_MS;
  while (!existsSync(path.join(clusterFolder, "ready"))) {
    if (existsSync(path.join(clusterFolder, "failed")) || Date.now() > deadlineMs) {
      throw new Error("PostgreSQL is installed but did not start; another test worker shows the cause");
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, POLL_MS);
  }
}

function watchRunner(): void {
  const script = `while kill -0 ${process.ppid} 2>/dev/null; do sleep 0.5; done
server=$(head -n 1 "$0/data/postmaster.pid" 2>/dev/null) && kill -QUIT "$server"
sleep 0.5
rm -rf "$0"`;
  spawn("sh", ["-c", script, clusterFolder], { detached: true, stdio: "ignore", cwd: "/" }).unref();
}

/** A run that was given the pid of one whose watchdog was killed must not find its remains. */
function removeRemains(): void {
  const isReady = existsSync(path.join(clusterFolder, "ready"));
  if (isReady && !existsSync(path.join(clusterFolder, "data", "postmaster.pid"))) {
    rmSync(clusterFolder, { recursive: true, force: true });
  }
}

function serverUser(): UnixUser | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of UNIX_USERS) {
    try {
      const read = (flag: string) =>
        Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }));
      return { uid: read("-u"), gid: read("-g") };
    } catch {
      // no such user
    }
  }
  throw new Error(`PostgreSQL needs a user other than root to run as: ${UNIX_USERS.join(" or ")}`);
}

function findBinFolder(): string | null {
  const debian = existsSync(DEBIAN_FOLDER)
    ? readdirSync(DEBIAN_FOLDER)
        .toSorted()
        .toReversed()
        .map((version) => path.join(DEBIAN_FOLDER, version, "bin"))
    : [];
  const folders = [...folderOnPath("initdb"), ...debian];
  return folders.find((folder) => hasProgram(folder, "initdb") && hasProgram(folder, "pg_ctl")) ?? null;
}

function folderOnPath(program: string): string[] {
  try {
    return [path.dirname(execFileSync("which", [program], { encoding: "utf8", stdio: "pipe" }).trim())];
  } catch {
    return [];
  }
}

function hasProgram(folder: string, program: string): boolean {
  return existsSync(path.join(folder, program));
}
