import './SectionIndex.css'

import { formatDate } from '#model/time/dates.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { classNames } from '../../kit/class-names.ts'
import { IconButton } from '../../kit/IconButton.tsx'
import { IndexSection } from '../../kit/IndexNav.tsx'
import { useExport } from './use-export.ts'
import type { DocumentView } from './writing.ts'

/** Every version of the document; the file of an issued one can be saved again as it was issued. */
export function VersionLines({ view }: { readonly view: DocumentView }) {
  const { t } = useText()
  const exporting = useExport({ isErrorToast: true })
  return (
    <IndexSection heading={t('documentPage.earlier')}>
      {view.versions.map((version) => {
        const words = [
          t('documentPage.version', { number: version.number }),
          version.issuedOn === null
            ? t('documentPage.draft')
            : t('documentPage.issued', { date: formatDate(version.issuedOn) }),
        ].join(', ')
        const isCurrent = version.id === view.version.id
        return (
          <li key={version.id} className={classNames('version-line', isCurrent && 'version-line-current')}>
            <span>
              {words}
              {version.correction !== null && <span className="version-change">{version.correction}</span>}
            </span>
            {version.status === 'issued' && !isCurrent && (
              <IconButton
                icon="export"
                size="inline"
                label={t('documentPage.exportVersion', { number: version.number })}
                onPress={() => exporting.mutate(version.id)}
              />
            )}
          </li>
        )
      })}
    </IndexSection>
  )
}
