import { lookAgain } from "../../../../solution/admin/deploy/waitForOthers";
import { DataverseError } from "../../../../shared/dataverse/DataverseError";

const work = () => {
  const said: string[] = [];
  return { said, pollSeconds: 0, say: (text: string) => void said.push(text) };
};
/** Fails so many times, then tells. */
const failing = (times: number, status: number | undefined) => {
  let left = times;
  return () => (left-- > 0 ? Promise.reject(new DataverseError("An unexpected error occurred", status)) : Promise.resolve("done"));
};

describe("a look at what runs in the environment", () => {
  it.each([500, 503, undefined])("is repeated where the server stumbles (%p), and says so", async (status) => {
    const watched = work();
    await expect(lookAgain(failing(4, status), watched)).resolves.toBe("done");
    expect(watched.said).toHaveLength(4);
  });

  it("is given up where it stumbles time after time", async () => {
    await expect(lookAgain(failing(5, 500), work())).rejects.toMatchObject({ status: 500 });
  });

  it("is not repeated where it is refused", async () => {
    const watched = work();
    await expect(lookAgain(failing(1, 403), watched)).rejects.toMatchObject({ status: 403 });
    expect(watched.said).toEqual([]);
  });
});
