import './kitchen-sink.css'
import { useMantineColorScheme } from '@mantine/core'
import { changeLocale, Button, isLocale, PageHeader, Switcher, useAddress, useLocale } from '@portolan/ui'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { ChartCorner } from './chart-corner.tsx'
import { EditingCorner } from './editing-corner.tsx'
import { GridCorner } from './grid-corner.tsx'
import { InputCorner } from './input-corner.tsx'
import { SmallParts } from './small-parts.tsx'
import { StateCorner } from './state-corner.tsx'

const parts = ['parts', 'grid', 'editing', 'input', 'charts', 'states'] as const
const sinkAddress = z.object({ part: z.enum(parts).optional().catch(undefined) })

/** Every part of the house in one place. Its words are samples and are not translated. */
export function KitchenSinkPage(): ReactNode {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const locale = useLocale()
  const [{ part = 'parts' }, change] = useAddress(sinkAddress)
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
              { value: 'editing', label: 'Editing' },
              { value: 'input', label: 'Input' },
              { value: 'charts', label: 'Charts' },
              { value: 'states', label: 'States' },
            ]}
            onChoose={(next) => change({ part: parts.find((one) => one === next) })}
          />
        </div>
        {part === 'parts' ? <SmallParts /> : null}
        {part === 'grid' ? <GridCorner /> : null}
        {part === 'editing' ? <EditingCorner /> : null}
        {part === 'input' ? <InputCorner /> : null}
        {part === 'charts' ? <ChartCorner /> : null}
        {part === 'states' ? <StateCorner /> : null}
      </main>
    </div>
  )
}
