import { t } from '../../lib/i18n/t'
import { Button } from '../ui/button'
import type { SideStep, StepWords } from './step-words'

interface NextStepViewProps {
  words: StepWords
  onPress(): void
  onBeside(step: SideStep): void
}

/** The next step as the one big button; whatever else is possible stays quiet below it. */
export function NextStepView({ words, onPress, onBeside }: NextStepViewProps) {
  return (
    <section class="stack next-step" aria-label={t('popup_next')}>
      {words.why && <p class="small">{words.why}</p>}
      <Button look="primary" big icon={words.icon} onPress={onPress}>
        {words.label}
      </Button>
      {words.beside.length > 0 && (
        <div class="row">
          {words.beside.map((step) => (
            <Button key={step} look="quiet" onPress={() => onBeside(step)}>
              {t(`popup_beside_${SIDE_KEY[step]}`)}
            </Button>
          ))}
        </div>
      )}
    </section>
  )
}

const SIDE_KEY = {
  unchanged: 'unchanged',
  'go-anyway': 'anyway',
} as const
