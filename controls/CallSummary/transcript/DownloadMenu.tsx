import * as React from "react";
import { fileName } from "../../../shared/format/csv";
import { saveFile } from "../../../shared/host/saveFile";
import { MenuButton } from "../../../shared/ui/MenuButton";
import type { CallPart } from "../CallPart";
import { titleOf } from "../callSummaryViewModel";
import { linesCsv, linesText, linesVtt } from "./transcriptFiles";

export interface DownloadMenuProps extends Pick<CallPart, "environment" | "lines" | "summary"> {
  /** A sentence once a file was written. */
  readonly onSaved: (sentence: string) => void;
}

/** The transcript as a file. Always all of it: a file does not tell that it was filtered. */
export function DownloadMenu({ environment, lines, summary, onSaved }: DownloadMenuProps): React.ReactElement {
  const { t, locale } = environment;
  const formats = {
    txt: { type: "text/plain", write: () => linesText(lines) },
    vtt: { type: "text/vtt", write: () => linesVtt(lines) },
    csv: { type: "text/csv", write: () => linesCsv(lines, t, locale) },
  };
  const save = (extension: keyof typeof formats) => {
    const file = fileName(t("callSummary.transcript.fileName", { call: titleOf(summary, t) }), extension);
    saveFile(formats[extension].write(), file, formats[extension].type);
    onSaved(t("callSummary.transcript.saved", { file }));
  };
  return (
    <MenuButton environment={environment} text={t("callSummary.transcript.download")} width={280} firstFocus=".sd-choice">
      {(close) => (
        <div className="sd-choices sd-transcript-downloads">
          {(["txt", "vtt", "csv"] as const).map((extension) => (
            <button
              key={extension}
              type="button"
              className="sd-choice"
              onClick={() => {
                close();
                save(extension);
              }}
            >
              {t(`callSummary.transcript.downloadAs.${extension}`)}
            </button>
          ))}
          <p className="sd-caption">{t.plural("callSummary.transcript.downloadsAll", lines.length)}</p>
        </div>
      )}
    </MenuButton>
  );
}
