/** What the harness has to know of a build: a page of it to stand in, and how to empty it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Manifest {
  action?: { default_popup?: string }
  browser_action?: { default_popup?: string }
  browser_specific_settings?: { gecko?: { id?: string } }
}

function manifestOf(extension: string): Manifest {
  return JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as Manifest
}

/** The popup's page: it has the extension's rights and every build has one. */
export function extensionPageOf(extension: string): string {
  const { action, browser_action } = manifestOf(extension)
  const page = action?.default_popup ?? browser_action?.default_popup
  if (page === undefined) throw new Error(`The extension in ${extension} has no popup`)
  return page
}

export function geckoIdOf(extension: string): string {
  const id = manifestOf(extension).browser_specific_settings?.gecko?.id
  if (id === undefined) throw new Error(`The extension in ${extension} has no Firefox id`)
  return id
}

/** An expression for an extension page: what was granted for the practice console is taken back. */
export function withdrawOrigins(api: string): string {
  return `${api}.permissions.getAll().then(async ({ origins = [] }) => {
    const granted = origins.filter((origin) => origin.includes('practice.example/'))
    return granted.length === 0 || ${api}.permissions.remove({ origins: granted })
  })`
}

/**
 * An expression for an extension page. Stores are emptied, not deleted: the background keeps its
 * databases open, and a deletion would wait for it. The journal alone lets go of its database when
 * asked, and must begin anew: without its state it rightly counts as broken.
 */
export function emptyStorage(api: string): string {
  return `(async () => {
    const settled = (request) => new Promise((done, failed) => {
      request.onsuccess = () => done(request.result)
      request.onerror = () => failed(request.error)
    })
    for (const { name } of await indexedDB.databases()) {
      if (name === 'pushcert-guard-journal') {
        await settled(indexedDB.deleteDatabase(name))
        continue
      }
      const db = await settled(indexedDB.open(name))
      const stores = [...db.objectStoreNames]
      if (stores.length > 0) {
        const change = db.transaction(stores, 'readwrite')
        for (const store of stores) await settled(change.objectStore(store).clear())
      }
      db.close()
    }
    await ${api}.storage?.local.clear()
    await ${api}.storage?.session?.clear()
    localStorage.clear()
    return true
  })()`
}

/**
 * An expression for an extension page: settles once the background has answered. One that was just
 * stopped may be asked while it starts, and then refuses.
 */
export function backgroundAnswers(api: string): string {
  return `(async () => {
    for (let tries = 0; tries < 100; tries += 1) {
      const message = { type: 'page/state', tabId: null }
      const answer = await ${api}.runtime.sendMessage(message).catch(() => null)
      if (answer !== null && !answer?.__mozWebExtensionPolyfillReject__) return true
      await new Promise((done) => setTimeout(done, 50))
    }
    throw new Error('The background does not answer')
  })()`
}
