import { buildApp } from "./build.mjs";
import { installPackages } from "./install.mjs";
import { requireFreePort, requireNode } from "./requirements.mjs";
import { serveApp } from "./serve.mjs";

const startedAt = Date.now();
const say = (text) =>
  process.stdout.write(`joule-street ${((Date.now() - startedAt) / 1000).toFixed(1)} s: ${text}\n`);

try {
  requireNode();
  const host = process.env.HOST ?? "127.0.0.1";
  const port = Number(process.env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`PORT must be a whole number from 1 to 65535, got ${process.env.PORT}.`);
  }
  await requireFreePort(host, port);
  await installPackages(say);
  await buildApp(say);
  say("starting: migrations and the bundled figures are brought up to date");
  const { url, exited } = await serveApp({ host, port });
  say(`ready at ${url.replace(/127\.0\.0\.1|0\.0\.0\.0/, "localhost")}`);
  process.exitCode = await exited;
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
