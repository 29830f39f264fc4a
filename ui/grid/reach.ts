/** How those who stand above the rows bring one of them into view; the rows say how that is done. */
export type Reach = {
  readonly to: (row: number) => void
  readonly follow: (go: (row: number) => void) => () => void
}

export function openReach(): Reach {
  let reach: ((row: number) => void) | undefined
  return {
    to: (row) => reach?.(row),
    follow: (go) => {
      reach = go
      return () => {
        if (reach === go) reach = undefined
      }
    },
  }
}
