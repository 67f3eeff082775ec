import { lazyLessons } from './loadLessons.ts'

/** Boards that are open while nothing runs. */
export const HomeBoard = lazyLessons(() => import('./HomeBoard.tsx'), 'HomeBoard')
export const HomeBoardList = lazyLessons(() => import('./HomeBoardList.tsx'), 'HomeBoardList')
