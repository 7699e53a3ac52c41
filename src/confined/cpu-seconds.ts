/** CPU time that this process has taken so far, in s: for work that stops by itself before its limit. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
