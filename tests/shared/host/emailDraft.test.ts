import { createDraft, mailHtml, type EmailPort } from "../../../shared/host/emailDraft";

describe("mailHtml", () => {
  it("writes names and addresses as text, whatever they hold", () => {
    expect(mailHtml('Hello <script>alert("x")</script> & co:', "https://x/?a=1&b=2")).toBe(
      '<p>Hello &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; co:</p><p><a href="https://x/?a=1&amp;b=2">https://x/?a=1&amp;b=2</a></p>',
    );
  });
});

describe("createDraft", () => {
  it("keeps a subject within what the column takes", async () => {
    const rows: { readonly subject: string }[] = [];
    const createRecord = async (_table: string, row: { readonly subject: string }) => (rows.push(row), { id: "{0A}" });
    await expect(
      createDraft({ createRecord } as unknown as EmailPort, { from: "a", to: "b", subject: "long ".repeat(100), html: "" }),
    ).resolves.toBe("0a");
    expect(rows[0]?.subject).toHaveLength(200);
  });
});
