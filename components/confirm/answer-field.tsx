import { t } from '../../lib/i18n/t'
import { completed, completions } from '../../lib/shadow/words'
import { Button } from '../ui/button'
import { Field } from '../ui/field'

interface AnswerFieldProps {
  text: string
  problem: string | null
  isSigned: boolean
  onText(text: string): void
}

/** What the second person reads back: words are completed from the one list as they are typed. */
export function AnswerField({ text, problem, isSigned, onText }: AnswerFieldProps) {
  if (isSigned) {
    return (
      <Field
        label={t('confirm_answer_signed')}
        hint={t('confirm_answer_signed_hint')}
        lines={4}
        value={text}
        onInput={onText}
        problem={problem}
        maxLength={1000}
      />
    )
  }
  return (
    <Field
      label={t('confirm_answer')}
      hint={t('confirm_answer_hint')}
      lines={2}
      value={text}
      onInput={onText}
      problem={problem}
      maxLength={1000}
      after={<Completions text={text} onText={onText} />}
    />
  )
}

function Completions({ text, onText }: Pick<AnswerFieldProps, 'text' | 'onText'>) {
  const words = completions(text)
  if (words.length === 0) return null
  return (
    <fieldset class="row">
      <legend class="hidden-text">{t('confirm_words_offered')}</legend>
      {words.map((word) => (
        <Button key={word} onPress={() => onText(completed(text, word))}>
          {word}
        </Button>
      ))}
    </fieldset>
  )
}
