import './SettingsScreen.css'

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'

import { queries } from '../../data/queries.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { NotFoundScreen } from '../../errors/NotFoundScreen.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { IndexLink, IndexSection } from '../../kit/IndexNav.tsx'
import { Spinner } from '../../kit/Spinner.tsx'
import { WorkArea } from '../../shell/WorkArea.tsx'
import { journalHref } from '../common/journal-address.ts'
import { BackupsPage } from './backups/BackupsPage.tsx'
import { KeysPage } from './KeysPage.tsx'
import { LetterheadPage } from './LetterheadPage.tsx'
import { LockPage } from './LockPage.tsx'
import { LookPage } from './LookPage.tsx'
import { MeasuresPage } from './measures/MeasuresPage.tsx'
import { MunicipalitiesPage } from './MunicipalitiesPage.tsx'
import { ProfilePage } from './ProfilePage.tsx'
import { RetentionPage } from './retention/RetentionPage.tsx'
import { SpellingPage } from './spelling/SpellingPage.tsx'
import { SETTINGS_PAGES, type SettingsPage } from './settings-pages.ts'

/** The settings, a page for each kind. */
export function SettingsScreen() {
  const { t } = useText()
  const given = useParams()['page'] ?? 'profile'
  const page = SETTINGS_PAGES.find((name) => name === given)
  if (page === undefined) return <NotFoundScreen />
  return (
    <WorkArea
      index={
        <>
          <IndexSection heading={t('settings.title')}>
            {SETTINGS_PAGES.map((name) => (
              <IndexLink
                key={name}
                href={`/settings/${name}`}
                label={t(`settings.pages.${name}`)}
                isCurrent={name === page}
              />
            ))}
          </IndexSection>
          <IndexSection>
            <IndexLink
              href={journalHref()}
              icon="history"
              label={t('settings.journalLink')}
              sub={t('settings.journalLinkText')}
            />
          </IndexSection>
        </>
      }
      record={
        <div className="settings-page" key={page}>
          <h1>{t(`settings.pages.${page}`)}</h1>
          <p className="settings-lead">{t(`settings.${page}.lead`)}</p>
          {contentOf(page)}
        </div>
      }
    />
  )
}

function contentOf(page: SettingsPage): ReactNode {
  switch (page) {
    case 'profile':
      return <WithSettings>{(settings) => <ProfilePage settings={settings} />}</WithSettings>
    case 'letterhead':
      return <WithSettings>{(settings) => <LetterheadPage settings={settings} />}</WithSettings>
    case 'municipalities':
      return <MunicipalitiesPage />
    case 'measures':
      return <MeasuresPage />
    case 'keys':
      return <KeysPage />
    case 'lock':
      return <LockPage />
    case 'backups':
      return <BackupsPage />
    case 'retention':
      return <RetentionPage />
    case 'spelling':
      return <SpellingPage />
    case 'look':
      return <LookPage />
  }
}

type SettingsData = NonNullable<ReturnType<typeof useSettings>['data']>

function useSettings() {
  return useQuery(queries.settings())
}

function WithSettings({ children }: { readonly children: (settings: SettingsData) => ReactNode }) {
  const settings = useSettings()
  if (settings.isPending) return <Spinner />
  if (settings.isError) {
    return <ErrorNotice thrown={settings.error} onRetry={() => void settings.refetch()} />
  }
  return children(settings.data)
}
