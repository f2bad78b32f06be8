import { createServer } from "node:net";

/** Throws one sentence where something listens on the port already. */
export async function requireFreePort(host: string, port: number): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => server.once("error", reject).listen({ host, port }, () => resolve()));
  } catch (error) {
    throw portError(port, error);
  }
  await new Promise((resolve) => server.close(resolve));
}

/** What opening a port failed with, in one sentence. */
export function portError(port: number, error: unknown): Error {
  const isInUse = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
  return new Error(
    isInUse ? `Port ${port} is in use; choose another one with --port.` : `Port ${port} cannot be opened: ${(error as Error).message}.`,
  );
}
