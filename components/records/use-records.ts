/** The acts of the records page: read, save in the same act, take back. */
import { useRef, useState } from 'preact/hooks'
import type { PageClient } from '../../lib/browser/page-client'
import type { DateOrder } from '../../lib/domain/date-reading'
import type { CertificateRecord, Reading } from '../../lib/domain/record'
import { diffRecords } from '../../lib/domain/records-diff'
import { mergeReadings } from '../../lib/domain/records-merge'
import { language, t } from '../../lib/i18n/t'
import { answerDate } from '../../lib/imports'
import { type DraftStore, keepDraft, readDraft, withoutPrivateKey } from '../shared/draft'
import type { UsedPageState } from '../shared/use-page-state'
import { canUndo, type Input, isAllSaved, type Outcome, type Undoable, unsettled } from './outcome'
import { readFiles, readText } from './read-inputs'

const PASTE_DRAFT = 'draft-paste'

interface Surroundings {
  client: PageClient
  drafts: DraftStore
  now(): number
  page: UsedPageState
}

export interface RecordActs {
  text: string
  outcomes: readonly Outcome[]
  /** One sentence about the last act; empty for none. */
  said: string
  setText(text: string): void
  takeText(text: string): void
  takeFiles(files: File[]): void
  /** The person's answer to the date question of the outcome at `at`. */
  answer(at: number, order: DateOrder): void
  change(after: CertificateRecord[], said: string): void
  undo: (() => void) | null
}

export function useRecords({ client, drafts, now, page }: Surroundings): RecordActs {
  const [text, showText] = useState(() => readDraft(drafts, PASTE_DRAFT))
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([])
  const [said, setSaid] = useState('')
  const [done, setDone] = useState<Undoable | null>(null)
  // Two acts in a row must not both start from the records before the first.
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const latest = useRef<CertificateRecord[]>([])
  latest.current = page.state?.records ?? []
  const inTurn = (act: () => Promise<void>) => {
    queue.current = queue.current.then(act).catch(page.fail)
  }

  const setText = (next: string) => {
    showText(next)
    keepDraft(drafts, PASTE_DRAFT, next)
  }

  const save = async (after: CertificateRecord[], why: string): Promise<CertificateRecord[]> => {
    const diff = diffRecords(latest.current, after)
    const state = await client.send({ type: 'page/save-records', diff, why })
    latest.current = state.records
    page.accept(state)
    return state.records
  }

  /** Saves what was read and shows what is left to deal with. */
  const settle = async (inputs: readonly Input[], pasted: string, before: CertificateRecord[]) => {
    const readings = inputs.flatMap(({ result }): Reading[] =>
      result.kind === 'readings' ? result.readings : [],
    )
    const notes = inputs.flatMap(({ result }) => (result.kind === 'refused' ? [] : result.notes))
    const rest = unsettled(inputs)
    if (readings.length === 0) {
      setOutcomes(rest)
      setDone(null)
      return
    }
    const merged = mergeReadings(before, readings, { now: now(), newId: () => crypto.randomUUID() })
    const isKept = merged.changes.some((change) => change.kind !== 'not-kept')
    if (isKept) {
      const after = await save(merged.records, 'pasted')
      setDone({ before, after, said: null, text: pasted })
    }
    setOutcomes([{ kind: 'saved', notes, changes: merged.changes }, ...rest])
    if (isKept && isAllSaved(inputs) && pasted !== '') setText('')
  }

  const context = () => ({ now: now(), locale: language() })

  const takeText = (pasted: string) => {
    const clean = withoutPrivateKey(pasted)
    setText(clean)
    const input = readText(pasted, context())
    // A refused key says so itself; one beside a certificate leaves without a refusal.
    const isTold = clean === pasted || input.result.kind === 'refused'
    setSaid(isTold ? '' : t('records_key_removed'))
    inTurn(() => settle([input], clean, latest.current))
  }

  const takeFiles = (files: File[]) => {
    if (files.length === 0) return
    setSaid('')
    inTurn(async () => {
      const inputs = await readFiles(files, context()).catch(() => null)
      if (inputs === null) {
        setOutcomes([])
        setSaid(t('records_reading_failed', files.map((file) => file.name).join(', ')))
        return
      }
      await settle(inputs, '', latest.current)
    })
  }

  const answer = (at: number, order: DateOrder) => {
    const asked = outcomes[at]
    if (asked?.kind !== 'ask-date') return
    const result = answerDate(asked.ask, order)
    const others = outcomes.flatMap((outcome, index): Input[] => {
      if (index === at || outcome.kind === 'saved') return []
      const left = outcome.kind === 'refused' ? outcome.refused : outcome.ask
      return [{ name: outcome.name, result: left }]
    })
    const pasted = asked.name === null ? text : ''
    inTurn(() => settle([{ name: asked.name, result }, ...others], pasted, latest.current))
  }

  const change = (after: CertificateRecord[], words: string) => {
    inTurn(async () => {
      const before = latest.current
      const saved = await save(after, words)
      setSaid(words)
      setDone({ before, after: saved, said: words, text: '' })
    })
  }

  const undo = () => {
    if (done === null) return
    inTurn(async () => {
      await save(done.before, 'undone')
      setDone(null)
      setOutcomes([])
      if (done.text !== '') setText(done.text)
      setSaid(t(done.text === '' ? 'records_undone_plain' : 'records_undone'))
    })
  }

  return {
    text,
    outcomes,
    said,
    setText,
    takeText,
    takeFiles,
    answer,
    change,
    undo: canUndo(done, latest.current) ? undo : null,
  }
}
