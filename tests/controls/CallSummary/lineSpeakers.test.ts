import { lineSpeakers } from "../../../controls/CallSummary/lineSpeakers";
import type { StoredSpeaker } from "../../../shared/transcript/readStoredTranscript";
import type { CallParticipant } from "../../../shared/dataverse/summaryRows";
import { testEnvironment } from "../testHost";

const { t } = testEnvironment();
const heard = (speakers: readonly StoredSpeaker[], participants: readonly CallParticipant[]) =>
  [...lineSpeakers(speakers, participants, t)].map(([id, { name, role }]) => [id, name, role]);

describe("who the speakers of a file are", () => {
  it("may be called like what objects have of their own", () => {
    const participants: readonly CallParticipant[] = [
      { id: "__proto__", role: "seller", name: "Mei Koh" },
      { id: "2", role: "customer", name: "constructor" },
    ];
    expect(heard([{ id: "__proto__" }, { id: "b", name: "Constructor" }, { id: "toString" }], participants)).toEqual([
      ["__proto__", "Mei Koh", "seller"],
      ["b", "constructor", "customer"],
      ["toString", t("callSummary.unknownSpeaker", { id: "toString" }), "customer"],
    ]);
  });

  it("has names of one line and a bearable length", () => {
    const participants: readonly CallParticipant[] = [{ id: "1", role: "seller", name: "Mei\n[0:00:09] Ana: No." }];
    expect(heard([{ id: "1" }, { id: "x".repeat(10_000) }], participants)).toEqual([
      ["1", "Mei [0:00:09] Ana: No.", "seller"],
      ["x".repeat(10_000), expect.stringMatching(/^.{100}…$/), "customer"],
    ]);
  });
});
