import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import * as React from "react";
import { DateFilterControl } from "../../../controls/DateFilter/DateFilter";
import type { DataverseClient } from "../../../shared/dataverse/DataverseClient";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { filtersText } from "../../../shared/dataverse/filtersColumn";
import type { Filters } from "../../../shared/domain/Filters";
import type { Selection } from "../../../shared/host/selection";
import { FailureNotice } from "../../../shared/page/FailureNotice";
import type { PageControlProps } from "../../../shared/page/PageControl";
import { usePageChannel } from "../../../shared/page/usePageChannel";
import { answerOf, Bound, memoryClient, teamOfMara, testEnvironment, THIRTY_DAYS } from "../testHost";

const CHOSEN: Filters = { stage: ["3-Propose"], tag: ["renewal"] };

/** Reads everything but some tables. */
function lacking(...tables: readonly string[]): DataverseClient {
  const memory = memoryClient(teamOfMara());
  return {
    fetch: async (query, options) => {
      if (tables.some((table) => query.fetchXml.includes(`name="${table}"`))) throw new DataverseError("no privilege", 403);
      const isProbe = /^<fetch top="1"/.test(query.fetchXml);
      return isProbe ? answerOf([]) : memory.fetch(query, options);
    },
  };
}

/** The filter beside what says that the page failed. */
function Page(props: PageControlProps): React.ReactElement {
  const { environment } = props;
  const channel = usePageChannel(environment.record);
  const failure = channel.answer?.failure;
  return (
    <>
      <DateFilterControl {...props} datePattern="M/d/yyyy" callList={null} onCallList={() => undefined} />
      {failure && <FailureNotice texts={environment} channel={channel} failure={failure} />}
    </>
  );
}

function show(client: DataverseClient, filters: Filters) {
  const written: Partial<Selection>[] = [];
  const selection = { ...THIRTY_DAYS, filters: filtersText(filters) };
  render(<Bound control={Page} environment={testEnvironment({ client })} selection={selection} written={written} />);
  return written;
}

describe("A filter that looks into what the viewer may not read", () => {
  it("is named with what it takes, instead of showing other calls, and is given up by one click", async () => {
    const written = show(lacking("opportunity"), CHOSEN);
    const sentence = "Could not load calls (narrowing by Opportunity stage takes opportunity, which you may not read).";
    await waitFor(() => expect(screen.getByRole("alert")).toHaveTextContent(sentence), { timeout: 4000 });
    fireEvent.click(screen.getByRole("button", { name: "Load without it" }));
    expect(written).toEqual([{ filters: filtersText({ tag: ["renewal"] }) }]);
    await waitFor(() => expect(screen.queryByRole("alert")).not.toBeInTheDocument(), { timeout: 4000 });
    expect(screen.getByRole("button", { name: "Remove filter Tag: renewal" })).toBeInTheDocument();
  });

  it("is not blamed where calls themselves may not be read", async () => {
    show(lacking("msdyn_conversationparticipantinsights"), CHOSEN);
    await waitFor(() => expect(screen.getByRole("alert")).toHaveTextContent("Could not load calls (you may not see them)."), {
      timeout: 4000,
    });
    await act(() => new Promise((done) => setTimeout(done, 50)));
    expect(screen.getByRole("button", { name: "Retry" })).toBeInTheDocument();
  });
});
