import { draftReadersOf, type DraftReaders, type DraftSecurity } from "../../../../shared/domain/coaching/draftReaders";

const ON: DraftSecurity = { isHierarchyOn: true, byPosition: false, hasManager: true, areDraftsExcluded: false };

describe("draftReadersOf", () => {
  it.each<readonly [DraftReaders, string, Partial<DraftSecurity>]>([
    ["manager", "hierarchy security is on and drafts are not left out", {}],
    ["nobody", "it is off", { isHierarchyOn: false }],
    ["nobody", "it is off, whatever else is not told", { isHierarchyOn: false, hasManager: undefined, areDraftsExcluded: undefined }],
    ["nobody", "drafts are left out", { areDraftsExcluded: true }],
    ["nobody", "drafts are left out, whatever else is not told", { isHierarchyOn: undefined, areDraftsExcluded: true }],
    ["nobody", "the writer has no manager", { hasManager: false, areDraftsExcluded: undefined }],
    ["unknown", "it is not told whether it is on", { isHierarchyOn: undefined }],
    ["unknown", "it is not told whether drafts are left out", { areDraftsExcluded: undefined }],
    ["unknown", "it is not told whether there is a manager", { hasManager: undefined }],
    ["unknown", "positions decide, whose holders are not told", { byPosition: true, hasManager: false }],
  ])("is %s where %s", (readers, _, security) => {
    expect(draftReadersOf({ ...ON, ...security })).toBe(readers);
  });
});
