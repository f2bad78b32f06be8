import * as React from "react";
import type { FilePort, RowPort } from "../../../shared/dataverse/DataverseClient";
import type { Environment } from "../../../shared/host/environment";
import { createPlayback } from "./createPlayback";
import { createRecording, recordingAddress } from "./createRecording";
import type { Playback } from "./Playback";
import { troubleText } from "./trouble";

export interface PlaybackSource {
  readonly environment: Environment;
  readonly files: FilePort;
  readonly rows: RowPort;
  /** Absent: the call has no recording. */
  readonly recordingId: string | undefined;
  readonly durationMs: number;
}

/** The playback of one call, for as long as the call is shown. A length that becomes known later does not interrupt it. */
export function usePlayback({ environment, files, rows, recordingId, durationMs }: PlaybackSource): Playback {
  const player = React.useMemo(
    () =>
      createPlayback(
        0,
        recordingId === undefined
          ? undefined
          : {
              recording: createRecording(files, rows, recordingId),
              fileAddress: recordingAddress(environment.clientUrl, recordingId),
              textOf: (trouble) => troubleText(trouble, environment),
            },
      ),
    [environment, files, rows, recordingId],
  );
  React.useEffect(() => player.close, [player]);
  return React.useMemo(() => player.lasting(durationMs), [player, durationMs]);
}
