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
        const mark = /^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/.exec(bytes)?.[0]
        if (mark !== undefined) {
          // A mark at the very start outweighs any other encoding.
          const encoding = { '\xff\xfe': 'utf-16le', '\xfe\xff': 'utf-16be' }[mark] ?? 'utf-8'
          this.responseText = new TextDecoder(encoding).decode(Buffer.from(bytes, 'latin1'))
          return
        }
        // As x-user-defined gives them.
        this.responseText = bytes.replace(/[\x80-\xff]/g, (one) =>
          String.fromCharCode(0xf700 + one.charCodeAt(0)),
        )
      }
    },
  )
}

vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
  const address = `blob:${contents.size}`
  contents.set(address, bytesIn(blob as Blob))
  return address
})

/** The test's DOM keeps a blob's bytes beside it; to ask for them takes a promise. */
function bytesIn(blob: Blob): string {
  const kept = Object.getOwnPropertySymbols(blob).map((key) => Reflect.get(blob, key))
  return kept.find((one) => Buffer.isBuffer(one))?.toString('latin1') ?? ''
}

/** A file of these bytes, one character each. */
export function readableFile(content: string, name = 'IntuneCSR.csr'): File {
  return new File([Uint8Array.from(content, (one) => one.charCodeAt(0))], name)
}
