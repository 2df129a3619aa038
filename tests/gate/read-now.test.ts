// @vitest-environment happy-dom
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { readNow } from '../../lib/gate/read-now'
import { readableFile, readBlobs } from '../runtime/readable-files'

beforeAll(() => readBlobs())
afterAll(() => vi.unstubAllGlobals())

const bytes = String.fromCharCode(...Array.from({ length: 256 }, (_, at) => at))

it.each([
  ['every byte there is', bytes],
  ['a byte order mark of UTF-8', '\xef\xbb\xbf\xe7\xab\xaf'],
  ['a byte order mark of UTF-16', '\xff\xfe\xef\x7a'],
  ['one of the other order', '\xfe\xff\x7a\xef'],
  ['nothing', ''],
])('%s is given as it is', (_, content) => {
  expect(readNow(readableFile(content))).toBe(content)
})
