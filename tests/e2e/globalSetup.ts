import prepareRun from "../globalSetup";
import { prepareData } from "./preparedData";

export default async function prepare(): Promise<void> {
  prepareRun();
  (globalThis as { removePreparedData?: () => void }).removePreparedData = await prepareData();
}
