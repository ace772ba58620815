import { useRef, useState } from 'react'

import type { CaseView, LinkedCase } from '#contract/cases.ts'
import type { CaseLine } from '#contract/municipalities.ts'
import { formatDate } from '#model/time/dates.ts'

import { useLinkCases } from '../../../data/cases-mutations.ts'
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Icon } from '../../../kit/Icon.tsx'
import { CASE_KIND_ICONS } from '../../../kit/kind-icons.ts'
import { TextLink } from '../../../kit/TextLink.tsx'
import { useToasts } from '../../../kit/Toasts.tsx'
import { kindLabel, stageLabel } from '../../common/labels.ts'
import { PageTitle } from '../PageTitle.tsx'
import { tieWords } from '../tie-words.ts'
import { LinkDialog } from './LinkDialog.tsx'

/** Seotud juhtumid, each with what ties it: opened together, of the same child, or tied by hand, which can be untied. */
export function LinkedCases({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  const toasts = useToasts()
  const [isLinking, setLinking] = useState(false)
  const [notice, setNotice] = useState<unknown>(null)
  const linkButton = useRef<HTMLButtonElement>(null)
  const { mutateAsync } = useLinkCases()

  const tie = async (line: CaseLine, linked: boolean) => {
    setNotice(null)
    const input = { caseId: view.case.id, otherCaseId: line.id }
    try {
      await mutateAsync({ ...input, linked })
    } catch (thrown) {
      setNotice(thrown)
      return
    }
    toasts.show({
      text: t(linked ? 'caseData.links.linked' : 'caseData.links.unlinked', { number: line.number }),
      undo: { onPress: () => void mutateAsync({ ...input, linked: !linked }).catch(setNotice) },
    })
    if (!linked) linkButton.current?.focus()
  }

  return (
    <>
      <PageTitle
        title={t('caseData.links.title')}
        count={view.linked.length}
        end={
          <Button ref={linkButton} variant="line" size="small" icon="link" onPress={() => setLinking(true)}>
            {t('caseData.links.add')}
          </Button>
        }
      />
      <div className="case-data">
        <ErrorNotice thrown={notice} />
        <ul>
          {view.linked.map((line) => (
            <LinkedLine key={line.id} line={line} onUnlink={() => void tie(line, false)} />
          ))}
        </ul>
        <p className="case-data-quiet">
          {t(view.linked.length === 0 ? 'caseData.links.none' : 'caseData.links.help')}
        </p>
      </div>
      {isLinking && (
        <LinkDialog
          view={view}
          onClose={() => setLinking(false)}
          onPick={(line) => {
            setLinking(false)
            void tie(line, true)
          }}
        />
      )}
    </>
  )
}

interface LinkedLineProps {
  readonly line: LinkedCase
  readonly onUnlink: () => void
}

function LinkedLine({ line, onUnlink }: LinkedLineProps) {
  const { t } = useText()
  const stage =
    line.closedOn === null
      ? stageLabel(t, line.kind, line.stage)
      : t('casePage.linkedClosed', { date: formatDate(line.closedOn) })
  return (
    <li className="linked-case">
      <Icon name={CASE_KIND_ICONS[line.kind]} size={20} />
      <div>
        <TextLink href={`/cases/${line.id}`}>
          {[line.number, line.children].filter((part) => part !== '').join(' · ')}
        </TextLink>
        <span className="linked-case-sub">
          {[kindLabel(t, line.kind), stage, line.municipalityName].join(' · ')}
        </span>
      </div>
      <span className="linked-case-end">{tieWords(t, line.ties).join(' · ')}</span>
      {line.ties.includes('related') && (
        <Button
          variant="plain"
          size="small"
          aria-label={t('caseData.links.unlinkNamed', { number: line.number })}
          onPress={onUnlink}
        >
          {t('caseData.links.unlink')}
        </Button>
      )}
    </li>
  )
}
