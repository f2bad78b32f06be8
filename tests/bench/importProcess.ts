/** An import in a process of its own, whose memory nobody else fills. */
import { importCalls } from "../../solution/admin/calls/importCalls";
import { ADMIN } from "../solution/admin/calls/callFiles";
import { printWithMemory } from "./memoryOf";

const [, , folder = "", url = ""] = process.argv;

printWithMemory(async () => {
  const { imported } = await importCalls({ paths: [folder], url, as: ADMIN });
  return { imported };
});
