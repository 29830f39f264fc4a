/** Does something when there is nothing else to do; where that cannot be asked for, soon. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act)
  else setTimeout(act)
}
