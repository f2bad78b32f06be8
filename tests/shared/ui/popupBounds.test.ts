import { popupBounds } from "../../../shared/ui/popupBounds";

describe("where a popup may stand", () => {
  it("is within its control, of the window's height", () => {
    expect(popupBounds({ left: 242, right: 1302 }, 520, 768)).toEqual({
      left: 242,
      right: 1302,
      width: 1060,
      top: 8,
      bottom: 760,
      height: 752,
    });
  });

  it("is anywhere where the control is narrower than the popup", () => {
    expect(popupBounds({ left: 242, right: 700 }, 520, 768)).toBeUndefined();
  });
});
