/** Numbers of solution components. */
export const COMPONENT = {
  table: 1,
  column: 2,
  choice: 9,
  relationship: 10,
  role: 20,
  view: 26,
  form: 60,
  webResource: 61,
  siteMap: 62,
  control: 66,
  app: 80,
  environmentVariable: 380,
} as const;
