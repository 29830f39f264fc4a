import { expect, it } from 'vitest'
import { toldType } from './told-type.ts'

const latin = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0))

it.each([
  ['%PDF-1.7\n…', 'application/pdf'],
  ['\u0089PNG\r\n\u001a\n', 'image/png'],
  ['\u00ff\u00d8\u00ff\u00e0', 'image/jpeg'],
  ['RIFF\u0001\u0001\u0001\u0001WEBPVP8', 'image/webp'],
  ['PK\u0003\u0004…xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  [
    'PK\u0003\u0004…word/document.xml',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  ['PK\u0003\u0004…notes.txt', 'application/zip'],
  ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'application/x-ole-storage'],
  ['a,b\n1,2\n', 'text/plain'],
  ['  <!DOCTYPE html><p>', 'text/html'],
  ['words <script>alert(1)</script>', 'text/html'],
  ['<?xml version="1.0"?>\n<!-- a --><svg xmlns="…">', 'image/svg+xml'],
  ['<?xml version="1.0"?><Project/>', 'application/xml'],
  ['\u0000\u0001\u0002', 'application/octet-stream'],
])('a content that begins with %j is %s', (content, type) => {
  expect(toldType(latin(content))).toBe(type)
})
