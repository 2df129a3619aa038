/**
 * A device's enrollment profile, or what a Mac's `profiles show -output stdout-xml` prints: the
 * topic of `com.apple.mdm`, the best source there is beside the MDM itself.
 */
import { readPlistText } from '../certificates/read-plist'
import { type Importer, refused } from './result'
import { resultOf } from './shared/facts-result'

export const profile: Importer = {
  id: 'profile',
  recognises: (text) => readPlistText(text, 'plist')?.is === 'profile',
  read: (text, context) => {
    const facts = readPlistText(text, 'plist')
    return facts === null ? refused('nothing-recognisable') : resultOf(facts, context)
  },
}
