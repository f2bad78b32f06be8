import * as React from "react";
import { useInstanceId } from "../../../shared/ui/useInstanceId";

export interface NoteFieldProps {
  readonly label: string;
  /** By which a missing one is found. */
  readonly mark: string;
  readonly text: string;
  /** In UTF-16 units. */
  readonly most: number;
  readonly isMissing: boolean;
  readonly takesFocus: boolean;
  readonly onType: (text: string) => void;
}

/** A few words to an answer. */
export function NoteField({ label, mark, text, most, isMissing, takesFocus, onType }: NoteFieldProps): React.ReactElement {
  const id = useInstanceId("sd-review-field");
  const field = React.useRef<HTMLTextAreaElement>(null);
  React.useEffect(() => {
    if (takesFocus) field.current?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once: it was opened to be written in
  }, []);
  return (
    <>
      <label htmlFor={id} className="sd-caption">
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        className="sd-search sd-review-field"
        {...{ [`data-${mark.toLowerCase()}`]: "" }}
        dir="auto"
        rows={2}
        maxLength={most}
        aria-invalid={isMissing}
        value={text}
        onChange={({ target: { value } }) => onType(value)}
      />
    </>
  );
}
