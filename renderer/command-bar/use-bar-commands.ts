import { useQuery } from '@tanstack/react-query'
import { useMatch } from 'react-router'

import { CASE_KINDS } from '#model/case/kinds.ts'
import { CaseId } from '#model/ids.ts'

import { queries } from '../data/queries.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { CASE_KIND_ICONS } from '../kit/kind-icons.ts'
import { casePageHref } from '../screens/case/case-pages.ts'
import { asOfHref } from '../screens/common/as-of-href.ts'
import { journalHref } from '../screens/common/journal-address.ts'
import { kindLabel } from '../screens/common/labels.ts'
import { intakeHref } from '../screens/intake/intake-address.ts'
import { SETTINGS_PAGES } from '../screens/settings/settings-pages.ts'
import { KEYS } from '../shell/keys.ts'
import type { Command } from '../shell/use-commands.ts'
import { useThemeSwitch } from '../shell/use-theme-switch.ts'
import type { BarCommand } from './bar-command.ts'

/** Everything the bar can do here: what is done in the open case, new cases, the desk's own commands, and the ways. */
export function useBarCommands(onCommand: (command: Command) => void): readonly BarCommand[] {
  const { t } = useText()
  const theme = useThemeSwitch()
  const municipalities = useQuery(queries.desk()).data?.municipalities ?? []
  const caseId = CaseId.safeParse(useMatch('/cases/:caseId/*')?.params.caseId).data

  const inCase: readonly BarCommand[] =
    caseId === undefined
      ? []
      : [
          {
            id: 'new-entry',
            group: 'act',
            label: t('commandBar.newEntry'),
            icon: 'plus',
            keys: KEYS.newEntry.keys[0],
            act: { href: `${casePageHref(caseId, 'timeline')}?entry=new` },
          },
          {
            id: 'case-journal',
            group: 'go',
            label: t('commandBar.caseJournal'),
            icon: 'history',
            act: { href: journalHref({ caseId }) },
          },
          {
            id: 'case-as-of',
            group: 'go',
            label: t('commandBar.asOf'),
            icon: 'calendar',
            act: { href: asOfHref(caseId) },
          },
        ]
  return [
    ...inCase,
    {
      id: 'quick-log',
      group: 'act',
      label: t('quickLog.command'),
      icon: 'plus',
      ...(caseId === undefined ? { keys: KEYS.newEntry.keys[0] } : {}),
      act: { run: () => onCommand('quickLog') },
    },
    ...CASE_KINDS.map((kind): BarCommand => ({
      id: `new-${kind}`,
      group: 'act',
      label: t('commandBar.newCase', { kind: kindLabel(t, kind) }),
      icon: CASE_KIND_ICONS[kind],
      act: { href: intakeHref(kind) },
    })),
    {
      id: 'lock',
      group: 'act',
      label: t('keys.lock'),
      icon: 'lock',
      keys: KEYS.lock.keys[0],
      act: { run: () => onCommand('lock') },
    },
    {
      id: 'theme',
      group: 'act',
      label: t(theme.isDark ? 'shell.theme.toLight' : 'shell.theme.toDark'),
      icon: theme.isDark ? 'sun' : 'moon',
      act: { run: theme.turn },
    },
    {
      id: 'keys',
      group: 'act',
      label: t('keys.keys'),
      icon: 'keyboard',
      keys: KEYS.keys.keys[0],
      act: { run: () => onCommand('keys') },
    },
    { id: 'desk', group: 'go', label: t('shell.desk'), icon: 'app', act: { href: '/' } },
    { id: 'cases', group: 'go', label: t('shell.cases'), icon: 'list', act: { href: '/cases' } },
    {
      id: 'journal',
      group: 'go',
      label: t('commandBar.journal'),
      icon: 'history',
      act: { href: journalHref() },
    },
    ...municipalities.map(({ id, name }): BarCommand => ({
      id: `municipality-${id}`,
      group: 'go',
      label: name,
      icon: 'municipality',
      act: { href: `/municipalities/${id}` },
    })),
    ...SETTINGS_PAGES.map((page): BarCommand => ({
      id: `settings-${page}`,
      group: 'go',
      label: t('commandBar.settings', { page: t(`settings.pages.${page}`) }),
      icon: 'settings',
      act: { href: `/settings/${page}` },
    })),
  ]
}
