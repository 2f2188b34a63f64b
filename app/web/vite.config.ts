import { defineConfig } from "vite";

// Everything comes from this server: no inlined data, no polyfill that would need another origin.
export default defineConfig({
  base: "/static/",
  build: {
    outDir: "../static",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What the bundled packages ask for: their licences go along.
    license: { fileName: "licenses.md" },
  },
  worker: { format: "es" },
});
