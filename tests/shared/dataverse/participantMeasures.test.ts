import { toParticipantMeasures } from "../../../shared/dataverse/participantMeasures";

test("a participant's measures are read, the talk share in its unit", () => {
  const row = { ratio: 64, speed: 150, pause: 700, monologue: 60_000 };
  expect(toParticipantMeasures(row, "percent")).toEqual({ talkShare: 0.64, wordsPerMinute: 150, pauseMs: 700, monologueMs: 60_000 });
});

test("what was not measured is absent, and so is a talk share that cannot be in the unit", () => {
  expect(toParticipantMeasures({ ratio: 64, speed: -1, pause: null, monologue: undefined }, "share")).toEqual({});
});
