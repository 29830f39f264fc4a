import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of starting a project come with its form. */
addTexts({ namespace: 'start', en, de })
