import { buildKernels } from './set-up/kernels.mjs'

/** What tests compare with its twin has to be there. */
export async function setup() {
  const hindrance = await buildKernels()
  if (hindrance !== undefined) throw new Error(hindrance)
}
