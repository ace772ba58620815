import { createHashRouter } from 'react-router'

import { App } from './app.tsx'
import { BrokenPage } from './errors/BrokenPage.tsx'
import { BrokenScreen } from './errors/BrokenScreen.tsx'
import { NotFoundScreen } from './errors/NotFoundScreen.tsx'
import type { MessageKey } from './i18n/catalogues.ts'
import { AsOfScreen } from './screens/as-of/AsOfScreen.tsx'
import { CaseScreen } from './screens/case/CaseScreen.tsx'
import { CaseListScreen } from './screens/cases/CaseListScreen.tsx'
import { ChildScreen } from './screens/child/ChildScreen.tsx'
import { DeskScreen } from './screens/desk/DeskScreen.tsx'
import { DocumentScreen } from './screens/document/DocumentScreen.tsx'
import { ExportScreen } from './screens/export/ExportScreen.tsx'
import { IntakeScreen } from './screens/intake/IntakeScreen.tsx'
import { JournalScreen } from './screens/journal/JournalScreen.tsx'
import { MunicipalityScreen } from './screens/municipality/MunicipalityScreen.tsx'
import { PrintScreen } from './screens/print/PrintScreen.tsx'
import { SettingsScreen } from './screens/settings/SettingsScreen.tsx'

/** What a route says of itself: the window's title, which names no person. */
export interface RouteHandle {
  readonly title: MessageKey
}

const titled = (title: MessageKey): { handle: RouteHandle } => ({ handle: { title } })

/**
 * Every address of the page. The hash holds it, so that the one page of the bundle is never asked for under another
 * name, and so that the same address is shown after the desk was locked and opened again.
 */
export function createRouter() {
  return createHashRouter([
    // Beside the application: no bar, no vault, nothing but one paper.
    { path: '/print', Component: PrintScreen, ErrorBoundary: BrokenPage },
    {
      Component: App,
      ErrorBoundary: BrokenPage,
      children: [
        {
          // A screen that breaks leaves the bars standing.
          ErrorBoundary: BrokenScreen,
          children: [
            { path: '/', Component: DeskScreen, ...titled('app.title.desk') },
            {
              path: '/municipalities/:municipalityId',
              Component: MunicipalityScreen,
              ...titled('app.title.municipality'),
            },
            { path: '/cases', Component: CaseListScreen, ...titled('app.title.cases') },
            { path: '/cases/:caseId/as-of/:day?', Component: AsOfScreen, ...titled('app.title.asOf') },
            { path: '/cases/:caseId/export', Component: ExportScreen, ...titled('exportPage.windowTitle') },
            { path: '/cases/:caseId/:page?', Component: CaseScreen, ...titled('app.title.case') },
            { path: '/children/:personId', Component: ChildScreen, ...titled('childPage.windowTitle') },
            { path: '/documents/:documentId', Component: DocumentScreen, ...titled('app.title.document') },
            { path: '/journal', Component: JournalScreen, ...titled('app.title.journal') },
            { path: '/intake/:kind?', Component: IntakeScreen, ...titled('app.title.intake') },
            { path: '/settings/:page?', Component: SettingsScreen, ...titled('app.title.settings') },
            { path: '*', Component: NotFoundScreen, ...titled('app.title.notFound') },
          ],
        },
      ],
    },
  ])
}
