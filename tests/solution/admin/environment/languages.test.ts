import { languageName } from "../../../../solution/admin/environment/languages";

test.each([
  [1053, "Swedish (1053)"],
  [1046, "Brazilian Portuguese (1046)"],
  [9999, "9999"],
])("language %d is called %s", (lcid, name) => expect(languageName(lcid)).toBe(name));
