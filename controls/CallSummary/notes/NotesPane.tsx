import * as React from "react";
import type { CallPart } from "../CallPart";
import { useCallMemory } from "../callMemory";
import { summaryView } from "../callSummaryViewModel";
import { copyText } from "../copyText";
import { MomentButton } from "../MomentButton";
import { useDoing } from "../useDoing";
import { saveNotes, withNote } from "./callNotes";

/** Sentences that the analysis suggests, and a place to make notes of them: to be copied, or saved to the call's activity. */
export function NotesPane(part: CallPart): React.ReactElement {
  const { environment, host, summary } = part;
  const { t } = environment;
  const { call, findings } = summary;
  const memory = useCallMemory(call.id);
  const [notes, setNotes] = React.useState(memory.notes ?? "");
  const [said, say] = React.useState("");
  const { doing, failure, run } = useDoing(t);
  const write = (value: string) => {
    memory.notes = value;
    setNotes(value);
    say("");
  };
  const suggested = findings.notes ?? [];
  const isEmpty = notes.trim() === "";
  const withHeader = () => {
    const { title, caption } = summaryView(summary, environment);
    return `${[title, caption].filter(Boolean).join("\n")}\n\n${notes.trim()}`;
  };
  const { activity } = call;
  return (
    <div className="sd-notes">
      {findings.notes === undefined ? (
        <p className="sd-caption">{t("callSummary.noRightToNotes")}</p>
      ) : suggested.length === 0 ? (
        <p className="sd-caption">{t("callSummary.noSuggestedNotes")}</p>
      ) : (
        <section>
          <h3 className="sd-part-title">
            {t("callSummary.suggestedNotes")}
            <button type="button" className="sd-link" onClick={() => write(suggested.reduce((all, note) => withNote(all, note.text), notes))}>
              {t("callSummary.addAllNotes")}
            </button>
          </h3>
          <ul className="sd-part-list">
            {suggested.map((note) => (
              <li key={note.id} className="sd-action">
                <MomentButton {...part} atMs={note.atMs} />
                <div>
                  <p className="sd-action-text" dir="auto">
                    {note.text}
                  </p>
                  <button type="button" className="sd-link" aria-label={t("callSummary.addNoteOf", { text: note.text })} onClick={() => write(withNote(notes, note.text))}>
                    {t("callSummary.addNote")}
                  </button>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <label className="sd-notes-own">
        <span className="sd-part-title">{t("callSummary.ownNotes")}</span>
        <textarea className="sd-search sd-notes-text" dir="auto" rows={6} value={notes} onChange={({ target }) => write(target.value)} />
      </label>
      <div className="sd-notes-tools">
        <button type="button" className="sd-link" disabled={isEmpty} onClick={() => void copyText(withHeader()).then((isCopied) => say(t(isCopied ? "callSummary.notesCopied" : "callSummary.notesNotCopied")))}>
          {t("callSummary.copyNotes")}
        </button>
        {activity ? (
          <button
            type="button"
            className="sd-link"
            disabled={isEmpty || doing}
            onClick={() =>
              void run("callSummary.notesNotSaved", async () => {
                await saveNotes(host.rows, activity, withHeader());
                write("");
                say(t("callSummary.notesSaved", { name: activity.name }));
              })
            }
          >
            {t("callSummary.saveNotes")}
          </button>
        ) : (
          <span className="sd-caption">{t("callSummary.noActivity")}</span>
        )}
      </div>
      <p className="sd-caption" role="status">
        {said}
      </p>
      {failure !== undefined && (
        <p role="alert" className="sd-call-failure">
          {failure}
        </p>
      )}
    </div>
  );
}
