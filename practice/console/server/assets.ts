/** The console's own files: its page, its modules with their types taken out, its sheet. */
import { existsSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '..')
const MODULE = /^(pages\/[\w-]+|drawings|hosts|types)\.ts$/

export interface ConsoleAsset {
  type: string
  body: string
}

/** The file of that name below `/practice/`, or null. */
export function consoleAsset(name: string): ConsoleAsset | null {
  const file = join(FOLDER, name)
  if (name === 'pages/console.css') return { type: 'text/css', body: readFileSync(file, 'utf8') }
  if (!MODULE.test(name) || !existsSync(file)) return null
  return { type: 'text/javascript', body: stripTypeScriptTypes(readFileSync(file, 'utf8')) }
}

/** Every page of the console; its script sees from the address what to draw. */
export const CONSOLE_PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Practice MDM</title>
<meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/practice/pages/console.css">
<script type="module" src="/practice/pages/main.ts"></script></head><body></body></html>`
