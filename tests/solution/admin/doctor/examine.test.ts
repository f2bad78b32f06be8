import type { Check, Examination } from "../../../../solution/admin/doctor/Check";
import { examine } from "../../../../solution/admin/doctor/examine";

test("an answer in a shape that nobody expects costs its own finding, not the others", async () => {
  const stumbling: Check<Examination> = {
    area: "Package",
    subject: "Forms",
    run: () => Promise.reject(new TypeError("answer.forms is not iterable")),
  };
  const fine: Check<Examination> = {
    area: "Package",
    subject: "Controls",
    run: () => Promise.resolve([{ subject: "Controls", verdict: "ok", found: "All." }]),
  };
  await expect(examine([stumbling, fine], {} as Examination)).resolves.toEqual([
    {
      area: "Package",
      findings: [
        {
          subject: "Forms",
          verdict: "cannot tell",
          found: "Here an answer of the environment was not understood (answer.forms is not iterable); send this text to the maintainers.",
        },
        { subject: "Controls", verdict: "ok", found: "All." },
      ],
    },
  ]);
});
