// Who may import whom. Data flows one way: rows → domain → statistics → view model → component → control.
const FOLDERS = {
  domain: [],
  transcript: ["domain"],
  analytics: ["domain", "transcript"],
  insights: ["domain"],
  charts: [],
  strings: [],
  format: ["domain", "strings"],
  dataverse: ["domain"],
  figures: ["domain", "insights", "format", "strings"],
  ui: ["domain", "charts", "format"],
  host: ["domain", "format", "strings", "dataverse", "ui"],
  page: ["domain", "insights", "format", "dataverse", "figures", "ui", "host"],
};

const folderRules = Object.entries(FOLDERS).map(([folder, allowed]) => ({
  name: `shared-${folder}`,
  comment: `shared/${folder} may import ${allowed.length > 0 ? allowed.join(", ") : "nothing of the project"}.`,
  severity: "error",
  from: { path: `^shared/${folder}/` },
  to: { path: "^(shared|controls|solution|tests)/", pathNot: `^shared/(${[folder, ...allowed].join("|")})/` },
}));

module.exports = {
  forbidden: [
    ...folderRules,
    {
      name: "controls-stand-alone",
      comment: "A control never imports another control, nor the solution or tests.",
      severity: "error",
      from: { path: "^controls/([^/]+)/.+" },
      to: { path: "^(controls|solution|tests)/", pathNot: "^controls/$1/" },
    },
    {
      name: "solution-without-react",
      comment: "The packager and the commands import shared code, but neither components nor the controls' host.",
      severity: "error",
      from: { path: "^solution/", pathNot: "^solution/webresources/" },
      to: { path: "^(shared/(ui|host|page)/|tests/)" },
    },
    {
      name: "generator-and-packager-apart",
      comment: "A definition becomes a tree, a tree becomes packages: generator and packager know neither each other nor any one solution.",
      severity: "error",
      from: { path: "^solution/(generator|packager)/" },
      to: { path: "^solution/(core|addon|generator|packager|admin)/|^solution/buildSolution", pathNot: "^solution/$1/" },
    },
    {
      name: "addon-without-build-tools",
      comment: "Admins make entries for their own apps, without a checkout: nothing is built for these.",
      severity: "error",
      from: { path: "^solution/addon/" },
      to: { path: "node_modules/(esbuild|sass|pcf-scripts)/", reachable: true },
    },
    { name: "nothing-imports-tests", severity: "error", from: { pathNot: "^tests/" }, to: { path: "^tests/" } },
    {
      name: "react-stays-outside",
      comment: "React is for components: shared/ui, shared/host, shared/page and the controls.",
      severity: "error",
      from: { path: "^(shared|solution)/", pathNot: "^shared/(ui|host|page)/" },
      to: { path: "node_modules/(react|react-dom|@fluentui)/" },
    },
    {
      name: "view-models-without-react",
      severity: "error",
      from: { path: "ViewModel\\.ts$" },
      to: { path: "node_modules/(react|react-dom|@fluentui)/" },
    },
    {
      name: "browser-code-without-node",
      comment: "Of shared code only the build reads the texts' files.",
      severity: "error",
      from: { path: "^(shared|controls/[^/]+/)", pathNot: "^shared/strings/readTexts\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(generated|out|\\.local)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
