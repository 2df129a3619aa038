import type { DateOrder } from '../../lib/domain/date-reading'
import type { CertificateRecord } from '../../lib/domain/record'
import { t } from '../../lib/i18n/t'
import type { AskDate, RefusalReason } from '../../lib/imports/result'
import { day } from '../shared/dates'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import type { Outcome } from './outcome'
import { noteWords, refusalWords } from './refusal-words'
import { SavedView } from './saved-view'

interface OutcomesViewProps {
  outcomes: readonly Outcome[]
  records: readonly CertificateRecord[]
  now: number
  onDate(at: number, order: DateOrder): void
  onRename(recordId: string, organisation: string): void
}

/** What came of the paste: saved, refused, or one question. */
export function OutcomesView(props: OutcomesViewProps) {
  return (
    <div class="stack">
      {props.outcomes.map((outcome, at) => (
        <OutcomeView
          key={`${outcome.kind}-${at.toString()}`}
          outcome={outcome}
          at={at}
          {...props}
        />
      ))}
    </div>
  )
}

function OutcomeView(props: OutcomesViewProps & { outcome: Outcome; at: number }) {
  const { outcome, at, onDate } = props
  if (outcome.kind === 'refused') {
    const words = refusalWords(outcome.refused)
    return (
      <Notice tone="check" title={named(outcome.name, words.what)} icon="stop">
        {outcome.refused.detail && <p class="small mono">{outcome.refused.detail}</p>}
        <p>{words.instead}</p>
        <p class="small soft">{notSaved(outcome.name, outcome.refused.reason)}</p>
      </Notice>
    )
  }
  if (outcome.kind === 'ask-date') {
    return (
      <DateQuestion ask={outcome.ask} name={outcome.name} onAnswer={(order) => onDate(at, order)} />
    )
  }
  return (
    <>
      <SavedView changes={outcome.changes} {...props} />
      {outcome.notes.map((note) => (
        <p key={note.note + note.detail} class="small soft note">
          {noteWords(note)}
        </p>
      ))}
    </>
  )
}

interface DateQuestionProps {
  ask: AskDate
  name: string | null
  onAnswer(order: DateOrder): void
}

/** "05/11/2026" has two meanings; only the person knows how that machine writes dates. */
function DateQuestion({ ask, name, onAnswer }: DateQuestionProps) {
  return (
    <Notice
      tone="check"
      icon="question"
      title={named(name, t('records_date', ask.text))}
      role="group"
    >
      <p>{t('records_date_text')}</p>
      <div class="row">
        {ask.candidates.map(({ order, at }) => (
          <Button key={order} onPress={() => onAnswer(order)}>
            {day(at)}
          </Button>
        ))}
      </div>
      <p class="small soft">{t('records_nothing_saved')}</p>
    </Notice>
  )
}

/** A pasted text stays in its box, except for a private key, which is taken out of it. */
function notSaved(name: string | null, reason: RefusalReason): string {
  if (name !== null) return t('records_nothing_saved_file')
  return reason === 'private-key' ? t('records_key_removed') : t('records_nothing_saved')
}

function named(name: string | null, text: string): string {
  return name === null ? text : t('records_named', name, text)
}
