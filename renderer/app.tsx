import { useQuery } from '@tanstack/react-query'
import { RouterProvider as AriaRouterProvider } from 'react-aria-components'
import { useNavigate } from 'react-router'

import { queries } from './data/queries.ts'
import { FirstRunScreen } from './screens/first-run/FirstRunScreen.tsx'
import { UnlockScreen } from './screens/unlock/UnlockScreen.tsx'
import { Frame } from './shell/Frame.tsx'
import { PlainPage } from './shell/PlainPage.tsx'
import { useLockWatch } from './shell/use-lock-watch.ts'
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
  return (
    <AriaRouterProvider navigate={(to) => void navigate(to)} useHref={hashOf}>
      <Gate />
    </AriaRouterProvider>
  )
}

function Gate() {
  const status = useQuery(queries.vaultStatus())
  if (status.isPending) return <PlainPage />
  if (status.isError) return <PlainPage thrown={status.error} onRetry={() => void status.refetch()} />
  switch (status.data.state) {
    case 'missing':
      return <FirstRunScreen status={status.data} step="passphrase" />
    case 'locked':
      return <UnlockScreen status={status.data} />
    case 'unlocked':
      return <OpenGate />
  }
}

/** An open vault shows the desk once it knows whose desk it is. */
function OpenGate() {
  const status = useQuery(queries.vaultStatus())
  const settings = useQuery(queries.settings())
  const municipalities = useQuery(queries.municipalities())
  if (status.data === undefined || settings.isPending || municipalities.isPending) return <PlainPage />
  if (settings.isError || municipalities.isError) {
    const retry = () => void Promise.all([settings.refetch(), municipalities.refetch()])
    return <PlainPage thrown={settings.error ?? municipalities.error} onRetry={retry} />
  }
  if (settings.data.profile === null) return <FirstRunScreen status={status.data} step="profile" />
  if (municipalities.data.every(({ assignments }) => assignments.length === 0)) {
    return <FirstRunScreen status={status.data} step="municipalities" />
  }
  return <Frame status={status.data} />
}
