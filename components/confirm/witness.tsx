import { useState } from 'preact/hooks'
import { t } from '../../lib/i18n/t'
import { mdmInSentence } from '../shared/words'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import type { ConfirmPageProps } from './confirm-page'
import { isAlarm, problemWords } from './confirm-words'
import { Outcome } from './outcome'

/** The second person is beside the renewer and types what their own source shows. */
export function Witness({ view, reply, onTyping, onWitness }: ConfirmPageProps) {
  const [name, setName] = useState('')
  const [tail, setTail] = useState('')
  // A disagreement is said once, and large.
  const words = isAlarm(reply.problem) ? null : problemWords(reply, true)
  const isName = reply.problem === 'name-missing' || reply.problem === 'same-person'
  const type = (set: (text: string) => void) => (text: string) => {
    set(text)
    onTyping()
  }
  return (
    <section class="stack" aria-labelledby="witness">
      <h2 id="witness">{t('confirm_witness')}</h2>
      <p>{t('confirm_witness_text', mdmInSentence(view.mdm))}</p>
      <Field
        label={t('confirm_witness_name')}
        value={name}
        onInput={type(setName)}
        problem={isName ? words : null}
        maxLength={80}
      />
      <Field
        label={t('confirm_witness_tail')}
        hint={t('confirm_witness_tail_hint')}
        value={tail}
        onInput={type(setTail)}
        problem={isName ? null : words}
        maxLength={20}
      />
      <Outcome reply={reply} triesLeft={view.triesLeft} isWitness />
      <Button look="primary" big onPress={() => onWitness(name, tail)}>
        {t('confirm_compare')}
      </Button>
    </section>
  )
}
