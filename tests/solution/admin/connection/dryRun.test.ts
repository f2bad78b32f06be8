import { dryRun, fileText, requestLine, type PlannedRequest } from "../../../../solution/admin/connection/dryRun";
import type { WebApi } from "../../../../solution/admin/connection/webApi";

const refuse = () => Promise.reject(new Error("a dry run must not write"));
const REAL: WebApi = {
  get: <T>(path: string) => Promise.resolve({ path } as T),
  getAll: <T>(path: string) => Promise.resolve([{ path } as T]),
  ask: <T>(action: string) => Promise.resolve({ action } as T),
  post: refuse,
  patch: refuse,
  delete: refuse,
  upload: refuse,
  batch: refuse,
  readFirstByte: () => Promise.resolve(),
};

test("reads go through, writes are only told, in order and readable", async () => {
  const requests: PlannedRequest[] = [];
  const api = dryRun(
    REAL,
    (request) => requests.push(request),
    ({ path }) => (path === "StageSolution" ? { StageSolutionResults: "made up" } : undefined),
  );
  await expect(api.getAll("solutions?$filter=uniquename%20eq%20'SellerDetails'")).resolves.toHaveLength(1);
  await expect(api.ask("GetOrgDbOrgSetting", { SettingName: "x" })).resolves.toEqual({ action: "GetOrgDbOrgSetting" });
  await expect(
    api.post(
      "StageSolution",
      { CustomizationFile: "UEsDBA==" },
      { printedAs: { CustomizationFile: fileText("SellerDetails_managed.zip", 421_000) } },
    ),
  ).resolves.toEqual({ StageSolutionResults: "made up" });
  await expect(api.post("PublishAllXml", {})).resolves.toBeUndefined();
  await api.patch("environmentvariablevalues(1)", { value: "percent" });
  await api.delete("things(1)");
  await expect(api.batch([[{ method: "PATCH", path: "things(2)", body: { a: 1 } }]])).resolves.toEqual([undefined]);

  expect(requests.map(requestLine)).toEqual([
    "GET solutions?$filter=uniquename eq 'SellerDetails'",
    'POST GetOrgDbOrgSetting {"SettingName":"x"}',
    'POST StageSolution {"CustomizationFile":"<SellerDetails_managed.zip, 412 KB>"}',
    "POST PublishAllXml {}",
    'PATCH environmentvariablevalues(1) {"value":"percent"}',
    "DELETE things(1)",
    'PATCH things(2) {"a":1}',
  ]);
  expect(requests.map(({ sent }) => sent)).toEqual([true, true, false, false, false, false, false]);
});

test("a read of what only a write would make is answered in its stead, and not sent", async () => {
  const requests: PlannedRequest[] = [];
  const api = dryRun(
    { ...REAL, get: refuse },
    (request) => requests.push(request),
    ({ path }) => (path.startsWith("asyncoperations(") ? { statecode: 3 } : undefined),
  );
  await expect(api.get("asyncoperations(a)?$select=statecode")).resolves.toEqual({ statecode: 3 });
  expect(requests).toMatchObject([{ sent: false }]);
});
