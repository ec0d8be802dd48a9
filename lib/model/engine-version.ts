/** Changes with every change of a model number; each has a line in CHANGELOG.md. */
export const ENGINE_VERSION = "0.5.0";
