import userEvent from "@testing-library/user-event";
import { NOW } from "./testHost";

/** Stops the clock of a file's tests at `NOW`: timers run as soon as somebody waits for them. */
export function atNow(): void {
  beforeEach(() => {
    jest.useFakeTimers({ now: NOW, advanceTimers: true });
  });
  afterEach(() => {
    jest.useRealTimers();
  });
}

/** A user who does not wait for a stopped clock between what they do. */
export const user = userEvent.setup({ advanceTimers: () => undefined });
