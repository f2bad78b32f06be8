/** Whether the page's content security policy has refused a sound since one has been watching. */
export interface SoundPolicy {
  readonly hasRefused: () => boolean;
  readonly end: () => void;
}

/** Browsers tell the page of a refusal before the sound itself fails. */
export function watchSoundPolicy(page: EventTarget): SoundPolicy {
  let hasRefused = false;
  const note = (event: Event) => {
    // What default-src refuses for want of a directive of its own is told as that directive.
    if ((event as Partial<SecurityPolicyViolationEvent>).effectiveDirective === "media-src") hasRefused = true;
  };
  page.addEventListener("securitypolicyviolation", note);
  return { hasRefused: () => hasRefused, end: () => page.removeEventListener("securitypolicyviolation", note) };
}
