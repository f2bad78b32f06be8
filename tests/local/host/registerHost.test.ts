import { createDataverse, type LocalDataverse } from "../dataverse/createDataverse";
import { listenLocally, localHttp } from "../dataverse/localHttp";
import { NOW } from "../dataverse/localServer";
import { ORGANISATION, USERS } from "../dataverse/sampleOrganisation";
import { solutionZip } from "../dataverse/sampleSolution";
import { registerHost } from "./registerHost";

const CONTROL = "slr_SellerDetails.DateFilter";

describe("the host's own addresses", () => {
  const app = localHttp();
  let dataverse: LocalDataverse;
  let origin: string;
  beforeAll(async () => {
    dataverse = await createDataverse({ organisation: ORGANISATION, clock: () => NOW });
    await dataverse.importSolution(solutionZip());
    const home = () => ({ app: "slr_SellerDetails", webResource: "slr_/landing.html" });
    await registerHost(app, { organisation: ORGANISATION, solutions: () => dataverse.solutions, apps: () => dataverse.apps(), home });
    origin = await listenLocally(app);
  });
  afterAll(async () => {
    await app.close();
    await dataverse.close();
  });

  const open = async (path: string, persona: string = USERS.ada.domainName): Promise<Response> =>
    fetch(origin + path, { headers: { cookie: `persona=${persona}` }, redirect: "manual" });

  it.each([
    ["/_host/app", "%", 400],
    ["/_host/app", "nobody@example.com", 401],
    ["/_host/app", "constructor", 401],
    ["/_host/app?lang=x", undefined, 400],
    ["/_host/app?appname=__proto__", undefined, 404],
    ["/_host/app?appid=a&appid=b", undefined, 400],
    ["/_host/view", undefined, 404],
    ["/_host/view?etn=constructor", undefined, 404],
    ["/_host/form?etn=contact&formid=a&formid=b", undefined, 400],
    ["/_host/form?etn=toString", undefined, 404],
    ["/_host/fonts/none.woff", undefined, 404],
    ["/_host/fonts/..%2F..%2Fpackage.json", undefined, 404],
    ["/_host/textFonts/none/none.woff2", undefined, 404],
    ["/_host/textFonts/..%2F../package.json", undefined, 404],
    [`/_host/controls/${CONTROL}/constructor`, undefined, 404],
    [`/_host/controls/${CONTROL}/..%2F..%2F..%2Fpackage.json`, undefined, 404],
    ["/_host/controls/__proto__/bundle.js", undefined, 404],
    ["/WebResources/..%2F..%2Fpackage.json", undefined, 404],
    ["/WebResources/%", undefined, 400],
  ] as const)("answer what is asked wrongly with a reason of their own: %s, persona %s, %d", async (path, persona, status) => {
    const answer = await open(path, persona);
    expect([answer.status, await answer.json()]).toEqual([status, expect.objectContaining({ message: expect.any(String) as string })]);
  });

  it("have fonts for a reader of any name", async () => {
    for (const locale of ["constructor", "__proto__", "de"]) expect((await open(`/_host/textFonts/${locale}.css`)).status).toBe(200);
  });

  it.each(["%", "nobody@example.com", ""])(
    "sign in whom they know where another server of this machine has set the cookie to '%s'",
    async (persona) => {
      const answer = await open("/main.aspx", persona);
      expect([answer.status, answer.headers.get("set-cookie")]).toEqual([200, expect.stringContaining("persona=") as string]);
      expect((await open("/main.aspx")).headers.get("set-cookie")).toBeNull();
    },
  );
});
