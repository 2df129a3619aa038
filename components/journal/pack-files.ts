/** Packs as files: what they are called and how they are written. */
import { t } from '../../lib/i18n/t'
import { packToCsv } from '../../lib/journal/pack/csv'
import { packToHtml } from '../../lib/journal/pack/html'
import { packToLines } from '../../lib/journal/pack/lines'
import type { Pack } from '../../lib/journal/pack/pack'
import { type Journal, packName, type Scope, selectPack } from '../../lib/journal/pack/select'
import { zoneHere } from '../../lib/journal/words/moment'
import { download } from './download'

export type PackFormat = 'html' | 'csv' | 'json'

const FORMATS: Record<PackFormat, { type: string; write(pack: Pack): string }> = {
  html: { type: 'text/html', write: packToHtml },
  csv: { type: 'text/csv', write: packToCsv },
  json: { type: 'application/x-ndjson', write: packToLines },
}

/** The pack of a scope, saved now and here; null when nothing is in it. */
export function packNow(journal: Journal, scope: Scope, now: number): Pack | null {
  return selectPack(journal, scope, { now, zone: zoneHere(now), language: t('popup_lang') })
}

/** Saves the pack; gives the file's name. Throws where the browser refuses. */
export function savePack(pack: Pack, format: PackFormat): string {
  const { type, write } = FORMATS[format]
  const name = `${packName(pack)}.${format}`
  download(name, `${type};charset=utf-8`, write(pack))
  return name
}
