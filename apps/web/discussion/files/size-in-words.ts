import type { Format } from '@portolan/ui'

const kilobyte = 1024
const megabyte = kilobyte * 1024

/** '3 KB', '12.4 MB'; what is smaller than a kilobyte counts as one. */
export function sizeInWords(format: Format, bytes: number): string {
  if (bytes < megabyte) return `${format.number(Math.max(1, Math.round(bytes / kilobyte)))} KB`
  return `${format.number(Math.round((bytes / megabyte) * 10) / 10)} MB`
}
