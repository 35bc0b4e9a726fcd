// Copies and builds the vendored front-end files and writes their list with checksums.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";

const resources = "../resources/META-INF/resources";
const vendor = `${resources}/vendor`;
const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
const licence = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).license;

rmSync(vendor, { recursive: true, force: true });
mkdirSync(vendor, { recursive: true });

const files = [];
const add = (name, file, how) => files.push({ name, version: version(name), licence: licence(name), file, how });
const copyLicence = (name, from = "LICENSE") => {
  const file = `${name.replace(/[^a-z]+/g, "-").replace(/^-/, "")}-LICENSE.txt`;
  cpSync(`node_modules/${name}/${from}`, `${vendor}/${file}`);
};

const inter = `inter-${version("@fontsource-variable/inter")}.woff2`;
cpSync("node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2", `${vendor}/${inter}`);
copyLicence("@fontsource-variable/inter");
add("@fontsource-variable/inter", `vendor/${inter}`, "as published: latin, upright, variable weight");

const htmx = `htmx-${version("htmx.org")}.min.js`;
const minified = readFileSync("node_modules/htmx.org/dist/htmx.min.js", "utf8");
writeFileSync(`${vendor}/${htmx}`, minified.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "\n"));
copyLicence("htmx.org");
add("htmx.org", `vendor/${htmx}`, "as published, without the reference to its source map");

// What the charts never use: the Chinese words, the dark theme, the options of ECharts 2 and 3, patterns, and
// tooltips in HTML, whose inline styles the portal's content security policy refuses.
const unused = {
  "langZH.js": "export default {};",
  "dark.js": "export default {};",
  "backwardCompat.js": "export default function () {}",
  "decal.js": "export function createOrUpdatePatternFromDecal() {}",
  "TooltipHTMLContent.js": "export default class {}",
};
const without = {
  name: "without",
  setup(bundle) {
    bundle.onLoad({ filter: /echarts[/]lib[/].*(i18n[/]langZH|theme[/]dark|backwardCompat|util[/]decal|TooltipHTMLContent)[.]js$/ }, ({ path }) => ({
      contents: unused[path.split("/").pop()],
    }));
  },
};

const echarts = `echarts-${version("echarts")}.min.js`;
await build({
  entryPoints: ["echarts.js"],
  outfile: `${vendor}/${echarts}`,
  bundle: true,
  minify: true,
  format: "iife",
  globalName: "echarts",
  target: "es2022",
  define: { "process.env.NODE_ENV": '"production"' },
  plugins: [without],
  legalComments: "none",
  banner: { js: `/* Apache ECharts ${version("echarts")}, Apache-2.0, with zrender, BSD-3-Clause; see the licences beside */` },
});
copyLicence("echarts");
cpSync("node_modules/echarts/NOTICE", `${vendor}/echarts-NOTICE.txt`);
copyLicence("zrender");
add("echarts", `vendor/${echarts}`, "built from echarts.js: bar, line, grid, tooltip, mark line, mark area, SVG");

// On each symbol, since nothing above it is inherited where the symbol is used.
const line = 'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';
const symbols = JSON.parse(readFileSync("icons.json")).map((name) => {
  const svg = readFileSync(`node_modules/lucide-static/icons/${name}.svg`, "utf8");
  const inner = svg.replace(/^[\s\S]*?<svg[^>]*>/, "").replace(/<\/svg>\s*$/, "").replace(/\s*\n\s*/g, "");
  return `  <symbol id="${name}" viewBox="0 0 24 24" ${line}>${inner}</symbol>`;
});
writeFileSync(
  "../resources/assets/icons.svg",
  `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`,
);
copyLicence("lucide-static");
add("lucide-static", "assets/icons.svg", "the icons that icons.json names, as one sprite");

const hash = (file) => {
  const path = file.startsWith("vendor/") ? `${resources}/${file}` : `../resources/${file}`;
  return createHash("sha256").update(readFileSync(path)).digest("hex");
};
writeFileSync(
  `${vendor}/list.json`,
  `${JSON.stringify(files.map((each) => ({ ...each, sha256: hash(each.file) })), null, 2)}\n`,
);
console.log(readdirSync(vendor).join("\n"));
