/** Saves a text as a file. It never leaves the computer: the address is the page's own memory. */

const KEEP_MS = 60_000

/** Throws where the browser refuses. */
export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  // Firefox follows only a link that is in the document.
  link.hidden = true
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS)
}
