/** Seconds that this process has computed, so that a busy machine is no excuse. */
export function cpuClock(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
