import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, statSync } from 'node:fs'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { sealName } from './manifest.ts'
import { tarEnd, tarHeader, tarPadding } from './ustar.ts'

/** A tar file that grows, and the hash of all that was written. */
export class ArchiveWriter {
  readonly #target: Writable
  readonly #second: number
  readonly #hash = createHash('sha256')
  /** Settles when the target has taken all, and rejects when it goes away: a download that was cancelled. */
  readonly #ended: Promise<void>
  #bytes = 0

  constructor(target: Writable, now: string) {
    this.#target = target
    this.#second = Math.floor(Date.parse(now) / 1000)
    this.#ended = finished(target)
    this.#ended.catch(() => undefined)
  }

  async add(name: string, content: Buffer): Promise<void> {
    await this.#write(tarHeader({ name, size: content.length }, this.#second))
    await this.#write(content)
    await this.#write(tarPadding(content.length))
  }

  async addFile(name: string, path: string): Promise<void> {
    const { size } = statSync(path)
    await this.#write(tarHeader({ name, size }, this.#second))
    for await (const chunk of createReadStream(path)) await this.#write(chunk)
    await this.#write(tarPadding(size))
  }

  async seal(): Promise<{ sha256: string; bytes: number }> {
    const sha256 = this.#hash.copy().digest('hex')
    await this.add(sealName, Buffer.from(`${sha256}\n`))
    await this.#write(tarEnd)
    this.#target.end()
    await this.#ended
    return { sha256, bytes: this.#bytes }
  }

  /** Ends a target that will not be whole, and waits until it has let go of its file. */
  async abandon(): Promise<void> {
    this.#target.destroy()
    await this.#ended.catch(() => undefined)
  }

  async #write(chunk: Buffer): Promise<void> {
    this.#hash.update(chunk)
    this.#bytes += chunk.length
    if (!this.#target.write(chunk)) await Promise.race([once(this.#target, 'drain'), this.#ended])
  }
}
