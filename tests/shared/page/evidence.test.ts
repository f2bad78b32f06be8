import "../host/pageWindow";
import { figureState, toggleEvidence, type Evidence } from "../../../shared/page/evidence";
import { joinPage } from "../../../shared/page/pageChannel";

/** An element of a page that React draws refers to itself in circles. */
function drawnElement(): HTMLElement {
  const element: Record<string, unknown> = {};
  element["parent"] = element;
  return element as unknown as HTMLElement;
}

function evidenceOf(figure: string): Evidence {
  return { figure, anchor: drawnElement(), title: figure, about: { kind: "kpi", kpi: "talkShare" }, callIds: ["a"] };
}

describe("a figure that is clicked", () => {
  it("shows what is behind it, and no longer when it is clicked again", () => {
    const { channel, release } = joinPage("slr_sellerview", "toggled");
    toggleEvidence(channel, evidenceOf("gauge"));
    expect(channel.evidence?.figure).toBe("gauge");
    toggleEvidence(channel, evidenceOf("gauge"));
    expect(channel.evidence).toBeUndefined();
    release();
  });

  it("takes the place of another one", () => {
    const { channel, release } = joinPage("slr_sellerview", "replaced");
    toggleEvidence(channel, evidenceOf("gauge"));
    toggleEvidence(channel, evidenceOf("tile"));
    expect([figureState(channel, "gauge"), figureState(channel, "tile")]).toEqual([
      { "aria-haspopup": "dialog", "aria-expanded": false, "data-figure": "gauge", "data-chosen": false },
      { "aria-haspopup": "dialog", "aria-expanded": true, "data-figure": "tile", "data-chosen": true },
    ]);
    release();
  });

  it("stays marked while the calls are narrowed to it", () => {
    const { channel, release } = joinPage("slr_sellerview", "narrowed");
    channel.publish({ narrowed: { figure: "gauge", label: "60% to 70%", callIds: ["a"] } });
    expect(figureState(channel, "gauge")).toMatchObject({ "aria-expanded": false, "data-chosen": true });
    release();
  });
});
