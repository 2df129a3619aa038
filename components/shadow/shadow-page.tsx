import type { CertificateRecord } from '../../lib/domain/record'
import { t } from '../../lib/i18n/t'
import type { PageReplies } from '../../lib/messages'
import { Tick } from '../confirm/tick'
import { Brand } from '../ui/brand'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { OwnKey } from './own-key'
import { OwnSource } from './own-source'
import { ReadBack } from './read-back'
import type { ShadowTyped } from './shadow-form'

export interface ShadowPageProps {
  /** In use and with a UID. */
  records: readonly CertificateRecord[]
  now: number
  typed: ShadowTyped
  reply: PageReplies['page/shadow-answer']
  /** The answer on the screen says "does not agree". */
  hasDenied: boolean
  publicKey: string | null
  onChange(part: Partial<ShadowTyped>): void
  onPaste(text: string): void
  onFiles(files: File[]): void
  onAnswer(agrees: boolean): void
  onAgain(): void
  onEnrol(): void
  copy(text: string): Promise<void>
}

/** The second person: asks aloud, looks in a source of their own, answers with words. */
export function ShadowPage(props: ShadowPageProps) {
  const { reply, hasDenied } = props
  return (
    <main class="dialog-page stack-wide">
      <header class="stack">
        <Brand />
        <h1>{t('shadow_title')}</h1>
        <p class="lead">{t('shadow_lead')}</p>
      </header>
      <section class="stack" aria-labelledby="aloud">
        <h2 id="aloud">{t('shadow_aloud')}</h2>
        <ol class="advice">
          <li>{t('shadow_aloud_account')}</li>
          <li>{t('shadow_aloud_row')}</li>
          <li>{t('shadow_aloud_word')}</li>
        </ol>
      </section>
      <OwnSource {...props} />
      <Code {...props} />
      {reply.answer !== null && (
        <ReadBack
          answer={reply.answer}
          hasDenied={hasDenied}
          copy={props.copy}
          onAgain={props.onAgain}
        />
      )}
      <p class="small soft">{t('confirm_care')}</p>
      <OwnKey publicKey={props.publicKey} onEnrol={props.onEnrol} copy={props.copy} />
    </main>
  )
}

function Code({ typed, reply, publicKey, onChange, onAnswer }: ShadowPageProps) {
  const { problem } = reply
  const key = problem?.replace('-', '_') as 'no_key' | undefined
  return (
    <section class="stack" aria-labelledby="code">
      <h2 id="code">{t('shadow_code')}</h2>
      <Field
        label={t('shadow_challenge')}
        hint={t('shadow_challenge_hint')}
        value={typed.challenge}
        onInput={(challenge) => onChange({ challenge })}
        problem={key === undefined ? null : t(`shadow_problem_${key}`)}
        maxLength={60}
      />
      {publicKey !== null && (
        <Tick
          title={t('shadow_sign')}
          detail={t('shadow_sign_detail')}
          checked={typed.isSigned}
          onChange={(isSigned) => onChange({ isSigned })}
        />
      )}
      <Button look="primary" big onPress={() => onAnswer(true)}>
        {t('shadow_answer')}
      </Button>
      <p class="small soft">{t('shadow_deny_text')}</p>
      <div>
        <Button look="stop" onPress={() => onAnswer(false)}>
          {t('shadow_deny')}
        </Button>
      </div>
    </section>
  )
}
