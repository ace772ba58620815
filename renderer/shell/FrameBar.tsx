import './FrameBar.css'

import { useQuery } from '@tanstack/react-query'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Link as AriaLink } from 'react-aria-components/Link'
import { useLocation } from 'react-router'

import { queries } from '../data/queries.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { Icon } from '../kit/Icon.tsx'
import { IconButton } from '../kit/IconButton.tsx'
import { Menu } from '../kit/Menu.tsx'
import { FindButton } from '../kit/TopBar.tsx'
import { BusyButton } from './BusyButton.tsx'
import { KEYS } from './keys.ts'
import { ThemeButton } from './ThemeButton.tsx'
import type { Command } from './use-commands.ts'

interface FrameBarProps {
  readonly isLocking: boolean
  readonly onCommand: (command: Command) => void
}

/** The top bar: where one can go, and what is always at hand. */
export function FrameBar({ isLocking, onCommand }: FrameBarProps) {
  const { t } = useText()
  const { pathname } = useLocation()
  const area = pathname.split('/')[1] ?? ''
  return (
    <header className="top-bar">
      <AriaLink className="top-bar-name" href="/" aria-label={t('app.name')}>
        <Icon name="app" size={20} />
        <span>{t('app.name')}</span>
      </AriaLink>
      <nav aria-label={t('shell.mainNav')}>
        <AriaLink href="/" {...current(area === '')}>
          {t('shell.desk')}
        </AriaLink>
        <MunicipalityMenu isCurrent={area === 'municipalities'} />
        <AriaLink href="/cases" {...current(area === 'cases')}>
          {t('shell.cases')}
        </AriaLink>
      </nav>
      <div className="top-bar-end">
        <FindButton
          label={t('commandBar.open')}
          shortcut={KEYS.find.keys[0]}
          onPress={() => onCommand('find')}
        />
        <ThemeButton />
        <IconButton
          icon="settings"
          label={t('shell.settings')}
          shortcut={KEYS.settings.keys[0]}
          onPress={() => onCommand('settings')}
        />
        <BusyButton
          variant="line"
          size="small"
          icon="lock"
          aria-keyshortcuts="Control+L"
          isBusy={isLocking}
          busyLabel={t('shell.locking')}
          onPress={() => onCommand('lock')}
        >
          {t('shell.lock')}
        </BusyButton>
      </div>
    </header>
  )
}

function MunicipalityMenu({ isCurrent }: { readonly isCurrent: boolean }) {
  const { t } = useText()
  const municipalities = useQuery(queries.desk()).data?.municipalities ?? []
  return (
    <Menu
      label={t('shell.municipalities')}
      trigger={
        <AriaButton className="bar-menu" {...(isCurrent ? { 'aria-current': 'page' as const } : {})}>
          {t('shell.municipalities')}
          <Icon name="chevronDown" />
        </AriaButton>
      }
      groups={[
        municipalities.map(({ id, name }) => ({ id, label: name, href: `/municipalities/${id}` })),
        [
          {
            id: 'settings',
            label: t('shell.allMunicipalities'),
            icon: 'settings',
            href: '/settings/municipalities',
          },
        ],
      ]}
    />
  )
}

function current(isCurrent: boolean): { 'aria-current'?: 'page' } {
  return isCurrent ? { 'aria-current': 'page' } : {}
}
