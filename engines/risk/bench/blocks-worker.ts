import { parentPort, workerData } from 'node:worker_threads'
import { blockRunner, prepare, type RiskInput, type RiskKernel, type RiskOptions } from '../index.ts'

type Given = {
  readonly input: RiskInput
  readonly options: RiskOptions
  readonly bytes: Uint8Array<ArrayBuffer>
}

const { input, options, bytes } = workerData as Given
const { instance } = await WebAssembly.instantiate(bytes)
const { result } = prepare(input, options)
const run = result === undefined ? undefined : blockRunner(result, instance.exports as unknown as RiskKernel)

parentPort?.on('message', (blocks: readonly number[]) =>
  parentPort?.postMessage(blocks.map((block) => run?.(block))),
)
parentPort?.postMessage('ready')
