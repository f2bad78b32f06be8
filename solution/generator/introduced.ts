/** The version that all components came with. It stays when the solution's own version grows. */
export const INTRODUCED = "0.1.0.0";
