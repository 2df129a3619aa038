import { useState } from 'preact/hooks'
import { t } from '../../lib/i18n/t'
import { timeOfDay } from '../shared/dates'
import { Button } from '../ui/button'
import { AnswerField } from './answer-field'
import type { ConfirmPageProps } from './confirm-page'
import { isAlarm, problemWords } from './confirm-words'
import { Outcome } from './outcome'
import { Tick } from './tick'

/** The second person is at their own computer: ready, a code read out, words read back. */
export function Apart(props: ConfirmPageProps) {
  const { view } = props
  const isSigned = view.required === 'signed'
  return (
    <div class="stack-wide">
      <Ready {...props} />
      {view.challenge !== null && <Challenge {...props} challenge={view.challenge} />}
      {view.challenge !== null && <Answer {...props} />}
      <p class="small soft">{t(isSigned ? 'confirm_signature_shows' : 'confirm_care')}</p>
    </div>
  )
}

function Ready({ view, onReady }: ConfirmPageProps) {
  const [also, setAlso] = useState<readonly string[]>([])
  if (view.challenge !== null) return null
  return (
    <section class="stack" aria-labelledby="ready">
      <h2 id="ready">{t('confirm_step_ready')}</h2>
      <p>{t('confirm_step_ready_text')}</p>
      {view.others.length > 0 && <DayList others={view.others} also={also} onAlso={setAlso} />}
      <Button look="primary" big onPress={() => onReady([...also])}>
        {t('confirm_ready')}
      </Button>
    </section>
  )
}

interface DayListProps {
  others: ConfirmPageProps['view']['others']
  also: readonly string[]
  onAlso(also: readonly string[]): void
}

function DayList({ others, also, onAlso }: DayListProps) {
  const set = (id: string, isChosen: boolean) =>
    onAlso(isChosen ? [...also, id] : also.filter((one) => one !== id))
  return (
    <details>
      <summary>{t('confirm_list')}</summary>
      <fieldset class="choices">
        <legend class="small soft">{t('confirm_list_text')}</legend>
        {others.map(({ id, organisation }) => (
          <Tick
            key={id}
            title={organisation.trim() === '' ? t('records_unnamed') : organisation}
            checked={also.includes(id)}
            onChange={(isChosen) => set(id, isChosen)}
          />
        ))}
      </fieldset>
    </details>
  )
}

function Challenge({ view, challenge, onReady }: ConfirmPageProps & { challenge: string }) {
  return (
    <section class="stack" aria-labelledby="challenge">
      <h2 id="challenge">{t('confirm_step_challenge')}</h2>
      <p class="spoken" translate={false}>
        {challenge}
      </p>
      <p>
        {t('confirm_until', timeOfDay(view.until))}{' '}
        {view.topics > 1 && t('confirm_covers', String(view.topics))}
      </p>
      <div>
        <Button look="quiet" icon="reload" onPress={() => onReady([])}>
          {t('confirm_again')}
        </Button>
      </div>
    </section>
  )
}

function Answer({ view, reply, onTyping, onAnswer }: ConfirmPageProps) {
  const [text, setText] = useState('')
  return (
    <section class="stack" aria-labelledby="answer">
      <h2 id="answer">{t('confirm_step_answer')}</h2>
      <AnswerField
        text={text}
        isSigned={view.required === 'signed'}
        problem={isAlarm(reply.problem) ? null : problemWords(reply, false)}
        onText={(next) => {
          setText(next)
          onTyping()
        }}
      />
      <Outcome reply={reply} triesLeft={view.triesLeft} isWitness={false} />
      <Button look="primary" big onPress={() => onAnswer(text)}>
        {t('confirm_compare')}
      </Button>
    </section>
  )
}
