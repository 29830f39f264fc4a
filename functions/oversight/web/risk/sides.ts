import type { RiskSide, RiskSimulation } from '../../contract/index.ts'

export type SideShown = { readonly side: RiskSide; readonly played: RiskSimulation['played'] }

/** Those that were played, as the risks stand first. */
export function sidesOf({ played, answered, calibrated }: RiskSimulation): readonly SideShown[] {
  const all = [
    { side: 'as-is', played },
    { side: 'answered', played: answered },
    { side: 'calibrated', played: calibrated },
  ] as const
  return all.flatMap((one): SideShown[] =>
    one.played === null ? [] : [{ side: one.side, played: one.played }],
  )
}
