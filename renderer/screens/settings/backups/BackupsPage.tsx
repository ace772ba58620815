import './BackupsPage.css'

import { useQuery } from '@tanstack/react-query'

import {
  useBackupProgress,
  useChooseBackupFolder,
  useMakeBackup,
  useRehearseBackup,
  useStopBackup,
} from '../../../data/backup-mutations.ts'
import { queries } from '../../../data/queries.ts'
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Spinner } from '../../../kit/Spinner.tsx'
import { BackupProgressLine } from '../../common/BackupProgressLine.tsx'
import { AsideVaults } from './AsideVaults.tsx'
import { BackupFolder } from './BackupFolder.tsx'
import { BackupList } from './BackupList.tsx'
import { BackupState } from './BackupState.tsx'

/** Where backups are kept, how they stand, the last ones, and two things to be done by hand: make one, try one. */
export function BackupsPage() {
  const { t } = useText()
  const overview = useQuery(queries.backups())
  const chooseFolder = useChooseBackupFolder()
  const make = useMakeBackup()
  const rehearse = useRehearseBackup()
  const stop = useStopBackup()
  const told = useBackupProgress()
  if (overview.isPending) return <Spinner />
  if (overview.isError) {
    return <ErrorNotice thrown={overview.error} onRetry={() => void overview.refetch()} />
  }
  const { data } = overview
  const running = told ?? data.running
  const isRunning = running !== null || make.isPending || rehearse.isPending
  /** What came of the other one is no longer of interest. */
  const begin = (act: typeof make, other: typeof make) => () => {
    other.reset()
    act.mutate()
  }
  const canTry = data.backups.some(({ fault, isThere }) => fault === null && isThere !== false)
  return (
    <>
      <BackupFolder overview={data} chooseFolder={chooseFolder} isRunning={isRunning} />
      {data.folder !== null && (
        <section className="backups-part" aria-labelledby="backups-state">
          <h2 id="backups-state">{t('backups.state.title')}</h2>
          <BackupState overview={data} />
          {isRunning ? (
            <>
              {running !== null && <BackupProgressLine progress={running} />}
              <div className="backups-acts">
                <Button variant="line" onPress={() => stop.mutate()}>
                  {t('backups.stop')}
                </Button>
                <span className="backups-quiet">{t('backups.goOn')}</span>
              </div>
            </>
          ) : (
            <div className="backups-acts">
              <Button variant="main" onPress={begin(make, rehearse)}>
                {t('backups.make')}
              </Button>
              <Button variant="line" isDisabled={!canTry} onPress={begin(rehearse, make)}>
                {t('backups.rehearse')}
              </Button>
            </div>
          )}
          <div role="status">
            {make.isSuccess && !isRunning && <p>{t('backups.madeNow')}</p>}
            {rehearse.isSuccess && !isRunning && <p>{t('backups.rehearsedNow')}</p>}
          </div>
          <ErrorNotice thrown={make.error ?? rehearse.error} />
          <p className="backups-quiet">{t('backups.rehearseHelp')}</p>
        </section>
      )}
      <BackupList overview={data} />
      <AsideVaults overview={data} />
      <p className="backups-quiet">{t('backups.restoreHelp')}</p>
    </>
  )
}
