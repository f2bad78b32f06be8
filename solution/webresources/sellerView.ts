/** Columns that the page's controls write. */
const CHOSEN_COLUMNS = [
  "slr_sellerid",
  "slr_period",
  "slr_from",
  "slr_to",
  "slr_compare",
  "slr_starred",
  "slr_calllist",
  "slr_filters",
  "slr_teamtable",
];

/** After the last change; choosing a custom range changes three columns in a row. */
const PAUSE_MS = 600;

/** A save is refused while the platform runs one of its own: try again a little later, a few times. */
const ATTEMPTS = 4;

interface PendingSave {
  timer?: ReturnType<typeof setTimeout>;
  isRunning: boolean;
  /** A choice was changed while a save was running. */
  isOutdated: boolean;
}

/** By record id: one script instance serves every form that the session opens. */
const pendingSaves = new Map<string, PendingSave>();

function pendingSaveOf(form: Xrm.FormContext): PendingSave {
  const id = form.data.entity.getId();
  const pending = pendingSaves.get(id) ?? { isRunning: false, isOutdated: false };
  pendingSaves.set(id, pending);
  return pending;
}

function schedule(form: Xrm.FormContext, attempt = 1): void {
  const pending = pendingSaveOf(form);
  clearTimeout(pending.timer);
  pending.timer = setTimeout(() => void save(form, attempt), PAUSE_MS * attempt);
}

async function save(form: Xrm.FormContext, attempt: number): Promise<void> {
  const pending = pendingSaveOf(form);
  if (pending.isRunning) {
    pending.isOutdated = true;
    return;
  }
  if (!form.data.entity.getIsDirty()) return;
  pending.isRunning = true;
  pending.isOutdated = false;
  let isSaved = true;
  try {
    await form.data.save();
  } catch {
    isSaved = false; // the platform has told the user
  }
  pending.isRunning = false;
  if (pending.isOutdated) schedule(form);
  else if (!isSaved && attempt < ATTEMPTS) schedule(form, attempt + 1);
}

function onChosen(event: Xrm.Events.EventContext): void {
  schedule(event.getFormContext());
}

/**
 * OnLoad of the forms Seller details and Team: choices are saved without a word, also where an admin has switched autosave off.
 * Columns are never set to "do not submit": that would make their controls read-only.
 */
export function onLoad(event: Xrm.Events.EventContext): void {
  const form = event.getFormContext();
  for (const column of CHOSEN_COLUMNS) {
    const attribute = form.getAttribute(column);
    // The platform runs OnLoad again after it refreshes a form.
    attribute?.removeOnChange(onChosen);
    attribute?.addOnChange(onChosen);
  }
}
