import { act } from "@testing-library/react";
import type { FetchResult } from "../../shared/dataverse/DataverseClient";
import type { Query } from "../../shared/dataverse/fetchXml";
import { memoryClient, teamOfMara } from "./testHost";

/** A server whose answers wait until they are let go, each by itself. */
export function slowClient(stored = teamOfMara()) {
  const memory = memoryClient(stored);
  const waiting: { readonly query: string; readonly go: () => void }[] = [];
  return {
    fetch: <A extends string>(query: Query<A>) =>
      new Promise<FetchResult<A>>((resolve, reject) =>
        waiting.push({ query: query.fetchXml, go: () => void memory.fetch(query).then(resolve, reject) }),
      ),
    /** Answers what is waiting and matches. */
    answer: async (matches: (query: string) => boolean = () => true) => {
      for (let turn = 0; turn < 5; turn++) {
        await act(async () => waiting.splice(0).forEach((each) => (matches(each.query) ? each.go() : waiting.push(each))));
      }
    },
  };
}
