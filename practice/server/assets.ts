/** The page's own files: modules with their types taken out, the sheet, three small pictures. */
import { existsSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join, normalize } from 'node:path'

export interface Asset {
  type: string
  body: string
}

const FOLDER = join(import.meta.dirname, '..')
const MODULE = /^(pages\/[\w-]+|data\/[\w-]+|drawings)\.ts$/

const svg = (width: number, height: number, content: string) => ({
  type: 'image/svg+xml',
  body: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${content}</svg>`,
})

const PICTURES: Record<string, Asset> = {
  'title.svg': svg(
    420,
    36,
    '<text x="0" y="26" font-family="Helvetica, Arial, sans-serif" font-size="25" fill="#3c4450">Apple Push Certificates Portal</text>',
  ),
  'info.svg': svg(
    16,
    16,
    '<circle cx="8" cy="8" r="8" fill="#3e7cc9"/><circle cx="8" cy="4.5" r="1.3" fill="#fff"/><rect x="6.9" y="7" width="2.2" height="6" fill="#fff"/>',
  ),
  'tick.svg': svg(
    32,
    32,
    '<circle cx="16" cy="16" r="15" fill="#4f8a1d"/><path d="M9 17l5 5 10-11" fill="none" stroke="#fff" stroke-width="3"/>',
  ),
}

const read = new Map<string, Asset>()

/** The file of that name below `/pushcert/practice/`, or null. */
export function assetOf(path: string): Asset | null {
  const name = normalize(path)
  const picture = PICTURES[name.replace(/^pages\//, '')]
  if (picture !== undefined) return picture
  const known = read.get(name)
  if (known !== undefined) return known
  const fresh = readAsset(name)
  if (fresh !== null) read.set(name, fresh)
  return fresh
}

function readAsset(name: string): Asset | null {
  if (name === 'portal.css') return readAsset('pages/portal.css')
  const file = join(FOLDER, name)
  if (name === 'pages/portal.css') return { type: 'text/css', body: readFileSync(file, 'utf8') }
  if (!MODULE.test(name) || !existsSync(file)) return null
  return { type: 'text/javascript', body: stripTypeScriptTypes(readFileSync(file, 'utf8')) }
}
