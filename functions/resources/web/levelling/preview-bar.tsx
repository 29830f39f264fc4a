import { writeRequest } from '@portolan/contract'
import type { Instant } from '@portolan/quantity'
import { Button, Icon, MenuButton, useFormat, useWords } from '@portolan/ui'
import { Download, Scale } from 'lucide-react'
import type { ReactNode } from 'react'
import { exportLevelling, type LevellingBrief } from '../../contract/index.ts'
import type { ChangeAddress } from './address.ts'

/** Which of one's previews is shown, what it was asked, and the ways on. */
export function PreviewBar(props: {
  items: readonly LevellingBrief[]
  chosen: string
  onChange: ChangeAddress
}): ReactNode {
  const say = useWords('levelling')
  const format = useFormat()
  const { items, chosen, onChange } = props
  const name = (of: LevellingBrief): string =>
    say('made', {
      at: format.instant(of.at as Instant),
      priority: say(`priority.${of.choices.priority}`),
      depth: say(`depth.${of.choices.depth}`),
    })
  const shown = items.find(({ id }) => id === chosen)
  return (
    <div className="level-bar">
      <MenuButton
        label={shown === undefined ? say('choose') : name(shown)}
        entries={items.map((one) => ({
          id: one.id,
          label: name(one),
          marked: one.id === chosen,
          onChoose: () => onChange({ preview: one.id, move: undefined, project: undefined }),
        }))}
      />
      <span className="level-bar-ways">
        {(['csv', 'xlsx'] as const).map((kind) => (
          <a
            key={kind}
            className="p-button p-button-plain"
            download
            title={say('download', { format: kind.toUpperCase() })}
            href={`/api${writeRequest(exportLevelling, { previewId: chosen, format: kind }).url}`}
          >
            <Icon of={Download} size={13} />
            {kind.toUpperCase()}
          </a>
        ))}
        <Button kind="first" icon={Scale} onClick={() => onChange({ ask: true })}>
          {say('ask')}
        </Button>
      </span>
    </div>
  )
}
