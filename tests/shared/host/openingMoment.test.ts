import "./pageWindow";
import type { AskedMoment } from "../../../shared/domain/CallMoment";
import { announceMoment, onOpeningMoment } from "../../../shared/host/openingMoment";

/** What a control that listens for a call is told. */
function listening(callId: string) {
  const told: AskedMoment[] = [];
  return { told, stop: onOpeningMoment(callId, (moment) => told.push(moment)) };
}

describe("the moment that a call is opened at", () => {
  it("is told at once to a control that comes after the form's script", () => {
    announceMoment(window, "late", 258_000);
    const control = listening("late");
    expect(control.told).toEqual([258_000]);
    control.stop();
  });

  it("may be known by what it is, where nobody knows its time yet", () => {
    announceMoment(window, "kind", "quickestAnswer");
    const control = listening("kind");
    expect(control.told).toEqual(["quickestAnswer"]);
    control.stop();
  });

  it("reaches a control that was there before, also when the form is opened again", () => {
    const control = listening("early");
    announceMoment(window, "early", 1_000);
    announceMoment(window, "early", 0);
    expect(control.told).toEqual([1_000, 0]);
    control.stop();
  });

  it("is told once: a control that comes later starts at the beginning", () => {
    announceMoment(window, "once", 5_000);
    listening("once").stop();
    const heard = listening("once");
    announceMoment(window, "once", 6_000);
    heard.stop();
    const later = listening("once");
    expect([heard.told, later.told]).toEqual([[6_000], []]);
    later.stop();
  });

  it("is the last one that was announced", () => {
    announceMoment(window, "twice", 1_000);
    announceMoment(window, "twice", 2_000);
    const control = listening("twice");
    expect(control.told).toEqual([2_000]);
    control.stop();
  });

  it("belongs to one call", () => {
    const other = listening("other");
    announceMoment(window, "mine", 1_000);
    expect(other.told).toEqual([]);
    other.stop();
    const mine = listening("mine");
    expect(mine.told).toEqual([1_000]);
    mine.stop();
  });

  it("is not told to a control that has gone, even while it is being told", () => {
    const gone = listening("gone");
    const first = onOpeningMoment("gone", () => first());
    announceMoment(window, "gone", 1_000);
    gone.stop();
    announceMoment(window, "gone", 2_000);
    expect(gone.told).toEqual([1_000]);
    listening("gone").stop();
  });
});
