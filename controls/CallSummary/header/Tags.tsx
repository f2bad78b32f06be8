import * as React from "react";
import type { CallTag } from "../../../shared/dataverse/summaryRows";
import { NAME_LENGTH } from "../../../shared/dataverse/storableText";
import { Icon } from "../../../shared/ui/Icon";
import type { CallPart } from "../CallPart";
import { useDoing } from "../useDoing";
import { addTag, deleteTag } from "./callTags";

/** The call's tags: anybody who may can add and delete them. What could not be written stays in the field. */
export function Tags({ environment: { t }, host: { rows }, summary: { call } }: CallPart): React.ReactElement {
  const [tags, setTags] = React.useState(call.tags);
  const [typed, setTyped] = React.useState<string>();
  const { doing, failure, run } = useDoing(t);
  const addButton = React.useRef<HTMLButtonElement>(null);
  const hadField = React.useRef(false);
  React.useEffect(() => setTags(call.tags), [call.tags]);
  React.useEffect(() => {
    // Focus comes back from the field that is gone.
    if (hadField.current && typed === undefined && (!document.activeElement || document.activeElement === document.body))
      addButton.current?.focus();
    hadField.current = typed !== undefined;
  }, [typed]);

  const add = () => {
    const name = (typed ?? "").trim();
    if (name === "" || tags.some((tag) => tag.name.toLowerCase() === name.toLowerCase())) return setTyped(undefined);
    return run("callSummary.tagNotAdded", async () => {
      const added = await addTag(rows, call.id, name);
      setTags((known) => [...known.filter((tag) => tag.id !== added.id), added]);
      setTyped(undefined);
    });
  };
  const remove = (deleted: CallTag) =>
    run("callSummary.tagNotDeleted", async () => {
      await deleteTag(rows, deleted);
      setTags((known) => known.filter((tag) => tag.id !== deleted.id));
      addButton.current?.focus();
    });
  return (
    <div className="sd-tags">
      {tags.length > 0 && (
        <ul className="sd-tag-list" aria-label={t("callSummary.tags")}>
          {tags.map((tag) => (
            <li key={tag.id} className="sd-tag">
              <span dir="auto" title={tag.name}>
                {tag.name}
              </span>
              <button
                type="button"
                className="sd-icon-link"
                aria-disabled={doing}
                aria-label={t("callSummary.deleteTag", { tag: tag.name })}
                onClick={() => void remove(tag)}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {typed === undefined ? (
        <button ref={addButton} type="button" className="sd-link" onClick={() => setTyped("")}>
          {t("callSummary.addTag")}
        </button>
      ) : (
        <input
          className="sd-search sd-tag-field"
          autoFocus
          dir="auto"
          maxLength={NAME_LENGTH}
          value={typed}
          readOnly={doing}
          aria-label={t("callSummary.newTag")}
          placeholder={t("callSummary.newTag")}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => {
            // Both belong to whatever helps to write Chinese or Japanese.
            if (event.nativeEvent.isComposing) return;
            if (event.key === "Enter") void add();
            if (event.key !== "Escape") return;
            event.stopPropagation();
            setTyped(undefined);
          }}
          // A field that was left empty was not meant.
          onBlur={() => typed.trim() === "" && setTyped(undefined)}
        />
      )}
      {failure !== undefined && (
        <span role="alert" className="sd-caption">
          {failure}
        </span>
      )}
    </div>
  );
}
