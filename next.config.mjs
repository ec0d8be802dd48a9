import createNextIntlPlugin from "next-intl/plugin";

const withMessages = createNextIntlPlugin({
  requestConfig: "./lib/messages/request-messages.ts",
  // Messages are compiled at build time, so the ICU parser (9 kB gzip) stays out of the browser.
  experimental: {
    messages: {
      path: ["./lib/messages/en", "./lib/messages/es"],
      format: "json",
      locales: ["en", "es"],
      precompile: true,
    },
  },
});

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // `npm test` checks types in a step of its own; here they cost a fresh clone 12 s
  experimental: { proxyClientMaxBodySize: "21mb" }, // an upload of 20 MB passes proxy.ts, which would cut it at 10
  // Native or WASM parts that must load from node_modules, not from a bundle.
  serverExternalPackages: [
    "@electric-sql/pglite",
    "@napi-rs/canvas",
    "highs",
    "pdfkit",
    "pg",
    "pg-boss",
    "tinypool",
  ],
  outputFileTracingIncludes: { "/*": ["./db/migrations/**/*", "./db/snapshot/**/*"] },
  // A chart's address with an ending is a file of it: one handler makes them all.
  rewrites: async () => ({
    beforeFiles: [{ source: "/charts/:file([^/]+\\.[a-z.]+)", destination: "/api/v1/charts/:file" }],
  }),
  // Pages and API answers get their headers in proxy.ts; static files do not pass through it.
  headers: async () => [
    { source: "/_next/static/:path*", headers: [{ key: "X-Content-Type-Options", value: "nosniff" }] },
  ],
};

export default withMessages(config);
