const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text is an id of Dataverse and nothing else, in either case, without braces. */
export const isGuid = (text: string): boolean => GUID.test(text);
