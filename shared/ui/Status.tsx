import * as React from "react";

/** Several changes in a row are said once, and after what the user's own action made screen readers say. */
const SETTLED_MS = 1_000;

export interface StatusProps {
  /** The result in a few words; undefined while there is none. */
  readonly text: string | undefined;
  /** BCP 47 */
  readonly locale: string;
}

/** Tells screen readers a result that has changed, once it stays. The first one is what the user came for, and is not said. */
export function Status({ text, locale }: StatusProps): React.ReactElement {
  const known = React.useRef<string>();
  const [said, setSaid] = React.useState("");
  React.useEffect(() => {
    // The first one only is known without being said; after none, the same one as before is news again.
    if (text === undefined || known.current === undefined) {
      known.current = text ?? (known.current && "");
      return undefined;
    }
    if (known.current === text) return undefined;
    const timer = setTimeout(() => {
      known.current = text;
      setSaid(text);
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div className="sd-hidden" role="status" lang={locale}>
      {said}
    </div>
  );
}
