import type { RiskKernel } from '@portolan/risk'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Node has it; the types of Node leave it to those of the browser. */
declare const WebAssembly: {
  readonly instantiate: (bytes: Uint8Array) => Promise<{ readonly instance: { readonly exports: unknown } }>
}

/** Undefined where it was not built: the engine then runs the twin, which gives the same answer later. */
export async function openRiskKernel(): Promise<RiskKernel | undefined> {
  const file = fileURLToPath(import.meta.resolve('@portolan/risk/kernel.wasm'))
  if (!existsSync(file)) return undefined
  const { instance } = await WebAssembly.instantiate(readFileSync(file))
  return instance.exports as RiskKernel
}
