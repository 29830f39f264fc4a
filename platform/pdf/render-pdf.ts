import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import type { PdfBlock, PdfDocument, PdfLine, PdfTone } from './pdf-document.ts'

type Page = InstanceType<typeof PDFDocument>

const require = createRequire(import.meta.url)
let read: { readonly plain: Buffer; readonly bold: Buffer } | undefined

const margin = 56
const footHeight = 40
const ink = '#1c2430'
const quiet = '#5a6675'
const tones: Readonly<Record<PdfTone, string>> = {
  good: '#17663a',
  warn: '#8a5a00',
  bad: '#a3231f',
  none: quiet,
}

/** A document as PDF: no clock, no chance, fonts embedded. The same document gives the same bytes. */
export async function renderPdf(document: PdfDocument): Promise<Uint8Array> {
  const page = openPage(document)
  const whole = collect(page)
  page.font('bold').fontSize(18).fillColor(ink).text(document.title)
  page.font('plain').fontSize(11).fillColor(quiet).text(document.subtitle).moveDown(0.8)
  for (const block of document.blocks) write(page, block)
  writeFeet(page, document)
  page.end()
  return await whole
}

function openPage({ title, author, at, language }: PdfDocument): Page {
  const made = new Date(at)
  const page = new PDFDocument({
    size: 'A4',
    margins: { top: margin, left: margin, right: margin, bottom: margin + footHeight },
    bufferPages: true,
    lang: language,
    displayTitle: true,
    info: { Title: title, Author: author, Creator: 'Portolan', CreationDate: made, ModDate: made },
  })
  const { plain, bold } = (read ??= {
    plain: readFileSync(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')),
    bold: readFileSync(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')),
  })
  return page.registerFont('plain', plain).registerFont('bold', bold)
}

async function collect(page: Page): Promise<Uint8Array> {
  const parts: Buffer[] = []
  return await new Promise((resolve, reject) => {
    page.on('data', (part: Buffer) => parts.push(part))
    page.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    page.on('error', reject)
  })
}

function write(page: Page, block: PdfBlock): void {
  if (block.kind === 'heading') heading(page, block.text)
  else if (block.kind === 'words') words(page, block.text)
  else if (block.kind === 'facts') for (const [name, value] of block.of) fact(page, name, value)
  else for (const line of block.of) listed(page, line)
}

/** A heading stays with what comes after it. */
function heading(page: Page, text: string): void {
  if (page.y > bottomOf(page) - 60) page.addPage()
  page.moveDown(0.6).font('bold').fontSize(12).fillColor(ink).text(text, margin).moveDown(0.3)
}

function words(page: Page, text: string): void {
  page.font('plain').fontSize(10).fillColor(ink).text(text, margin, page.y, { lineGap: 2 }).moveDown(0.4)
}

const nameWidth = 130

function fact(page: Page, name: string, value: string): void {
  const width = page.page.width - 2 * margin - nameWidth
  const height = page.font('plain').fontSize(10).heightOfString(value, { width, lineGap: 2 })
  if (page.y + height > bottomOf(page)) page.addPage()
  const { y } = page
  page.fillColor(quiet).text(name, margin, y, { width: nameWidth - 8 })
  const below = page.y
  page.fillColor(ink).text(value, margin + nameWidth, y, { width, lineGap: 2 })
  page.y = Math.max(page.y, below) + 2
  page.x = margin
}

/** The word of its state stands before it, in bold and in the colour of that. */
function listed(page: Page, { mark, tone, text, notes }: PdfLine): void {
  if (page.y > bottomOf(page) - 30) page.addPage()
  page.font('bold').fontSize(10).fillColor(tones[tone])
  if (mark !== '') page.text(`${mark}  `, margin, page.y, { continued: true })
  page.font('plain').fillColor(ink).text(text, { lineGap: 1 })
  for (const note of notes)
    page
      .fontSize(9)
      .fillColor(quiet)
      .text(note, margin + 14, page.y, { lineGap: 1, width: page.page.width - 2 * margin - 14 })
  page.x = margin
  page.moveDown(0.35)
}

function bottomOf(page: Page): number {
  return page.page.height - page.page.margins.bottom
}

/** Written last: only then it is known how many pages there are. */
function writeFeet(page: Page, document: PdfDocument): void {
  const { start, count } = page.bufferedPageRange()
  for (let at = start; at < start + count; at += 1) {
    page.switchToPage(at)
    const { width, height, margins } = page.page
    margins.bottom = 0
    const foot = { width: width - 2 * margin, lineBreak: false }
    page.font('plain').fontSize(7.5).fillColor(quiet)
    page.text(document.foot, margin, height - margin, foot)
    page.text(document.page(at - start + 1, count), margin, height - margin + 12, foot)
  }
}
