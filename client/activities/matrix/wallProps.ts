import type { KindView } from '../module.ts'

export type MatrixWall = KindView<'matrix', 'projector'>

/** What each side of the wall gets, once levels are shown. */
export interface WallSideProps {
  readonly activity: MatrixWall
  readonly levels: NonNullable<MatrixWall['levels']>
  readonly activityId: string
}
