/** Every test sees the same wall clock zone, wherever it runs. */
export default function pinTimeZone(): void {
  process.env["TZ"] = "UTC";
}
