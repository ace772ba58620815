import './ComposerCommitments.css'

import { COMMITMENT_SIDES } from '#model/case/commitment.ts'
import type { CommitmentId } from '#model/ids.ts'
import { IsoDate } from '#model/time/dates.ts'

import { today } from '../data/clock.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { Checkbox } from '../kit/Checkbox.tsx'
import { DateField } from '../kit/DateField.tsx'
import { IconButton } from '../kit/IconButton.tsx'
import { Select } from '../kit/Select.tsx'
import { TextField } from '../kit/TextField.tsx'
import type { CommitmentFaults } from './check-entry.ts'
import { typedValue, type CommitmentDraft } from './draft-values.ts'

export interface ComposerCommitmentsProps {
  readonly value: readonly CommitmentDraft[]
  readonly faults: ReadonlyMap<CommitmentId, CommitmentFaults>
  /** The line that takes focus when it appears. */
  readonly fresh: CommitmentId | null
  readonly onChange: (value: CommitmentDraft[]) => void
  /** A line was taken away, and what had focus with it. */
  readonly onRemoved: () => void
}

/** Promises of an entry being written, a line each: what, whose, who, by when. */
export function ComposerCommitments(props: ComposerCommitmentsProps) {
  const { value, faults, fresh, onChange, onRemoved } = props
  const { t } = useText()
  if (value.length === 0) return null
  return (
    <ul className="composer-commitments" aria-label={t('composer.commitments.label')}>
      {value.map((line) => (
        <CommitmentFields
          key={line.id}
          line={line}
          faults={faults.get(line.id) ?? {}}
          isFresh={line.id === fresh}
          onChange={(patch) =>
            onChange(value.map((other) => (other.id === line.id ? { ...other, ...patch } : other)))
          }
          onRemove={() => {
            onChange(value.filter((other) => other.id !== line.id))
            onRemoved()
          }}
        />
      ))}
    </ul>
  )
}

interface CommitmentFieldsProps {
  readonly line: CommitmentDraft
  readonly faults: CommitmentFaults
  readonly isFresh: boolean
  readonly onChange: (patch: Partial<CommitmentDraft>) => void
  readonly onRemove: () => void
}

function CommitmentFields({ line, faults, isFresh, onChange, onRemove }: CommitmentFieldsProps) {
  const { t } = useText()
  const dueOn = IsoDate.safeParse(line.dueOn)
  return (
    <li className="composer-commitment">
      <Checkbox
        isSelected={line.keptOn !== ''}
        onChange={(isKept) => onChange({ keptOn: isKept ? today() : '' })}
      >
        <span className="visually-hidden">{t('composer.commitments.kept')}</span>
      </Checkbox>
      <TextField
        label={t('composer.commitments.what')}
        hideLabel
        placeholder={t('composer.commitments.what')}
        value={line.what}
        onChange={(what) => onChange({ what })}
        maxLength={1000}
        autoFocus={isFresh}
        error={faults.what === undefined ? null : t(`composer.commitments.${faults.what}`)}
      />
      <Select
        label={t('composer.commitments.side')}
        hideLabel
        isCompact
        choices={COMMITMENT_SIDES.map((side) => ({ id: side, label: t(`commitment.side.${side}`) }))}
        value={line.side}
        onChange={(side) => onChange({ side })}
      />
      {line.side === 'theirs' && (
        <TextField
          label={t('composer.commitments.who')}
          hideLabel
          placeholder={t('composer.commitments.who')}
          value={line.who}
          onChange={(who) => onChange({ who })}
          maxLength={400}
          error={faults.who === undefined ? null : t('composer.commitments.too_long')}
        />
      )}
      <DateField
        label={t('composer.commitments.dueOn')}
        hideLabel
        isCompact
        value={dueOn.success ? dueOn.data : null}
        startText={dueOn.success ? '' : line.dueOn}
        onChange={(date, _state, text) => onChange({ dueOn: typedValue(date, text) })}
        error={faults.dueOn === undefined ? null : t('composer.commitments.dueBroken')}
      />
      <IconButton icon="close" size="inline" label={t('composer.commitments.remove')} onPress={onRemove} />
    </li>
  )
}
