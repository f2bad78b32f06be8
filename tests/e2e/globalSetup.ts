import prepareRun from "../globalSetup";
import { findChromium } from "../local/browser/findChromium";
import { prepareData } from "./preparedData";

export default async function prepare(): Promise<void> {
  prepareRun();
  // Here, once: two workers that install one side by side lock each other out.
  findChromium();
  (globalThis as { removePreparedData?: () => void }).removePreparedData = await prepareData();
}
