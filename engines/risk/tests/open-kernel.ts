import type { RiskKernel } from '../index.ts'

/** The kernel as the set-up of the tests built it. */
export async function openKernel(bytes: Uint8Array<ArrayBuffer>): Promise<RiskKernel> {
  const { instance } = await WebAssembly.instantiate(bytes)
  return instance.exports as unknown as RiskKernel
}
