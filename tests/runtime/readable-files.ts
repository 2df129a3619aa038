/** Files that can be read at once by their blob address, as in a browser; the test's DOM cannot. */
import { vi } from 'vitest'

const contents = new Map<string, string>()

export interface Wanted {
  /** False: the page's policy refuses synchronous reading. */
  mayReadNow?: boolean
}

/** Until `vi.unstubAllGlobals()`. */
export function readBlobs({ mayReadNow = true }: Wanted = {}): void {
  vi.stubGlobal(
    'XMLHttpRequest',
    class {
      responseText = ''
      #address = ''
      open(_method: string, address: string): void {
        this.#address = address
      }
      overrideMimeType(): void {}
      send(): void {
        if (!mayReadNow) throw new DOMException('refused', 'NetworkError')
        const bytes = contents.get(this.#address) ?? ''
        // As x-user-defined gives them.
        this.responseText = bytes.replace(/[\x80-\xff]/g, (one) =>
          String.fromCharCode(0xf700 + one.charCodeAt(0)),
        )
      }
    },
  )
}

/** A file of these bytes, one character each. */
function fileOf(content: string, name = 'IntuneCSR.csr'): File {
  const bytes = Uint8Array.from(content, (one) => one.charCodeAt(0))
  const file = new File([bytes], name)
  file.slice = () => file
  return file
}

vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
  const address = `blob:${contents.size}`
  contents.set(address, known.get(blob as File) ?? '')
  return address
})

const known = new WeakMap<File, string>()

export function readableFile(content: string, name?: string): File {
  const file = fileOf(content, name)
  known.set(file, content)
  return file
}
