import type { KeptElement } from '../kept.ts'

/** XML text of an element, one line for each, as the tools write it. */
export function writeXml(element: KeptElement): string {
  const lines: string[] = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>']
  writeElement(element, '', lines)
  return `${lines.join('\r\n')}\r\n`
}

function writeElement(
  { name, text, children, attributes }: KeptElement,
  indent: string,
  lines: string[],
): void {
  const start = `${name}${writeAttributes(attributes)}`
  if (children === undefined || children.length === 0) {
    const inner = text === undefined ? '' : escaped(text)
    lines.push(inner === '' ? `${indent}<${start}/>` : `${indent}<${start}>${inner}</${name}>`)
    return
  }
  if (text !== undefined) {
    // Words between elements are part of the text, so no indentation may join them.
    const inner: string[] = []
    for (const child of children) writeElement(child, '', inner)
    lines.push(`${indent}<${start}>${escaped(text)}${inner.join('')}</${name}>`)
    return
  }
  lines.push(`${indent}<${start}>`)
  for (const child of children) writeElement(child, `${indent}  `, lines)
  lines.push(`${indent}</${name}>`)
}

function writeAttributes(attributes: KeptElement['attributes']): string {
  if (attributes === undefined) return ''
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`)
    .join('')
}

/** A carriage return must be a reference, or reading turns it into a line feed. Illegal signs fall away. */
function escaped(text: string): string {
  if (!suspicious.test(text)) return text
  return text
    .replace(illegal, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
}

const illegal = /(?![\t\n\r\u007F-\u009F])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu
const suspicious = /[&<>\p{Cc}\p{Cs}\uFFFE\uFFFF]/u
