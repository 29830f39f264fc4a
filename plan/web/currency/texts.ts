import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of currency rates come with their screen. */
addTexts({ namespace: 'rates', en, de })
