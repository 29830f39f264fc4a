type Json = Record<string, unknown>

/** The API as a page for people: made from the OpenAPI document, with no script at all. */
export function docsPage(document: Json): string {
  const paths = document.paths as Record<string, Record<string, Json>>
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({ path, method: method.toUpperCase(), described })),
  )
  const rooms = [...new Set(operations.map((one) => room(one.described)))].sort()
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Portolan API</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style nonce="__CSP_NONCE__">${style}</style></head><body>
<nav aria-label="Rooms"><h1>Portolan API</h1>${rooms.map((name) => `<a href="#${name}">${name}</a>`).join('')}
<a href="/api/openapi.json">openapi.json</a></nav>
<main><p>${escape(String((document.info as Json).description))}</p>
${rooms
  .map((name) =>
    section(
      name,
      operations.filter((one) => room(one.described) === name),
    ),
  )
  .join('\n')}
</main></body></html>`
}

type Described = { path: string; method: string; described: Json }

function room(described: Json): string {
  return String((described.tags as unknown[])[0])
}

function section(name: string, operations: readonly Described[]): string {
  return `<section id="${escape(name)}"><h2>${escape(name)}</h2>${operations.map(article).join('\n')}</section>`
}

function article({ path, method, described }: Described): string {
  const parameters = described.parameters as { name: string; in: string; required: boolean; schema: Json }[]
  const rows = parameters.map(
    (one) =>
      `<tr><td><code>${escape(one.name)}</code></td><td>${one.in}</td><td>${one.required ? 'required' : ''}</td><td><code>${escape(shape(one.schema))}</code></td></tr>`,
  )
  const body = (described.requestBody as Json | undefined)?.content as
    | Record<string, { schema: Json; example?: unknown }>
    | undefined
  return `<article id="${escape(String(described.operationId))}"><h3><b class="${method.toLowerCase()}">${method}</b> <code>${escape(path)}</code></h3>
<p>${escape(String(described.summary))}. ${escape(String(described.description)).replace(/`([^`]+)`/g, '<code>$1</code>')}</p>
${rows.length > 0 ? `<table><tbody>${rows.join('')}</tbody></table>` : ''}
${body ? `<details><summary>Body</summary><pre>${escape(JSON.stringify(Object.values(body)[0], null, 2))}</pre></details>` : ''}
<details><summary>Answers</summary><table><tbody>${Object.entries(described.responses as Record<string, Json>)
    .map(
      ([status, one]) =>
        `<tr><td>${status}</td><td>${escape(String(one.description)).replace(/`([^`]+)`/g, '<code>$1</code>')}</td></tr>`,
    )
    .join('')}</tbody></table></details></article>`
}

function shape(schema: Json): string {
  if (Array.isArray(schema.enum)) return schema.enum.join(' | ')
  return String(schema.format ?? schema.type ?? 'any')
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

const style = `
:root { color-scheme: light dark; --line: light-dark(#e4e7ec, #262b35); --soft: light-dark(#f5f6f8, #1b1f27); --text: light-dark(#1a1d23, #eceef2); --accent: light-dark(#4650c8, #8b93f8) }
body { margin: 0; display: grid; grid-template-columns: 216px 1fr; font: 13px/20px Inter, system-ui, sans-serif; color: var(--text); background: light-dark(#fff, #15181e) }
nav { position: sticky; top: 0; height: 100vh; box-sizing: border-box; padding: 16px; background: var(--soft); border-right: 1px solid var(--line); display: flex; flex-direction: column; gap: 6px }
h1 { font-size: 15px; margin: 0 0 8px } h2 { font-size: 15px; margin: 24px 0 8px } h3 { font-size: 13px; margin: 0 } h3 b { font-weight: 600; display: inline-block; min-width: 52px }
a { color: var(--accent); text-decoration: none } a:hover { text-decoration: underline }
main { padding: 16px 24px; max-width: 960px } article { border-top: 1px solid var(--line); padding: 12px 0 } p { margin: 4px 0 8px }
table { border-collapse: collapse } td { padding: 2px 16px 2px 0; vertical-align: top } pre { background: var(--soft); padding: 12px; border-radius: 6px; overflow: auto }
summary { cursor: pointer } @media (max-width: 800px) { body { grid-template-columns: 1fr } nav { position: static; height: auto } }`
