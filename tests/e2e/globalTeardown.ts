import endRun from "../globalTeardown";

export default function removePreparedData(): void {
  (globalThis as { removePreparedData?: () => void }).removePreparedData?.();
  endRun();
}
