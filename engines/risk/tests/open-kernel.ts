import { readFileSync } from 'node:fs'
import type { RiskKernel } from '../index.ts'

/** Built by the set-up of the tests. */
export async function openKernel(): Promise<RiskKernel> {
  const bytes = readFileSync(new URL('../dist/kernel.wasm', import.meta.url))
  const { instance } = await WebAssembly.instantiate(bytes)
  return instance.exports as unknown as RiskKernel
}
