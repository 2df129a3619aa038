import type { CertificateRecord } from '../../lib/domain/record'
import type { Change } from '../../lib/domain/record-change'
import { t } from '../../lib/i18n/t'
import { Notice } from '../ui/notice'
import { type ChangeWords, changeWords } from './change-words'
import { MissingList } from './missing-list'
import { OrganisationField } from './organisation-field'
import { RecordFacts } from './record-facts'

interface SavedViewProps {
  changes: readonly Change[]
  records: readonly CertificateRecord[]
  now: number
  onRename(recordId: string, organisation: string): void
}

/** What was saved, certificate by certificate: what changed, what was read, what is missing. */
export function SavedView({ changes, records, now, onRename }: SavedViewProps) {
  return (
    <ul class="plain stack">
      {byRecord(changes).map(([recordId, ofRecord]) => {
        const record = records.find((one) => one.id === recordId)
        const said = ofRecord
          .map((change) => changeWords(change, records))
          .filter((words) => words !== null)
        const [first, ...rest] = loudestFirst(said)
        if (first === undefined) return null
        const isNew = ofRecord.some((change) => change.kind === 'added')
        return (
          <li key={recordId}>
            <Notice
              tone={first.tone}
              title={first.title}
              icon={first.tone === 'plain' ? 'archive' : 'alert'}
            >
              {first.text && <p>{first.text}</p>}
              {record?.disputedWith && <a href="#certificates">{t('records_decide_below')}</a>}
              {rest.map((words) => (
                <p key={words.title}>
                  <strong>{words.title}</strong> {words.text}
                </p>
              ))}
              {record !== undefined && (
                <>
                  {isNew && (
                    <OrganisationField
                      organisation={record.organisation}
                      onRename={(name) => onRename(record.id, name)}
                    />
                  )}
                  <RecordFacts record={record} now={now} />
                  <MissingList record={record} />
                </>
              )}
            </Notice>
          </li>
        )
      })}
      {byRecord(changes).length > 1 && (
        <li class="small soft">{t('records_several', countOf(changes))}</li>
      )}
    </ul>
  )
}

/** In the order of the first change of each; what belongs to no record stands under ''. */
function byRecord(changes: readonly Change[]): [string, Change[]][] {
  const groups = new Map<string, Change[]>()
  for (const change of changes) {
    const recordId = change.kind === 'not-kept' ? '' : change.recordId
    groups.set(recordId, [...(groups.get(recordId) ?? []), change])
  }
  return [...groups]
}

function countOf(changes: readonly Change[]): string {
  return String(byRecord(changes).filter(([recordId]) => recordId !== '').length)
}

const LOUDNESS = { stop: 0, check: 1, plain: 2, proved: 2 } as const

function loudestFirst(said: readonly ChangeWords[]): ChangeWords[] {
  return [...said].sort((a, b) => LOUDNESS[a.tone] - LOUDNESS[b.tone])
}
