import './MissingPage.css'

import { useEffect } from 'react'
import { useRouteError } from 'react-router'

import { flushAll } from '../data/flush-registry.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { Button, LinkButton } from '../kit/Button.tsx'
import { CONTENT_ID } from '../kit/SkipLink.tsx'
import { ErrorNotice } from './ErrorNotice.tsx'

/** A screen that broke, inside the frame. What was typed is saved first; the rest of the desk goes on. */
export function BrokenScreen() {
  const { t } = useText()
  const thrown = useRouteError()
  useEffect(() => void flushAll(), [])
  return (
    <main id={CONTENT_ID} tabIndex={-1} className="missing-page">
      <h1>{t('error.boundary.title')}</h1>
      <ErrorNotice thrown={thrown} />
      <p>
        <Button variant="line" onPress={() => location.reload()}>
          {t('error.boundary.reload')}
        </Button>{' '}
        <LinkButton href="/" variant="plain">
          {t('error.boundary.desk')}
        </LinkButton>
      </p>
    </main>
  )
}
