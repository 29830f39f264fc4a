import { useMantineColorScheme } from '@mantine/core'
import {
  isLocale,
  type MenuPart,
  MenuOf,
  useContributions,
  useGo,
  useLocale,
  useOpener,
  useWords,
} from '@portolan/ui'
import { Keyboard } from 'lucide-react'
import type { ReactNode } from 'react'
import { chooseLocale } from './locale.ts'
import { PersonFace } from './person-face.tsx'
import { useTellLanguage } from './use-tell-language.ts'

const schemes = ['light', 'dark', 'auto'] as const
const languages = [
  { id: 'en', label: 'English' },
  { id: 'de', label: 'Deutsch' },
] as const

/** Appearance, language, keys, and what slices add for the person. */
export function PersonMenu(props: { onKeys: () => void }): ReactNode {
  const say = useWords('shell')
  const words = useWords()
  const opener = useOpener('menu')
  const tell = useTellLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const parts: readonly MenuPart[] = [
    { id: 'scheme', title: say('scheme.label') },
    {
      id: 'schemes',
      chosen: colorScheme,
      choices: schemes.map((id) => ({ id, label: say(`scheme.${id}`) })),
      onChoose: (id) => setColorScheme(schemes.find((one) => one === id) ?? 'auto'),
      stays: true,
    },
    { id: 'line', line: true },
    { id: 'language', title: say('language') },
    {
      id: 'languages',
      chosen: useLocale(),
      choices: languages,
      onChoose: (id) => {
        if (!isLocale(id)) return
        chooseLocale(id)
        tell(id)
      },
      stays: true,
    },
    { id: 'line-2', line: true },
    { id: 'keys', label: words('keys.title'), icon: Keyboard, keys: '?', onChoose: props.onKeys },
    ...usePersonActions(),
  ]
  return (
    <>
      <PersonFace {...opener.button} />
      <MenuOf of={opener} parts={parts} width={216} position="top-start" />
    </>
  )
}

function usePersonActions(): readonly MenuPart[] {
  const words = useWords()
  const go = useGo()
  return useContributions()
    .flatMap((one) => one.actions ?? [])
    .filter((action) => action.also === 'person')
    .map((action) => ({
      id: action.id,
      label: words(action.label),
      icon: action.icon,
      onChoose: () => (action.to ? go(action.to) : action.run?.()),
    }))
}
