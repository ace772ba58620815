import { useQueries } from '@tanstack/react-query'
import { useRef, useState } from 'react'

import type { CaseView } from '#contract/cases.ts'
import type { CaseLine } from '#contract/municipalities.ts'
import type { CaseId } from '#model/ids.ts'
import { formatDate } from '#model/time/dates.ts'

import { callError } from '../../../data/api.ts'
import { useLinkCases } from '../../../data/cases-mutations.ts'
import { queries } from '../../../data/queries.ts'
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Icon } from '../../../kit/Icon.tsx'
import { CASE_KIND_ICONS } from '../../../kit/kind-icons.ts'
import { TextLink } from '../../../kit/TextLink.tsx'
import { useToasts } from '../../../kit/Toasts.tsx'
import { kindLabel, stageLabel } from '../../common/labels.ts'
import { childrenOf } from '../case-facts.ts'
import { PageTitle } from '../PageTitle.tsx'
import { LinkDialog } from './LinkDialog.tsx'

/** Seotud juhtumid: those of the same child, which stand here by themselves, and those tied by hand. */
export function LinkedCases({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  const toasts = useToasts()
  const [isLinking, setLinking] = useState(false)
  const [notice, setNotice] = useState<unknown>(null)
  const linkButton = useRef<HTMLButtonElement>(null)
  const { mutateAsync } = useLinkCases()
  const ofSameChild = useCasesOfSameChild(view)

  const tie = async (line: CaseLine, linked: boolean) => {
    setNotice(null)
    const input = { caseId: view.case.id, otherCaseId: line.id }
    try {
      await mutateAsync({ ...input, linked })
    } catch (thrown) {
      // Cases opened together belong together, whether their child is known or not.
      if (!linked && callError(thrown).code === 'bad_input') {
        toasts.show({ tone: 'info', text: t('caseData.links.openedTogether', { number: line.number }) })
      } else setNotice(thrown)
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
            <LinkedLine
              key={line.id}
              line={line}
              isOfSameChild={ofSameChild.get(line.id)}
              onUnlink={() => void tie(line, false)}
            />
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
  readonly line: CaseLine
  /** Unknown for a moment. */
  readonly isOfSameChild: boolean | undefined
  readonly onUnlink: () => void
}

function LinkedLine({ line, isOfSameChild, onUnlink }: LinkedLineProps) {
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
      {isOfSameChild === true && <span className="linked-case-end">{t('caseData.links.sameChild')}</span>}
      {isOfSameChild === false && (
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

/** Which of the linked cases concern a child of this one: no tie can be taken off them. */
function useCasesOfSameChild(view: CaseView): ReadonlyMap<CaseId, boolean> {
  const answers = useQueries({ queries: view.linked.map(({ id }) => queries.case(id)) })
  const ours = new Set(childrenOf(view).map(({ person }) => person.id))
  return new Map(
    answers.flatMap(({ data }) =>
      data === undefined
        ? []
        : [[data.case.id, childrenOf(data).some(({ person }) => ours.has(person.id))] as const],
    ),
  )
}
