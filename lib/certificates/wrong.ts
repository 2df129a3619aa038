import type { FileFacts, WrongFile } from './file-facts'

/** A file that people took for the right one. `detail` is the name in it that shows what it is. */
export function wrong(what: WrongFile, detail: string | null = null): FileFacts {
  return { is: 'wrong', what, detail }
}
