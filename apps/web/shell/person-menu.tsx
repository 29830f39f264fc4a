import { Menu, useMantineColorScheme } from '@mantine/core'
import { Icon, isLocale, useContributions, useGo, useLocale, useWords } from '@portolan/ui'
import { Keyboard } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { chooseLocale } from './locale.ts'
import { PersonFace } from './person-face.tsx'

const schemes = ['light', 'dark', 'auto'] as const
const languages = [
  { code: 'en', name: 'English' },
  { code: 'de', name: 'Deutsch' },
] as const

/** Appearance, language, keys, and what slices add for the person. It opens as soon as it is there. */
export function PersonMenuOpen(props: { onKeys: () => void }): ReactNode {
  const say = useWords('shell')
  const words = useWords()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const locale = useLocale()
  const face = useRef<HTMLButtonElement>(null)
  const [opened, setOpened] = useState(false)
  // This face took the place of the one that was pressed: it takes its focus too, to have it back on closing.
  useEffect(() => {
    face.current?.focus()
    const timer = setTimeout(() => setOpened(true))
    return () => clearTimeout(timer)
  }, [])
  return (
    <Menu
      position="top-start"
      width={216}
      withinPortal
      opened={opened}
      onChange={setOpened}
      returnFocus
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <PersonFace ref={face} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{say('scheme.label')}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(next) => setColorScheme(schemeOf(next))}>
          {schemes.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme}>
              {say(`scheme.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{say('language')}</Menu.Label>
        <Menu.RadioGroup value={locale} onChange={(next) => isLocale(next) && chooseLocale(next)}>
          {languages.map(({ code, name }) => (
            <Menu.RadioItem key={code} value={code}>
              {name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item
          leftSection={<Icon of={Keyboard} size={13} />}
          rightSection={<kbd className="p-kbd">?</kbd>}
          onClick={props.onKeys}
        >
          {words('keys.title')}
        </Menu.Item>
        <PersonActions />
      </Menu.Dropdown>
    </Menu>
  )
}

function PersonActions(): ReactNode {
  const words = useWords()
  const go = useGo()
  return useContributions()
    .flatMap((one) => one.actions ?? [])
    .filter((action) => action.also === 'person')
    .map((action) => (
      <Menu.Item
        key={action.id}
        leftSection={<Icon of={action.icon} size={13} />}
        onClick={() => (action.to ? go(action.to) : action.run?.())}
      >
        {words(action.label)}
      </Menu.Item>
    ))
}

function schemeOf(text: string): (typeof schemes)[number] {
  return schemes.find((scheme) => scheme === text) ?? 'auto'
}
