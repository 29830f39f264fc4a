import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of the register come with its pages. */
addTexts({ namespace: 'raid', en, de })
