import { splitByDate } from "../../../shared/dataverse/splitByDate";
import { toMentions, wordsQuery } from "../../../shared/dataverse/wordsQuery";
import type { InstantRange } from "../../../shared/domain/Period";
import { USERS } from "../../local/dataverse/sampleOrganisation";
import { rowOf, type Columns } from "./rowOf";
import { stored, type Persona, type StoredCall } from "./storedCalls";

const JUNE: InstantRange = { from: Date.UTC(2025, 5, 1), to: Date.UTC(2025, 6, 1) };
const word = (msdyn_text: string, msdyn_offsetinms = 4_000, msdyn_type = "keyword") => ({ msdyn_text, msdyn_offsetinms, msdyn_type });
const CUSTOMER = { user: null, owner: "ada", columns: { msdyn_participantrole: 1 } } as const;

const mentionsOf = async (calls: readonly StoredCall[], as: Persona = "ada", range = JUNE) =>
  toMentions(await (await stored(calls)).ask(wordsQuery(USERS.sid.id, range), as)).sort((a, b) => (a.text < b.text ? -1 : 1));
const wordsOf = async (calls: readonly StoredCall[], as?: Persona, range?: InstantRange) =>
  (await mentionsOf(calls, as, range)).map(({ text }) => text);

describe("wordsQuery", () => {
  it("counts each word by side and kind, and tells when it was heard first", async () => {
    const mentions = await mentionsOf([
      {
        title: "about prices",
        participants: [
          { signals: [word("price", 9_000), word("price", 4_000), word("Kestrel", 7_000, "competitor")] },
          { ...CUSTOMER, signals: [word("price", 30_000)] },
        ],
      },
    ]);
    const callId = expect.any(String) as string;
    expect(mentions).toHaveLength(3);
    expect(mentions).toEqual(
      expect.arrayContaining([
        { callId, kind: "competitor", text: "Kestrel", saidBy: "seller", count: 1, firstMs: 7_000 },
        { callId, kind: "keyword", text: "price", saidBy: "seller", count: 2, firstMs: 4_000 },
        { callId, kind: "keyword", text: "price", saidBy: "customer", count: 1, firstMs: 30_000 },
      ]),
    );
  });

  it("counts a word once where the seller takes part twice, as after a lost connection", async () => {
    const [price] = await mentionsOf([{ title: "twice", participants: [{}, {}, { ...CUSTOMER, signals: [word("price")] }] }]);
    expect(price).toMatchObject({ text: "price", count: 1 });
  });

  it("tells the calls of one word apart", async () => {
    const calls = ["one", "two"].map((title) => ({ title, participants: [{ signals: [word("price")] }] }));
    expect((await mentionsOf(calls)).map(({ count }) => count)).toEqual([1, 1]);
  });

  it("hears everyone in the seller's calls, and nobody else's calls", async () => {
    const words = await wordsOf([
      { title: "the seller's", participants: [{}, { user: "eve", owner: "eve", signals: [word("colleague")] }] },
      { title: "names nobody", participants: [{ user: null, signals: [word("owned")] }] },
      { title: "another's", owner: "eve", participants: [{ signals: [word("another's")] }] },
      { title: "names another", participants: [{ user: "eve", signals: [word("named")] }] },
      { title: "as a customer", participants: [{ columns: { msdyn_participantrole: 1 }, signals: [word("customer")] }] },
    ]);
    expect(words).toEqual(["colleague", "owned"]);
  });

  it("leaves internal calls out, and those outside of the range", async () => {
    const at = (start: string) => ({ title: start, start: `${start}Z`, participants: [{ signals: [word(start)] }] });
    const words = await wordsOf([
      { title: "internal", conversation: { msdyn_conversationscope: 0 }, participants: [{ signals: [word("internal")] }] },
      ...["2025-05-31T23:59:59", "2025-06-01T00:00:00", "2025-06-30T23:59:59", "2025-07-01T00:00:00"].map(at),
    ]);
    expect(words).toEqual(["2025-06-01T00:00:00", "2025-06-30T23:59:59"]);
  });

  it("is heard by those who may read the call", async () => {
    const calls = [{ title: "Sid's", participants: [{ signals: [word("price")] }] }];
    expect([await wordsOf(calls, "sid"), await wordsOf(calls, "max"), await wordsOf(calls, "eve")]).toEqual([["price"], ["price"], []]);
  });

  it("is refused over more rows than the server sums, and finds the same words by parts", async () => {
    const calls = Array.from({ length: 20 }, (_, day) => ({
      title: `day ${day}`,
      start: new Date(Date.UTC(2025, 5, 1 + day, 9)).toISOString(),
      participants: [{ signals: [word(`word ${day}`)] }],
    }));
    const { ask } = await stored(calls, { aggregateLimit: 7 });
    await expect(ask(wordsQuery(USERS.sid.id, JUNE))).rejects.toMatchObject({ reason: "tooManyRows" });
    const mentions = toMentions(await splitByDate(JUNE, (part) => ask(wordsQuery(USERS.sid.id, part))));
    expect(mentions.map(({ text }) => text).sort()).toEqual(calls.map((_, day) => `word ${day}`).sort());
  });
});

const mentions = (...rows: Columns<typeof wordsQuery>[]) => toMentions(rows.map(rowOf<typeof wordsQuery>));
const CALL = "11111111-0000-0000-0000-000000000001";

describe("toMentions", () => {
  it("reads who said which word how often, and when first", () => {
    expect(mentions({ id: `{${CALL.toUpperCase()}}`, type: "keyword", text: " price ", role: 0, n: 2, first: 4_000 })).toEqual([
      { callId: CALL, kind: "keyword", text: "price", saidBy: "seller", count: 2, firstMs: 4_000 },
    ]);
  });

  it.each([
    ["Competitor", "competitor"],
    ["TRACKED_COMPETITORS", "competitor"],
    ["Keyword", "keyword"],
    ["brand", "other"],
    [null, "other"],
  ])("takes the kind %s for %s", (type, kind) => {
    expect(mentions({ id: CALL, type, text: "Kestrel", role: 1 })).toMatchObject([{ kind, saidBy: "customer" }]);
  });

  it("has no moment where the rows hold −1, and at least one mention", () => {
    const [mention] = mentions({ id: CALL, type: "Keyword", text: "price", role: 1, first: -1 });
    expect(mention).toMatchObject({ count: 1 });
    expect(mention).not.toHaveProperty("firstMs");
  });

  it("keeps a text of 4,000 characters as it is, and leaves out what has no word or no call", () => {
    const long = "<b>price</b> ".repeat(308);
    expect(
      mentions({ id: CALL, type: "Keyword", text: long, role: 1 }, { id: CALL, text: "  " }, { text: "price" }).map(({ text }) => text),
    ).toEqual([long.trim()]);
  });
});
