import './MissingPage.css'

import { useRouteError } from 'react-router'

import { useText } from '../i18n/TextProvider.tsx'
import { Button } from '../kit/Button.tsx'
import { ErrorNotice } from './ErrorNotice.tsx'

/** The frame itself broke. Loading the page anew is all that can be offered. */
export function BrokenPage() {
  const { t } = useText()
  return (
    <main className="missing-page">
      <h1>{t('error.boundary.title')}</h1>
      <ErrorNotice thrown={useRouteError()} />
      <p>
        <Button variant="line" onPress={() => location.reload()}>
          {t('error.boundary.reload')}
        </Button>
      </p>
    </main>
  )
}
