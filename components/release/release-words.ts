/** The sentences of each held act (design §8): one fact, one consequence, never blame. Pure. */
import { t } from '../../lib/i18n/t'
import type { ReleaseCase } from './release-form'

export interface ReleaseNames {
  /** Empty while no task names one. */
  organisation: string
  /** The MDM's name as it stands in a sentence. */
  mdm: string
  isIntune: boolean
}

export interface ReleaseWords {
  title: string
  text: string
  /** One more fact, for those who were misled by their MDM's own words. */
  hint: string | null
  /** The safe choice, the big button. */
  back: string
  wayOut: string
  wayOutText: string
  grant: string
  /** The way out cannot be undone. */
  isGrave: boolean
}

export function releaseWords(which: ReleaseCase, names: ReleaseNames): ReleaseWords {
  const { organisation, mdm } = names
  const org = organisation === '' ? t('release_your_organisation') : organisation
  const back = t('release_back')
  switch (which) {
    case 'create-blocked':
      return plain(t('release_create'), t('release_create_blocked', mdm, org), back)
    case 'create':
      return {
        ...plain(t('release_create'), t('release_create_text', mdm, org), back),
        hint: names.isIntune ? t('release_create_intune') : null,
        wayOut: t('release_create_way'),
        wayOutText: t('release_create_way_text'),
        grant: t('release_create_grant'),
      }
    case 'create-first':
      return {
        ...plain(t('release_first', org), t('release_first_text', org), back),
        wayOut: t('release_first_way'),
        wayOutText: t('release_first_way_text'),
        grant: t('release_first_grant'),
      }
    case 'revoke-unread':
      return plain(t('release_revoke'), t('release_revoke_unread'), back)
    case 'revoke':
      return {
        ...plain(t('release_revoke'), t('release_revoke_text'), back),
        wayOut: t('release_revoke_way'),
        wayOutText: t('release_revoke_way_text'),
        grant: t('release_revoke_grant'),
        isGrave: true,
      }
    case 'revoke-in-use':
      return {
        ...plain(t('release_in_use', org), t('release_in_use_text', org), back),
        wayOut: t('release_in_use_way'),
        wayOutText: t('release_in_use_way_text', org),
        grant: t('release_revoke_grant'),
        isGrave: true,
      }
    case 'renew-other':
      return plain(t('release_other', org), t('release_other_text', mdm, org), back)
    case 'renew-details':
    case 'renew':
      return renewWords(which, org, mdm)
    case 'unconfirmed-blocked':
      return plain(t('release_unconfirmed'), t('release_unconfirmed_blocked'), back)
    case 'unconfirmed':
      return {
        ...plain(t('release_unconfirmed'), t('release_unconfirmed_text', org), back),
        wayOut: t('release_unconfirmed_way'),
        wayOutText: t('release_unconfirmed_way_text', org),
        grant: t('release_unconfirmed_grant'),
        isGrave: true,
      }
    case 'upload':
      return {
        ...plain(
          t('release_upload', mdm),
          t('release_upload_text', mdm, org),
          t('release_upload_back'),
        ),
        wayOut: t('release_upload_way'),
        wayOutText: t('release_reason_text', org),
        grant: t('release_upload_grant'),
        isGrave: true,
      }
    case 'unguarded':
    case 'unguarded-details':
      return unguardedWords(which, org)
  }
}

function renewWords(which: 'renew' | 'renew-details', org: string, mdm: string): ReleaseWords {
  const isByDetails = which === 'renew-details'
  return {
    ...plain(t('release_renew'), t('release_renew_text', org), t('release_back')),
    wayOut: t('release_renew_way'),
    wayOutText: isByDetails ? t('release_renew_way_text', mdm) : t('release_reason_text', org),
    grant: isByDetails ? t('release_renew_grant') : t('release_renew_without'),
    isGrave: !isByDetails,
  }
}

function unguardedWords(which: 'unguarded' | 'unguarded-details', org: string): ReleaseWords {
  const isByDetails = which === 'unguarded-details'
  return {
    ...plain(t('release_unguarded'), t('release_unguarded_text'), t('release_back_page')),
    wayOut: t('release_unguarded_way'),
    wayOutText: isByDetails ? t('release_unguarded_details') : t('release_reason_text', org),
    grant: isByDetails ? t('release_unguarded_compare') : t('release_unguarded_grant'),
    isGrave: !isByDetails,
  }
}

function plain(title: string, text: string, back: string): ReleaseWords {
  return { title, text, hint: null, back, wayOut: '', wayOutText: '', grant: '', isGrave: false }
}
