import { lazyLessons } from './loadLessons.ts'

/** Parts of an own lesson, for lists of own cards. */
export const EditLesson = lazyLessons(() => import('./EditLesson.tsx'), 'EditLesson')
export const LessonSide = lazyLessons(() => import('./LessonSide.tsx'), 'LessonSide')
