import type { CertificateRecord } from '../../lib/domain/record'
import { t } from '../../lib/i18n/t'
import { Icon } from '../ui/icons'
import { missingNow } from './change-words'

/** What this record lacks and what that costs; nothing at all when it is complete. */
export function MissingList({ record }: { record: CertificateRecord }) {
  const missing = missingNow(record)
  if (missing.length === 0) return null
  return (
    <ul class="plain stack-tight missing tone-check">
      {missing.map((field) => (
        <li key={field} class="small">
          <Icon name="alert" />
          <span>{t(`missing_${field}`)}</span>
        </li>
      ))}
    </ul>
  )
}
