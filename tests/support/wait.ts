/** Waits until `check` gives something other than null, undefined or false; for at most `timeoutMs`. */
export async function until<T>(
  check: () => Promise<T> | T,
  timeoutMs = 30_000,
): Promise<NonNullable<Exclude<T, false>>> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const value = await check();
    if (value !== null && value !== undefined && value !== false)
      return value as NonNullable<Exclude<T, false>>;
    if (Date.now() > deadline) throw new Error(`waited ${timeoutMs} ms in vain for: ${check}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
