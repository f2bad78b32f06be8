import pinTimeZone from "../globalSetup";
import { prepareData } from "./preparedData";

export default async function prepare(): Promise<void> {
  pinTimeZone();
  (globalThis as { removePreparedData?: () => void }).removePreparedData = await prepareData();
}
