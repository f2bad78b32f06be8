import { check, type Examination, type Judgement } from "../Check";

interface PolicyRow {
  readonly iscontentsecuritypolicyenabled: boolean | null;
}

async function read({ api }: Examination): Promise<boolean> {
  const [organization] = await api.getAll<PolicyRow>("organizations?$select=iscontentsecuritypolicyenabled");
  return organization?.iscontentsecuritypolicyenabled ?? false;
}

export function judgePolicy(isEnforced: boolean): Judgement {
  if (!isEnforced) return { verdict: "ok", found: "Apps are sent without a content security policy." };
  return {
    verdict: "warning",
    found: "Apps are sent with a content security policy; whether it is the strict one, the environment does not tell.",
    remedy: "Play a recording: where the strict policy refuses its sound, the page offers it as a download.",
  };
}

/** May recordings be heard in apps? */
export const contentSecurity = check("Limits", "Security policy", read, judgePolicy);
