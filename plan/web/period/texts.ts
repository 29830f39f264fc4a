import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of periods come with their screens. */
addTexts({ namespace: 'periods', en, de })
