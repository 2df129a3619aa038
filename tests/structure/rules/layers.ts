/**
 * Imports run one way: domain ← imports, portal, policy, journal ← guards ← browser ← entrypoints.
 * A folder may import from itself and from what is named here; a new folder has to be added.
 */
import type { Source } from './sources'

const LEAVES = [
  'lib/domain',
  'lib/i18n',
  'lib/messages',
  'lib/words',
  'lib/certificates',
  'lib/log',
]
const READING = [...LEAVES, 'lib/imports', 'lib/portal', 'lib/policy', 'lib/journal', 'lib/shadow']
const DECIDING = [...READING, 'lib/guards']
const ACTING = [...DECIDING, 'lib/gate', 'lib/overlay']
const EVERYTHING = [...ACTING, 'lib/browser', 'lib/runtime', 'lib/console', 'components']

const MAY_IMPORT: Record<string, string[]> = {
  'lib/domain': [],
  'lib/i18n': [],
  'lib/log': [],
  'lib/messages': [
    'lib/domain',
    'lib/words',
    'lib/guards',
    'lib/shadow',
    'lib/journal',
    'lib/certificates',
  ],
  // What is said to people: types that guards use, and the table that the background speaks from.
  'lib/words': LEAVES,
  'lib/certificates': ['lib/domain'],
  'lib/imports': LEAVES,
  'lib/portal': LEAVES,
  'lib/policy': LEAVES,
  'lib/journal': LEAVES,
  // A second person's confirmation: what is computed, said and compared.
  'lib/shadow': ['lib/domain'],
  'lib/guards': READING,
  // Holds and draws what the guards decided.
  'lib/gate': [...LEAVES, 'lib/portal'],
  'lib/overlay': DECIDING,
  'lib/browser': ACTING,
  // The portal tab's own wiring: reads, asks the guards, acts, and talks to the background.
  'lib/runtime': [...ACTING, 'lib/browser'],
  // The same for the tab of an MDM's console.
  'lib/console': [...ACTING, 'lib/browser'],
  components: [...LEAVES, 'lib/imports', 'lib/portal', 'lib/browser', 'lib/shadow', 'lib/journal'],
  entrypoints: EVERYTHING,
}

/** Files beside the index that are no guard or importer themselves, and that these share. */
export const SHARED: Record<'lib/guards' | 'lib/imports', string[]> = {
  'lib/guards': ['guard', 'facts', 'says'],
  'lib/imports': ['result'],
}

/** `lib/domain/topic` is in `lib/domain`, `lib/messages` in itself, `components/ui/x` in `components`. */
export function layerOf(file: string): string {
  const [first = '', second = ''] = file.replace(/\.(ts|tsx)$/, '').split('/')
  return first === 'lib' ? `lib/${second}` : first
}

/** The imports of a file that run the wrong way. */
export function wrongWay(source: Source): string[] {
  const layer = layerOf(source.path)
  const allowed = MAY_IMPORT[layer]
  if (allowed === undefined)
    return [`${source.path}: the folder ${layer} has no place in layers.ts`]
  return source.imports
    .filter(({ file }) => file !== null && /^(lib|components|entrypoints)\//.test(file))
    .filter(({ file }) => {
      const target = layerOf(file ?? '')
      return target !== layer && !allowed.includes(target)
    })
    .map(({ specifier }) => `${source.path} imports ${specifier}`)
}

/** The imports between files that lie directly in `folder`, which `index.ts` alone may have. */
export function siblings(source: Source, folder: string, shared: string[]): string[] {
  const isDirectlyIn = (file: string) => file.slice(0, file.lastIndexOf('/')) === folder
  const name = (file: string) => file.slice(file.lastIndexOf('/') + 1).replace(/\.(ts|tsx)$/, '')
  if (!isDirectlyIn(source.path) || ['index', ...shared].includes(name(source.path))) return []
  return source.imports
    .filter(({ file }) => file !== null && isDirectlyIn(file) && !shared.includes(name(file)))
    .map(({ specifier }) => `${source.path} imports ${specifier}`)
}
