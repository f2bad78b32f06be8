import * as React from "react";
import type { SuggestedNote } from "../../../shared/domain/CallFindings";
import type { CallPart } from "../CallPart";
import { noFiguresOf } from "../callSummaryViewModel";
import { Changed } from "../Changed";
import { copyText } from "../copyText";
import { MomentButton } from "../MomentButton";
import { withNote } from "./callNotes";

/** Sentences that the analysis suggests, and a place to make notes of them: to be copied, or saved to the call's activity. */
export function NotesPane(part: CallPart): React.ReactElement {
  const { environment, notes } = part;
  const { t, format } = environment;
  const { text, write, foundAt, discard, withHeader, doing, failure, said, say, save } = notes;
  const isEmpty = text.trim() === "";
  const copy = async () => say(t((await copyText(withHeader())) ? "callSummary.notesCopied" : "callSummary.notesNotCopied"));
  return (
    <div className="sd-notes">
      <Suggested {...part} />
      <div role="status">
        <Saved {...part} />
      </div>
      <label className="sd-notes-own">
        <span className="sd-part-title">{t("callSummary.ownNotes")}</span>
        <textarea
          className="sd-search sd-notes-text"
          dir="auto"
          rows={6}
          value={text}
          readOnly={doing}
          onChange={({ target }) => write(target.value)}
        />
      </label>
      {foundAt !== undefined && (
        <p className="sd-caption">
          {t("callSummary.draftOf", { time: format.dateTime(foundAt) })}{" "}
          <button type="button" className="sd-link" onClick={discard}>
            {t("shared.writing.discard")}
          </button>
        </p>
      )}
      <div className="sd-notes-tools">
        <button type="button" className="sd-link" aria-disabled={isEmpty} onClick={() => !isEmpty && void copy()}>
          {t("callSummary.copyNotes")}
        </button>
        {save ? (
          <button type="button" className="sd-link" aria-disabled={isEmpty || doing} onClick={() => !isEmpty && save()}>
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

/** What was saved stays to be read, and where it went is one click away. */
function Saved({ environment: { t }, summary, notes: { saved, open } }: CallPart): React.ReactElement | null {
  const { activity } = summary.call;
  if (saved.length === 0 || !activity) return null;
  return (
    <section>
      <button type="button" className="sd-link" onClick={open}>
        {t("callSummary.notesSaved", { name: activity.name })}
      </button>
      {saved.map((text, index) => (
        <p key={index} className="sd-action-text" dir="auto">
          {text}
        </p>
      ))}
    </section>
  );
}

function Suggested(part: CallPart): React.ReactElement {
  const { environment, summary, notes } = part;
  const { t } = environment;
  const suggested = summary.findings.notes;
  const nothing =
    noFiguresOf(summary, t) ??
    (!suggested ? t("callSummary.noRightToNotes") : suggested.length === 0 ? t("callSummary.noSuggestedNotes") : undefined);
  if (!suggested || nothing !== undefined) return <p className="sd-caption">{nothing}</p>;
  const add = (chosen: readonly SuggestedNote[]) => notes.write(chosen.reduce((all, { text }) => withNote(all, text), notes.text));
  return (
    <section>
      <h3 className="sd-part-title">
        {t("callSummary.suggestedNotes")}
        <button type="button" className="sd-link" onClick={() => add(suggested)}>
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
              {note.change && <Changed {...part} change={note.change} />}
              <button
                type="button"
                className="sd-link"
                aria-label={t("callSummary.addNoteOf", { text: note.text })}
                onClick={() => add([note])}
              >
                {t("callSummary.addNote")}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
