export default function removePreparedData(): void {
  (globalThis as { removePreparedData?: () => void }).removePreparedData?.();
}
