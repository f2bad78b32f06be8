import * as React from "react";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { MenuButton } from "../../../shared/ui/MenuButton";

const user = userEvent.setup();
const environment = { isRtl: false, isDark: false, locale: "en" };

function show() {
  render(
    <MenuButton environment={environment} text="Filter" width={200} firstFocus="input">
      {() => <input aria-label="Search" />}
    </MenuButton>,
  );
  return screen.getByRole("button", { name: "Filter" });
}

/** The popup listens to what happens around it from the next task on. */
const isListening = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("MenuButton", () => {
  afterEach(() => Object.assign(window, { innerHeight: 768 }));

  it.each([
    ["beside its button", 768],
    ["over the whole height of a low window", 400],
  ])("opens a popup %s, and closes it by a second click, which keeps the focus", async (_, innerHeight) => {
    Object.assign(window, { innerHeight });
    const button = show();
    await user.click(button);
    expect(await screen.findByRole("textbox")).toBeInTheDocument();
    await isListening();
    await user.click(button);
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
    expect(button).toHaveAttribute("aria-expanded", "false");
    expect(button).toHaveFocus();
    await user.click(button);
    expect(await screen.findByRole("textbox")).toBeInTheDocument();
  });

  it("closes by a click beside it", async () => {
    await user.click(show());
    await screen.findByRole("textbox");
    await isListening();
    await user.click(document.body);
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
  });
});
