import { checkFiles } from "../../../../solution/packager/checks/checkFiles";
import { id, smallTree } from "../smallSolution";
import { type Case, tryCases } from "./cases";

const SITE_MAP = "AppModuleSiteMap.xml";
const MEGABYTE = 1024 * 1024;

describe("web resources", () => {
  const file = `/WebResources/tst_visit.js${id(0x51).slice(1, -1).toUpperCase()}`;
  const wrongFile = [`The FileName of the web resource tst_/visit.js must be ${file}.`];
  const uses = (what: string) => [`The web resource tst_/visit.js uses ${what}, which the solution checker refuses.`];
  tryCases(checkFiles, [
    ["lie where an import expects them in a valid solution", []],
    ["lie elsewhere", wrongFile, ["visit.js.data.xml", "/WebResources/tst_visit.js", "/WebResources/tst_/visit.js"]],
    ["lie nowhere", wrongFile, ["visit.js.data.xml", `<FileName>${file}</FileName>`, ""]],
    [
      "may lie in folders, which their file's name leaves out",
      [],
      ["WebResources/tst_/icons/a/b.svg", "<svg/>"],
      [
        "WebResources/tst_/icons/a/b.svg.data.xml",
        `<WebResource><WebResourceId>${id(0xab)}</WebResourceId><Name>tst_/icons/a/b.svg</Name>` +
          `<FileName>/WebResources/tst_iconsab.svg00000000-0000-4000-8000-0000000000AB</FileName></WebResource>`,
      ],
    ],
    ...[
      ["eval", "eval ('1')"],
      ["eval", "eval('1')"],
      ["eval", "var f = new Function('1')"],
      ["innerHTML", "a.innerHTML = b"],
      ["innerHTML", "a.outerHTML = b"],
      ["innerHTML", "document.write(b)"],
      ["window.top", "window.top.close()"],
      ["alert or console", "alert ('hello')"],
      ["alert or console", "console.log(1)"],
    ].map(([what = "", code = ""]): Case => [`use ${what}: ${code}`, uses(what), ["WebResources/tst_/visit.js", code]]),
    ["use several of these", [...uses("eval"), ...uses("window.top")], ["WebResources/tst_/visit.js", "window.top.eval('1')"]],
    ...[
      "medieval('1')",
      "evaluate('1')",
      "new Functional()",
      "a.innerHTMLs = 1",
      "mydocument.written",
      "window.topic",
      "alerts(1)",
      "myalert(1)",
      "consoles.a()",
    ].map((code): Case => [`may use ${code}`, [], ["WebResources/tst_/visit.js", code]]),
    ["may be a page that names them", [], ["WebResources/tst_/page.html", "<p>window.top</p>"]],
  ]);
});

describe("controls", () => {
  const bundle = (content: string) => ["Controls/tst_Tests.Gauge/bundle.js", content] as const;
  tryCases(checkFiles, [
    [
      "declare a file that was not built",
      ["The control tst_Tests.Gauge declares img/none.png, but its build has no such file; build it again."],
      ["Gauge/ControlManifest.xml", "</resources>", '<img path="img/none.png" /></resources>'],
    ],
    [
      "are a development build",
      ["The bundle of tst_Tests.Gauge is a development build (it contains eval); build it for production."],
      bundle("eval('1')"),
    ],
    ["may speak of medieval things", [], bundle("medieval('1')")],
    ["may be as large as an import takes", [], bundle("x".repeat(5 * MEGABYTE))],
    [
      "are larger than an import takes",
      ["The bundle of tst_Tests.Gauge is over 5 MB, the most that an import takes."],
      bundle("x".repeat(5 * MEGABYTE + 1)),
    ],
  ]);
});

describe("a site map", () => {
  const resource = ["The site map names the web resource tst_/gone.html, which is not part of the solution."];
  const table = ["The site map names the table tst_gone, which is not part of the solution."];
  tryCases(checkFiles, [
    ["opens a page that is not shipped", resource, [SITE_MAP, "$webresource:tst_/page.html", "$webresource:tst_/gone.html"]],
    ["shows an icon that is not shipped", resource, [SITE_MAP, "/_imgs/spacer.gif", "$webresource:tst_/gone.html"]],
    [
      "shows a vector icon that is not shipped",
      resource,
      [SITE_MAP, "<SubArea", '<SubArea VectorIcon="$webresource:tst_/page.html"'],
      [SITE_MAP, 'VectorIcon="$webresource:tst_/page.html" Id="list"', 'VectorIcon="$webresource:tst_/gone.html" Id="list"'],
    ],
    ["may open an address", [], [SITE_MAP, "$webresource:tst_/page.html", "/main.aspx?$webresource:none"]],
    ["lists a table that is not shipped", table, [SITE_MAP, 'Entity="tst_visit"', 'Entity="tst_gone"']],
    [
      "asks for a privilege on a table that is not shipped",
      table,
      [SITE_MAP, 'Privilege Entity="msdyn_sciconversation"', 'Privilege Entity="tst_gone"'],
    ],
    [
      "is said once for a table that it names twice",
      table,
      [SITE_MAP, 'Entity="tst_visit"', 'Entity="tst_gone"'],
      [SITE_MAP, 'Privilege Entity="msdyn_sciconversation"', 'Privilege Entity="tst_gone"'],
    ],
    [
      "has no entry",
      ["The site map tst_Map has no entry, which an import refuses."],
      [SITE_MAP, "<SubArea ", "<Area "],
      [SITE_MAP, "</SubArea>", "</Area>"],
    ],
    ["may list a table of the platform", [], [SITE_MAP, 'Entity="tst_visit"', 'Entity="systemuser"']],
  ]);
});

describe("an app", () => {
  const APP = "AppModule.xml";
  const lacks = (name: string) => [`An app contains ${name}, which is not part of the solution.`];
  tryCases(checkFiles, [
    ["contains a table that is not shipped", lacks("tst_gone"), [APP, 'schemaName="tst_visit"', 'schemaName="tst_gone"']],
    ["contains a site map that is not shipped", lacks("tst_Gone"), [APP, 'schemaName="tst_Map"', 'schemaName="tst_Gone"']],
    ["contains a site map as a table", lacks("tst_Map"), [APP, 'type="62"', 'type="1"']],
    ["contains a table as a site map", lacks("tst_visit"), [APP, 'type="1" schemaName="tst_visit"', 'type="62" schemaName="tst_visit"']],
  ]);

  it("is not looked for where there is none", () => {
    const { apps, ...others } = smallTree();
    expect(apps).toHaveLength(1);
    expect(checkFiles({ ...others, apps: [] })).toEqual([]);
  });
});
