import type { AskedSentence, SaidSentence } from "../../shared/domain/SaidSentence";

/** What `solution/webresources/said.ts` offers. */
interface SaidScript {
  sentencesOf(clientUrl: string, asked: readonly AskedSentence[]): Promise<ReadonlyMap<string, SaidSentence>>;
}

declare global {
  interface Window {
    SellerDetails?: { readonly Said?: SaidScript };
  }
}

let loading: Promise<SaidScript> | undefined;

function load(clientUrl: string): Promise<SaidScript> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${clientUrl}/WebResources/slr_/said.js`;
    const end = () => {
      const said = window.SellerDetails?.Said;
      if (said) resolve(said);
      else reject(new Error("The script of quotations cannot be had."));
    };
    script.onload = script.onerror = end;
    document.head.append(script);
  });
}

/**
 * What is said at moments of some calls, by call. What reads transcripts is a web resource of the same solution, loaded once for all: a
 * bundle of a control cannot load part of itself later. Rejects where that or the calls cannot be had.
 */
export async function sentencesOf(clientUrl: string, asked: readonly AskedSentence[]): Promise<ReadonlyMap<string, SaidSentence>> {
  loading ??= load(clientUrl);
  try {
    return await (await loading).sentencesOf(clientUrl, asked);
  } catch (error) {
    loading = undefined;
    throw error;
  }
}
