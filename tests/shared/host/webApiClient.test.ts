import { MAX_CALLS } from "../../../shared/dataverse/callQuery";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { columns, query } from "../../../shared/dataverse/fetchXml";
import { createWebApiClient } from "../../../shared/host/webApiClient";

const QUERY = query("msdyn_sciconversation", {}, columns({ msdyn_name: "n" }));

/** A page that may not ask by itself: then the host is asked. */
const refused = async () => Promise.reject(new TypeError("Refused to connect"));

/** Hosts give codes as signed numbers. */
const hostError = (code: number, message: string) => Object.assign(new Error(message), { errorCode: code | 0 });

/** A host's Web API over so many rows, with pages as the query asks for them. */
function hostWith(count: number) {
  const asked: string[] = [];
  const webApi = {
    async retrieveMultipleRecords(_table: string, options: string) {
      const fetchXml = options.replace("?fetchXml=", "");
      asked.push(fetchXml);
      const [page, size] = ["page", "count"].map((name) => Number(new RegExp(`${name}="(\\d+)"`).exec(fetchXml)?.[1] ?? NaN));
      const from = Number.isNaN(page) ? 0 : ((page ?? 1) - 1) * (size ?? 0);
      const entities = Array.from({ length: Math.max(0, Math.min(size || count, count - from)) }, (_, index) => ({ n: from + index }));
      return { entities, nextLink: "" };
    },
  };
  return { asked, client: createWebApiClient(webApi, refused) };
}

const fetchCalls = (count: number) => {
  const host = hostWith(count);
  return host.client.fetch(QUERY, { maxRows: MAX_CALLS }).then((result) => ({ ...result, asked: host.asked }));
};

describe("createWebApiClient", () => {
  it("reads all pages in order", async () => {
    const { rows, truncated, asked } = await fetchCalls(7_000);
    expect(rows.map((row) => row.n)).toEqual(Array.from({ length: 7_000 }, (_, index) => index));
    expect(truncated).toBe(false);
    expect(asked).toHaveLength(2);
  });

  it("asks once for what fits a page", async () => {
    expect((await fetchCalls(4_999)).asked).toHaveLength(1);
  });

  it("stops at ten thousand of 10,001 calls and says so", async () => {
    const { rows, truncated, asked } = await fetchCalls(10_001);
    expect(rows).toHaveLength(10_000);
    expect(truncated).toBe(true);
    expect(asked).toHaveLength(2);
  });

  it("does not page aggregates, which must not carry a page", async () => {
    const { asked, client } = hostWith(3);
    const sums = query("msdyn_sciconversation", { aggregate: true });
    await client.fetch(sums);
    expect(asked).toEqual([sums.fetchXml]);
  });

  it("passes a failure on with its reason", async () => {
    const webApi = { retrieveMultipleRecords: async () => Promise.reject(hostError(0x80072322, "Number of requests exceeded")) };
    const client = createWebApiClient(webApi, refused);
    const failure = await client.fetch(QUERY).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DataverseError);
    expect(failure).toMatchObject({ reason: "throttled", code: 0x80072322 });
  });
});
