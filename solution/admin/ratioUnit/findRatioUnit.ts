import type { ReadApi } from "../connection/webApi";
import { unitOfValues, unitOfWholeCalls, type FoundUnit } from "./decideRatioUnit";
import { readSellersRatios, readWholeCalls } from "./readRatios";

/**
 * What the environment's stored ratios count, found from whole calls, else from sellers' values.
 * @returns undefined where there are too few of either
 * @throws DataverseError
 */
export async function findRatioUnit(api: ReadApi): Promise<FoundUnit | undefined> {
  return unitOfWholeCalls(await readWholeCalls(api)) ?? unitOfValues(await readSellersRatios(api));
}
