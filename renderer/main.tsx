import './zod-without-eval.ts'

import './theme/fonts.css'
import './theme/tokens.css'
import './theme/base.css'

import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'

import { answerFlushRequests } from './data/flush-registry.ts'
import { queryClient } from './data/query-client.ts'
import { watchMutations } from './data/saved-store.ts'
import { ToastProvider } from './kit/Toasts.tsx'
import { createRouter } from './routes.tsx'
import { LanguageProvider } from './shell/LanguageProvider.tsx'
import { leavePlace, watchFocus } from './shell/place/leave-place.ts'

answerFlushRequests(leavePlace)
watchFocus()
watchMutations()

const router = createRouter()
const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root')

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>
        <ToastProvider>
          <RouterProvider router={router} />
        </ToastProvider>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
)
