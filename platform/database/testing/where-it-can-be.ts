import { describe } from 'vitest'

/** What only one account can try is no test of another: it is not passed over there, it does not arise. */
export function whereItCanBe(can: boolean, name: string, define: () => void): void {
  if (can) describe(name, define)
}
