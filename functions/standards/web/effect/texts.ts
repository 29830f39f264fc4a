import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of what gates achieve come with their page. */
addTexts({ namespace: 'effect', en, de })
