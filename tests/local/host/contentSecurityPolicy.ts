/** Which policy an environment's admin has chosen for its model-driven apps. */
export type ContentSecurityPolicy = "default" | "strict";

/**
 * The header as the vendor's table of directives has it (Power Platform, "Content security policy"), without the platform's own hosts.
 * The inline script is the local host's own: it hands Fluent the address of its icons.
 */
export const POLICIES: Readonly<Record<ContentSecurityPolicy, string>> = {
  default: [
    "script-src * 'unsafe-inline' 'unsafe-eval' blob:",
    "worker-src 'self' blob:",
    "style-src * 'unsafe-inline' blob:",
    "font-src * data:",
    "frame-ancestors 'self' https://*.powerapps.com",
  ].join("; "),
  strict: [
    "default-src 'self'",
    "connect-src 'self' blob: data: wss:",
    "script-src 'self' 'unsafe-inline' blob: data:",
    "worker-src 'self' blob: data:",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' blob: data:",
    "frame-src 'self' blob:",
    "base-uri 'none'",
    "frame-ancestors 'self' https://*.powerapps.com",
  ].join("; "),
};
