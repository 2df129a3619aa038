/** Whether node_modules is what package-lock.json says, and the Node that the tools need. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, say, systemPath } from './run.mjs'

/** The version put into node_modules where the machine's own is too old. */
const NEWER_NODE = '24.21.0'

/** npm ends an installation by writing this file: a broken-off one leaves none. */
const INSTALLED = join(root, 'node_modules', '.package-lock.json')

/**
 * Compares two lock files and the folders.
 * @param {{ packages: Record<string, object> }} lock package-lock.json
 * @param {{ packages: Record<string, object> } | null} installed node_modules/.package-lock.json
 * @param {(folder: string) => boolean} hasFolder
 * @returns {string | null} what is missing or different; null when nothing is
 */
export function packagesDiffer(lock, installed, hasFolder) {
  if (installed === null) return 'nothing is installed yet'
  for (const [folder, wanted] of Object.entries(lock.packages)) {
    if (folder === '') continue
    const found = installed.packages[folder]
    // Binaries for other systems are in the lock and never installed.
    if (found === undefined && (wanted.optional || wanted.devOptional)) continue
    if (found === undefined || !hasFolder(folder)) return `${folder} is missing`
    if (found.version !== wanted.version || found.integrity !== wanted.integrity) {
      return `${folder} is ${found.version}, wanted is ${wanted.version}`
    }
  }
  return null
}

/** Node runs the TypeScript scripts itself from 22.18 and 23.6 on; the tools want 22.12 or later. */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  if (major === 22) return minor >= 18
  if (major === 23) return minor >= 6
  return major >= 24
}

/** The npm package that holds a Node for this machine; it has no install script. */
export function nodePackage(platform, arch) {
  const system = { linux: 'linux', darwin: 'darwin', win32: 'win' }[platform]
  return system === undefined ? null : `node-${system}-${arch}@${NEWER_NODE}`
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

function hasFolder(folder) {
  return existsSync(join(root, folder, 'package.json'))
}

async function npm(args) {
  // An outer `npm --silent` must not hide why an installation failed.
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  const { code, output } = await run('npm', [...args, ...quiet], { path: systemPath() })
  return code === 0 ? null : output.trim()
}

/** Makes node_modules match the lock. Throws with npm's words when that fails. */
export async function ensurePackages() {
  const lock = readJson(join(root, 'package-lock.json'))
  if (lock === null) throw new Error('package-lock.json is missing or damaged')
  const difference = packagesDiffer(lock, readJson(INSTALLED), hasFolder)
  if (difference === null) return
  say(`Installing packages (${difference}) …`)
  const problem = await npm(['ci'])
  if (problem !== null) throw new Error(`npm ci failed:\n${problem}`)
}

async function versionOfNode(path) {
  const { code, output } = await run('node', ['--version'], { path, timeout: 10_000 })
  return code === 0 ? output.trim() : '0'
}

/** Puts a newer Node into node_modules/.bin where the machine's own is too old for the tools. */
export async function ensureNode() {
  if (isNodeNewEnough(await versionOfNode())) return
  const name = nodePackage(process.platform, process.arch)
  const problem = name === null ? 'no package for this system' : await addNode(name)
  if (problem === null && isNodeNewEnough(await versionOfNode())) return
  throw new Error(`Node ${process.version} is too old. Install Node 24 and try again.\n${problem}`)
}

async function addNode(name) {
  say(`Node ${process.version} is too old for the tools: adding ${name} to node_modules …`)
  // Not in package.json: it is wanted on machines with an old Node only.
  return npm(['install', '--no-save', name])
}
