import { describe, expect, it } from 'vitest'
import { SHARED } from './rules/layers'
import { filesIn, type Source, sourcesIn } from './rules/sources'

/** Files directly in the folder that none of its registers imports. */
function orphans(folder: string, files: string[], registers: Source[], shared: string[]) {
  const registered = new Set(registers.flatMap(({ imports }) => imports.map(({ file }) => file)))
  return files
    .filter((path) => path.slice(0, path.lastIndexOf('/')) === folder && path.endsWith('.ts'))
    .map((path) => path.slice(0, -'.ts'.length))
    .filter((file) => !['index', ...shared].includes(file.slice(folder.length + 1)))
    .filter((file) => !registered.has(file))
}

describe.each(['lib/guards', 'lib/imports'] as const)('%s', (folder) => {
  // Guards have two registers: who decides on a press, and who has something to say.
  const index = sourcesIn(folder).filter(({ path }) => /\/(index|says)\.ts$/.test(path))
  const shared = SHARED[folder]

  it('has no file that its index does not register', () => {
    expect(orphans(folder, filesIn(folder), index, shared)).toEqual([])
  })

  it('has every file that is excepted here', () => {
    expect(filesIn(folder)).toEqual(
      expect.arrayContaining(shared.map((name) => `${folder}/${name}.ts`)),
    )
  })

  it('would notice an orphan', () => {
    const added = [...filesIn(folder), `${folder}/forgotten.ts`]
    expect(orphans(folder, added, index, shared)).toContain(`${folder}/forgotten`)
  })
})
