import * as React from "react";
import { hostColours, type HostTheme } from "./hostTheme";
import { useInstanceId } from "./useInstanceId";

export interface FrameProps {
  readonly title: string;
  /** Beside the title, such as a switch between chart and table. */
  readonly actions?: React.ReactNode;
  readonly isRtl: boolean;
  readonly isDark: boolean;
  readonly theme?: HostTheme | undefined;
  /** BCP 47, for screen readers and line breaking. */
  readonly locale: string;
  /** An answer is awaited: the last picture is dimmed. */
  readonly loading: boolean;
  /** The last picture loses its colours: a newer one has failed. It stays, so its texts keep their contrast. @default false */
  readonly isOld?: boolean;
  /** Why there is no new answer, with the way to ask again. */
  readonly failure?: React.ReactNode;
  /** What is said while an answer is awaited. */
  readonly note?: string | undefined;
  /** Shown while there has never been an answer; has the size of the content. */
  readonly skeleton: React.ReactNode;
  /** Undefined while there has never been an answer. */
  readonly children: React.ReactNode | undefined;
  /** Class of the control, for its own styles. */
  readonly className: string;
}

/** The one frame of all controls: title, notice of a failure, skeleton, and the last good picture while another is awaited. */
export function ControlFrame(props: FrameProps): React.ReactElement {
  const { title, actions, isRtl, isDark, theme, locale, loading, isOld, failure, note, skeleton, children, className } = props;
  const titleId = useInstanceId("sd");
  return (
    <section
      className={`sd-control ${className}${isDark ? " sd-dark" : ""}`}
      style={hostColours(theme)}
      dir={isRtl ? "rtl" : "ltr"}
      lang={locale}
      aria-labelledby={titleId}
      aria-busy={loading}
    >
      <header className="sd-header">
        <h2 className="sd-title" id={titleId}>
          {title}
        </h2>
        {actions}
      </header>
      {failure}
      {note !== undefined && (
        <p className="sd-caption" role="status">
          {note}
        </p>
      )}
      <div className={`sd-body${children === undefined ? "" : loading ? " sd-dimmed" : isOld ? " sd-old" : ""}`}>
        {children ?? (failure ? null : skeleton)}
      </div>
    </section>
  );
}
