import type { SectionState } from '#model/document/section-lines.ts'

import type { MessageKey } from '../../i18n/catalogues.ts'
import type { IconName } from '../../kit/Icon.tsx'
import type { IndexLinkTone } from '../../kit/IndexNav.tsx'

interface Look {
  readonly icon: IconName
  readonly tone: IndexLinkTone
  /** Said for the sign. */
  readonly words: MessageKey
}

/** The sign, tone and words of each state of a section. */
export const SECTION_LOOKS: Readonly<Record<SectionState, Look>> = {
  written: { icon: 'checkCircle', tone: 'done', words: 'documentPage.state.done' },
  missing: { icon: 'warning', tone: 'missing', words: 'documentPage.state.missing' },
  empty: { icon: 'circle', tone: 'optional', words: 'documentPage.state.optional' },
  unprinted: { icon: 'eyeOff', tone: 'optional', words: 'documentPage.state.unprinted' },
  stranded: { icon: 'eyeOff', tone: 'missing', words: 'documentPage.state.stranded' },
}
