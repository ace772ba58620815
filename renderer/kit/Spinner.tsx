import './Spinner.css'

import { useEffect, useState } from 'react'

import { useText } from '../i18n/TextProvider.tsx'

const FLASH_MS = 200

/** Says that something is under way, but only once it has taken 200 ms, so that quick answers never flash. */
export function Spinner({
  label,
}: {
  /** What is being waited for; "Laadimine" by default. */ readonly label?: string
}) {
  const { t } = useText()
  const [isShown, show] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => show(true), FLASH_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!isShown) return null
  return (
    <p className="spinner" role="status">
      <span className="spinner-sign" aria-hidden="true" />
      {label ?? t('kit.loading')}
    </p>
  )
}
