import type { Block, Span } from '@portolan/platform/markup/contract'
import type { ReactNode } from 'react'

type Names = readonly { readonly id: string; readonly name: string }[]

/** Words as the server has understood them. No markup of anybody’s is ever put into the page as it is. */
export function SaidWords(props: { blocks: readonly Block[]; mentions: Names }): ReactNode {
  return (
    <div className="talk-words">
      {props.blocks.map((block, at) =>
        block.kind === 'paragraph' ? (
          <p key={at}>
            <Spans of={block.spans} mentions={props.mentions} />
          </p>
        ) : (
          <ItemList key={at} ordered={block.ordered}>
            {block.items.map((item, nth) => (
              <li key={nth}>
                <Spans of={item} mentions={props.mentions} />
              </li>
            ))}
          </ItemList>
        ),
      )}
    </div>
  )
}

function ItemList(props: { ordered: boolean; children: ReactNode }): ReactNode {
  return props.ordered ? <ol>{props.children}</ol> : <ul>{props.children}</ul>
}

function Spans(props: { of: readonly Span[]; mentions: Names }): ReactNode {
  return props.of.map((span, at) => {
    const words = <Run key={at} of={span} mentions={props.mentions} />
    return span.bold === true ? <b key={at}>{words}</b> : words
  })
}

function Run(props: { of: Span; mentions: Names }): ReactNode {
  const { text, href, person } = props.of
  if (href !== undefined)
    return (
      <a className="p-link" href={href} target="_blank" rel="noreferrer noopener nofollow">
        {text}
      </a>
    )
  if (person === undefined) return text
  const named = props.mentions.find(({ id }) => id === person)
  return named === undefined ? '@…' : <span className="talk-name">@{named.name}</span>
}
