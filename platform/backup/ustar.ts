/** The little of POSIX ustar that a backup needs: plain files, one after the other. `tar -tf` reads it too. */
export const blockSize = 512

export type TarEntry = { readonly name: string; readonly size: number }

const largestOctal = 0o77777777777

export function tarHeader(entry: TarEntry, modifiedSecond: number): Buffer {
  const name = Buffer.from(entry.name, 'ascii')
  if (name.length > 100) throw new RangeError(`${entry.name} is too long for the header of a tar file.`)
  const block = Buffer.alloc(blockSize)
  name.copy(block, 0)
  block.write('0000600\0', 100)
  block.write('0000000\0', 108)
  block.write('0000000\0', 116)
  writeSize(block, entry.size)
  block.write(`${octal(modifiedSecond, 11)}\0`, 136)
  block.write('0', 156)
  block.write('ustar\x0000', 257)
  block.write(`${octal(checksum(block), 6)}\0 `, 148)
  return block
}

/** What follows an entry's bytes up to the next block. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc((blockSize - (size % blockSize)) % blockSize)
}

export const tarEnd: Buffer = Buffer.alloc(2 * blockSize)

/** The entry a block announces; 'end' for a block of zeros, undefined for anything else. */
export function readTarHeader(block: Buffer): TarEntry | 'end' | undefined {
  if (block.length !== blockSize) return undefined
  if (block.every((byte) => byte === 0)) return 'end'
  if (Number.parseInt(text(block, 148, 8), 8) !== checksum(block)) return undefined
  const size = readSize(block)
  if (text(block, 257, 5) !== 'ustar' || !Number.isSafeInteger(size) || size < 0) return undefined
  return { name: text(block, 0, 100), size }
}

/** Over 8 GiB the eleven octal digits are too few: the first bit says that the rest is binary, as GNU tar does. */
function writeSize(block: Buffer, size: number): void {
  if (size <= largestOctal) block.write(`${octal(size, 11)}\0`, 124)
  else {
    block.writeUInt8(0x80, 124)
    block.writeBigUInt64BE(BigInt(size), 128)
  }
}

function readSize(block: Buffer): number {
  return (block[124] ?? 0) & 0x80
    ? Number(block.readBigUInt64BE(128))
    : Number.parseInt(text(block, 124, 12), 8)
}

/** The sum of all bytes, its own field taken as blanks. */
function checksum(block: Buffer): number {
  return block.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0)
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0')
}

function text(block: Buffer, from: number, length: number): string {
  const field = block.toString('ascii', from, from + length)
  const end = field.indexOf('\0')
  return end < 0 ? field : field.slice(0, end)
}
