import type { CallMetadata, MetadataParticipant } from "../../../shared/transcript/callMetadata";
import { callMetadata } from "../../../shared/transcript/callMetadata";
import { resolveParticipants } from "../../../shared/transcript/resolveParticipants";
import { speakerOf } from "../../../shared/transcript/speakerOf";
import type { Speaker, TranscriptReading } from "../../../shared/transcript/TranscriptReading";

interface Said {
  readonly speakers: readonly (string | Speaker)[];
  readonly reading?: Partial<TranscriptReading>;
  readonly known?: readonly MetadataParticipant[];
  readonly metadata?: Partial<CallMetadata>;
  readonly sellers?: readonly string[];
}

function resolve({ speakers, reading, known, metadata, sellers }: Said) {
  return resolveParticipants(
    {
      speakers: speakers.map((speaker) => (typeof speaker === "string" ? speakerOf(speaker) : speaker)),
      utterances: [],
      communicationType: "meeting",
      problems: [],
      ...reading,
    },
    known || metadata ? { ...callMetadata({}), participants: known ?? [], ...metadata } : undefined,
    sellers,
  );
}
const roles = (said: Said) => resolve(said).participants.map(({ id, role }) => [id, role]);
const mei = { id: "7", role: "seller", name: "Mei Koh", email: "mei@fernway.example" } as const;
const tom = { id: "9", role: "customer", name: "Tom Hale", email: "tom@kestrel.example" } as const;
const sue = { id: "11", role: "customer", name: "Sue Lim", email: "sue@kestrel.example" } as const;

describe("participants that the metadata know", () => {
  it.each([
    ["id", "7", "9"],
    ["name", " mei koh", "TOM HALE"],
    ["e-mail", "Mei@Fernway.example", "tom@kestrel.example"],
  ])("are found by %s, whatever the case", (_by, first, second) => {
    const { participants, idOf, problems } = resolve({ speakers: [second, first], known: [mei, tom] });
    expect(participants).toEqual([tom, mei]);
    expect([idOf.get(first), idOf.get(second)]).toEqual(["7", "9"]);
    expect(problems).toEqual([]);
  });

  it("are found by the name within a label, and take from it what they lack", () => {
    const { participants } = resolve({
      speakers: ["Mei Koh | Fernway", "Tom Hale (Guest)"],
      known: [{ role: "seller", name: "Mei Koh" }, tom],
    });
    expect(participants).toEqual([{ id: "Mei Koh | Fernway", role: "seller", name: "Mei Koh", company: "Fernway" }, tom]);
  });

  it("keep the role of the metadata against that of the format", () => {
    expect(
      roles({
        speakers: [
          { key: "7", role: "customer" },
          { key: "9", role: "seller" },
        ],
        known: [mei, tom],
      }),
    ).toEqual([
      ["7", "seller"],
      ["9", "customer"],
    ]);
  });

  it("are one where a person speaks under two labels", () => {
    const { participants, idOf } = resolve({ speakers: ["Mei Koh", "7", "Tom Hale"], known: [mei, tom] });
    expect(participants.map(({ id }) => id)).toEqual(["7", "9"]);
    expect(idOf.get("Mei Koh")).toBe("7");
  });

  it("stay on the list where they said nothing, under the first label that they have", () => {
    const named = { role: sue.role, name: sue.name, email: sue.email };
    const mailed = { role: sue.role, email: sue.email };
    expect(roles({ speakers: ["7"], known: [mei, tom, named, mailed, { role: "customer" }] })).toEqual([
      ["7", "seller"],
      ["9", "customer"],
      ["Sue Lim", "customer"],
      ["sue@kestrel.example", "customer"],
    ]);
  });
});

describe("speakers that the metadata do not know", () => {
  it("count as customers beside those that they know, and are named", () => {
    const { participants, problems } = resolve({ speakers: ["7", "Voice 2", "Voice 3"], known: [mei] });
    expect(participants.map(({ role }) => role)).toEqual(["seller", "customer", "customer"]);
    expect(problems).toEqual([
      "2 speakers not named in the metadata counted as the customer's side unless the file says otherwise: “Voice 2”, “Voice 3”.",
    ]);
  });

  it("keep the role that the format gives them", () => {
    expect(roles({ speakers: ["9", { key: "Agent", role: "seller" }], known: [tom] })).toEqual([
      ["9", "customer"],
      ["Agent", "seller"],
    ]);
  });

  it("do not get the name of somebody who may have said nothing", () => {
    expect(roles({ speakers: ["7", "Voice 2"], known: [mei, tom] })).toEqual([
      ["7", "seller"],
      ["Voice 2", "customer"],
      ["9", "customer"],
    ]);
  });

  it("are the one seller and the one customer where there are two voices, one on each side", () => {
    const { participants, idOf } = resolve({ speakers: ["Voice 1", "Voice 2"], known: [tom, mei] });
    expect(participants).toEqual([mei, tom]);
    expect([...idOf]).toEqual([
      ["Voice 1", "7"],
      ["Voice 2", "9"],
    ]);
  });

  it.each([
    ["three voices", { speakers: ["V1", "V2", "V3"], known: [mei, tom] }],
    ["two voices of one side", { speakers: ["V1", "V2"], known: [mei, tom], sellers: ["V1", "V2"] }],
    ["two customers", { speakers: ["V1", "V2"], known: [mei, tom, sue] }],
    ["two sellers", { speakers: ["V1", "V2"], known: [mei, { ...sue, role: "seller" as const }, tom] }],
    ["no customer", { speakers: ["V1", "V2"], known: [mei] }],
    ["no seller", { speakers: ["V1", "V2"], known: [tom] }],
  ])("keep their labels where there are %s", (_what, said: Said) => {
    expect(
      roles(said)
        .map(([id]) => id)
        .slice(0, said.speakers.length),
    ).toEqual(said.speakers);
  });
});

describe("speakers of whom no metadata tell", () => {
  it("have the roles of the format; those without one are customers", () => {
    const { participants, problems } = resolve({ speakers: [{ key: "p1" }, { key: "p2", role: "seller" }] });
    expect(participants).toEqual([
      { id: "p1", role: "customer" },
      { id: "p2", role: "seller" },
    ]);
    expect(problems).toEqual([]);
  });

  it.each(["mei koh | fernway ", "Mei Koh"])("sell where the caller says so: %p", (seller) => {
    const said = { speakers: ["Tom Hale | Kestrel", "Mei Koh | Fernway"], sellers: [seller] };
    expect(roles(said).map(([, role]) => role)).toEqual(["customer", "seller"]);
    expect(resolve(said).problems).toEqual([]);
  });

  it("sell on the channel that the metadata name", () => {
    const metadata = { sellerChannel: 1 } as const;
    const speakers = [{ key: "0" }, { key: "1" }];
    const onChannels = { speakers, metadata, reading: { speakersAreChannels: true } };
    expect(roles(onChannels).map(([, role]) => role)).toEqual(["customer", "seller"]);
    expect(resolve(onChannels).problems).toEqual([]);
    // A voice that is called 1 is no channel.
    expect(roles({ speakers, metadata }).map(([, role]) => role)).toEqual(["seller", "customer"]);
  });

  it("sell where others are marked as guests", () => {
    const said = { speakers: ["Ann Lee (Guest)", "Mei Koh"] };
    expect(roles(said).map(([, role]) => role)).toEqual(["customer", "seller"]);
    expect(resolve(said)).toMatchObject({ isSellerAssumed: false, problems: [] });
  });

  it("sell where they are the first to speak and nothing tells more, and this is said", () => {
    const said = { speakers: ["Mei Koh | Fernway", "Tom | Kestrel"] };
    expect(roles(said).map(([, role]) => role)).toEqual(["seller", "customer"]);
    expect(resolve(said)).toMatchObject({
      isSellerAssumed: true,
      problems: ["Nothing says who the seller is; the first to speak, “Mei Koh”, was taken as the seller."],
    });
    expect(resolve({ speakers: [{ key: "7" }] }).problems.join()).toContain("“7”");
    expect(roles({ speakers: ["Ann (Guest)", "Tom (Guest)"] }).map(([, role]) => role)).toEqual(["seller", "customer"]);
  });

  it("are nobody where nobody speaks", () => {
    expect(resolve({ speakers: [] })).toEqual({
      participants: [],
      idOf: new Map(),
      isSellerAssumed: false,
      problems: [],
    });
  });
});

describe("the seller's colleagues", () => {
  it.each([
    ["all others without marks, where guests are marked", ["Mei", "Jonas", "Tom (Guest)"], ["seller", "seller", "customer"]],
    ["those of the same company", ["Mei | Fernway", "Jonas | FERNWAY ", "Tom | Kestrel"], ["seller", "seller", "customer"]],
    ["not those without a company, where the seller has one", ["Mei | Fernway", "Tom"], ["seller", "customer"]],
    ["not those of a company, where the seller has none", ["Mei", "Tom | Kestrel"], ["seller", "customer"]],
    ["nobody, where nobody is marked", ["Mei", "Jonas", "Tom"], ["seller", "customer", "customer"]],
  ])("are %s", (_who, speakers, expected) => {
    expect(roles({ speakers }).map(([, role]) => role)).toEqual(expected);
  });

  it("are not the hosts, where the seller is a guest", () => {
    expect(roles({ speakers: ["Tom", "Mei (Guest)", "Jonas (Guest)"], sellers: ["Mei"] }).map(([, role]) => role)).toEqual([
      "customer",
      "seller",
      "customer",
    ]);
  });

  it("are those of either, where sellers of two companies are named", () => {
    const speakers = ["Mei | Fernway", "Ann | Orbis", "Jonas | Orbis", "Tom | Kestrel"];
    expect(roles({ speakers, sellers: ["Mei", "Ann"] }).map(([, role]) => role)).toEqual(["seller", "seller", "seller", "customer"]);
  });
});

describe("participants with names that objects have", () => {
  it("are found like any others", () => {
    const proto = { id: "__proto__", role: "seller" } as const;
    const constructor = { role: "customer", name: "Constructor" } as const;
    expect(resolve({ speakers: ["constructor", "__proto__"], known: [proto, constructor] }).participants).toEqual([
      { id: "constructor", role: "customer", name: "Constructor" },
      { id: "__proto__", role: "seller", name: "__proto__" },
    ]);
  });

  it("are named ten at most where they are strangers", () => {
    const speakers = Array.from({ length: 12 }, (_, index) => `Guest ${index}`);
    expect(resolve({ speakers: ["7", ...speakers], known: [mei, tom, sue] }).problems).toEqual([expect.stringMatching(/“Guest 9”, …\.$/)]);
  });
});
