import { FormFromSchema, Section, SidePanel, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo, useState } from 'react'
import { z } from 'zod'
import { type Ability, addAbility, changeAbility } from '../../contract/index.ts'

/** Areas with the abilities below them, and what each level means. */
export function CataloguePanel(props: { all: readonly Ability[]; onClose: () => void }): ReactNode {
  const say = useWords('abilities')
  const [open, setOpen] = useState<string | undefined>(undefined)
  const chosen = props.all.find(({ id }) => id === open)
  return (
    <SidePanel title={say('catalogue')} width={372} onClose={props.onClose}>
      <Section>
        <ul className="ability-tree">
          {props.all.map(({ id, name, area }) => (
            <li key={id} data-area={area === null || undefined}>
              <button type="button" aria-pressed={id === open} onClick={() => setOpen(id)}>
                {name}
              </button>
            </li>
          ))}
        </ul>
      </Section>
      {chosen ? <Edit key={`${chosen.id} ${chosen.version}`} of={chosen} /> : null}
      <Add all={props.all} />
    </SidePanel>
  )
}

const Added = z.object({ name: z.string().trim().min(1).max(200), areaId: z.string().optional() })

function Add(props: { all: readonly Ability[] }): ReactNode {
  const say = useWords('abilities')
  const toast = useToast()
  const { run } = useWrite(addAbility)
  const fields = useMemo(
    () => ({
      name: { label: say('name') },
      areaId: {
        label: say('below'),
        choices: [
          { value: '', label: say('is-area') },
          ...props.all
            .filter(({ area }) => area === null)
            .map(({ id, name }) => ({ value: id, label: name })),
        ],
      },
    }),
    [say, props.all],
  )
  return (
    <Section title={say('add')}>
      <FormFromSchema
        schema={Added}
        fields={fields}
        action={say('add')}
        onSubmit={async ({ name, areaId }) => {
          await run(areaId ? { name, areaId } : { name })
          toast({ sentence: say('added', { name }) })
        }}
      />
    </Section>
  )
}

const words = z.string().max(300).optional()
const Edited = z.object({
  name: z.string().trim().min(1).max(200),
  one: words,
  two: words,
  three: words,
  four: words,
  five: words,
})
const levelNames = ['one', 'two', 'three', 'four', 'five'] as const

function Edit(props: { of: Ability }): ReactNode {
  const say = useWords('abilities')
  const toast = useToast()
  const { run } = useWrite(changeAbility)
  const { of } = props
  const isArea = of.area === null
  const fields = useMemo(
    () => ({
      name: { label: say('name') },
      ...(isArea
        ? {}
        : Object.fromEntries(
            levelNames.map((name, at) => [name, { label: say('levels', { level: at + 1 }) }]),
          )),
    }),
    [say, isArea],
  )
  const told = Object.fromEntries(levelNames.map((name, at) => [name, of.levels[at] ?? '']))
  return (
    <Section title={of.name}>
      <FormFromSchema
        schema={Edited}
        fields={fields}
        values={{ name: of.name, ...told }}
        action={say('save')}
        onSubmit={async ({ name, ...given }) => {
          const levels = levelNames.map((one) => given[one] ?? '')
          await run({ abilityId: of.id, name, ...(isArea ? {} : { levels }) }, { ifMatch: of.version })
          toast({ sentence: say('saved', { name }) })
        }}
      />
    </Section>
  )
}
