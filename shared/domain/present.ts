/** Only the properties that have a value: how optional fields are filled under `exactOptionalPropertyTypes`. */
export function present<T extends object>(properties: { readonly [K in keyof T]: T[K] | undefined }): T {
  const result: Partial<T> = {};
  for (const key in properties) {
    const value = properties[key];
    if (value !== undefined) result[key] = value;
  }
  return result as T;
}
