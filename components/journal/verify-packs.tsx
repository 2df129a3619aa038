import { useId, useState } from 'preact/hooks'
import { t } from '../../lib/i18n/t'
import { checkPack } from '../../lib/journal/pack/check-pack'
import { Field } from '../ui/field'
import { type CheckedFile, PackVerdicts } from './pack-verdicts'

interface VerifyPacksProps {
  /** What the page around it is called, for one heading less or more. */
  children?: never
}

/** Evidence files chosen by the reader, each with its verdict, and all their events together. */
export function VerifyPacks(_: VerifyPacksProps) {
  const [files, setFiles] = useState<readonly File[]>([])
  const [anchor, setAnchor] = useState('')
  const [checked, setChecked] = useState<readonly CheckedFile[]>([])
  const id = useId()
  const check = async (chosen: readonly File[], hash: string) => {
    const all = await Promise.all(chosen.map((file) => checkFile(file, hash)))
    setChecked(all)
  }
  const choose = (chosen: readonly File[]) => {
    setFiles(chosen)
    void check(chosen, anchor)
  }
  const anchored = (hash: string) => {
    setAnchor(hash)
    void check(files, hash)
  }
  return (
    <div class="stack">
      <p>{t('journal_check_text')}</p>
      <div class="field">
        <label for={id}>{t('journal_check_files')}</label>
        <input
          id={id}
          class="input"
          type="file"
          multiple
          accept=".html,.json,.ndjson,.txt"
          onChange={({ currentTarget }) => choose([...(currentTarget.files ?? [])])}
        />
      </div>
      <div class="search">
        <Field
          label={t('journal_check_anchor')}
          hint={t('journal_check_anchor_hint')}
          value={anchor}
          onInput={anchored}
        />
      </div>
      <PackVerdicts files={checked} />
    </div>
  )
}

async function checkFile(file: File, typed: string): Promise<CheckedFile> {
  const anchor = typed.trim().toLowerCase().replace(/\s/g, '')
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return { name: file.name, reading: await checkPack(bytes, { anchor: anchor || null }) }
  } catch {
    // Moved or locked since it was chosen.
    return { name: file.name, reading: { kind: 'refused', why: 'not-text', ok: false } }
  }
}
