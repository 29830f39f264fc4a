import './kitchen-sink.css'
import { useMantineColorScheme } from '@mantine/core'
import { changeLocale, Button, isLocale, PageHeader, Switcher, useLocale } from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import { GridCorner } from './grid-corner.tsx'
import { InputCorner } from './input-corner.tsx'
import { SmallParts } from './small-parts.tsx'
import { StateCorner } from './state-corner.tsx'

/** Every part of the house in one place. Its words are samples and are not translated. */
export function KitchenSinkPage(): ReactNode {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const locale = useLocale()
  const [part, setPart] = useState('parts')
  return (
    <div className="p-sink">
      <PageHeader
        crumbs={[{ label: 'Portolan' }]}
        title="Parts"
        asOf="Data as of Mon 23 Nov, 08:40"
        actions={
          <>
            <Switcher
              label="Locale"
              value={locale}
              choices={[
                { value: 'en', label: 'en' },
                { value: 'de', label: 'de' },
                { value: 'en-XA', label: 'en-XA' },
              ]}
              onChoose={(next) => isLocale(next) && changeLocale(next)}
            />
            <Button onClick={() => setColorScheme(colorScheme === 'dark' ? 'light' : 'dark')}>
              Turn light
            </Button>
          </>
        }
      />
      <main className="p-sink-page">
        <div className="p-sink-part">
          <Switcher
            label="Part"
            value={part}
            choices={[
              { value: 'parts', label: 'Small parts' },
              { value: 'grid', label: 'Grid' },
              { value: 'input', label: 'Input' },
              { value: 'states', label: 'States' },
            ]}
            onChoose={setPart}
          />
        </div>
        {part === 'parts' ? <SmallParts /> : null}
        {part === 'grid' ? <GridCorner /> : null}
        {part === 'input' ? <InputCorner /> : null}
        {part === 'states' ? <StateCorner /> : null}
      </main>
    </div>
  )
}
