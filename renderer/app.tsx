import { useQuery } from '@tanstack/react-query'
import { RouterProvider as AriaRouterProvider } from 'react-aria-components'
import { useState } from 'react'
import { useNavigate } from 'react-router'

import { queries } from './data/queries.ts'
import { FirstRunScreen } from './screens/first-run/FirstRunScreen.tsx'
import { NewPassphraseScreen } from './screens/unlock/NewPassphraseScreen.tsx'
import { RestoreScreen } from './screens/restore/RestoreScreen.tsx'
import { UnlockScreen } from './screens/unlock/UnlockScreen.tsx'
import { Frame } from './shell/Frame.tsx'
import { useLeftPlace } from './shell/place/use-left-place.ts'
import { PlainPage } from './shell/PlainPage.tsx'
import { useLockWatch } from './shell/use-lock-watch.ts'
import { useSecondStart } from './shell/use-second-start.ts'
import { useTheme } from './shell/use-theme.ts'

/** The address of a route in the one page there is. */
function hashOf(route: string): string {
  return `#${route}`
}

/** The page: what may be shown depends on the vault first, on the address second. */
export function App() {
  const navigate = useNavigate()
  useTheme()
  useLockWatch()
  useSecondStart()
  return (
    <AriaRouterProvider navigate={(to) => void navigate(to)} useHref={hashOf}>
      <Gate />
    </AriaRouterProvider>
  )
}

function Gate() {
  const [isRestoring, setRestoring] = useState(false)
  const status = useQuery(queries.vaultStatus())
  if (status.isPending) return <PlainPage />
  if (status.isError) return <PlainPage thrown={status.error} onRetry={() => void status.refetch()} />
  if (isRestoring && status.data.state !== 'unlocked') {
    return <RestoreScreen status={status.data} onClose={() => setRestoring(false)} />
  }
  const restore = () => setRestoring(true)
  switch (status.data.state) {
    case 'missing':
      return <FirstRunScreen status={status.data} step="passphrase" onRestore={restore} />
    case 'locked':
      return <UnlockScreen status={status.data} onRestore={restore} />
    case 'unlocked':
      return <OpenGate />
  }
}

/** An open vault shows the desk once it knows whose desk it is. */
function OpenGate() {
  const status = useQuery(queries.vaultStatus())
  const settings = useQuery(queries.settings())
  const municipalities = useQuery(queries.municipalities())
  const keys = useQuery(queries.keys())
  const [isCodeSeen, setCodeSeen] = useState(false)
  const isInPlace = useLeftPlace()
  if (!isInPlace) return <PlainPage />
  if (status.data === undefined || settings.isPending || municipalities.isPending) return <PlainPage />
  if (status.data.passphraseDue) return <NewPassphraseScreen status={status.data} />
  if (settings.isError || municipalities.isError || keys.isError) {
    const retry = () => void Promise.all([settings.refetch(), municipalities.refetch(), keys.refetch()])
    return <PlainPage thrown={settings.error ?? municipalities.error ?? keys.error} onRetry={retry} />
  }
  if (keys.isPending) return <PlainPage />
  if (settings.data.profile === null && keys.data.recovery?.isConfirmed !== true && !isCodeSeen) {
    const recovery = { keys: keys.data, onDone: () => setCodeSeen(true) }
    return <FirstRunScreen status={status.data} step="recovery" recovery={recovery} />
  }
  if (settings.data.profile === null) return <FirstRunScreen status={status.data} step="profile" />
  if (municipalities.data.every(({ assignments }) => assignments.length === 0)) {
    return <FirstRunScreen status={status.data} step="municipalities" />
  }
  return <Frame status={status.data} />
}
