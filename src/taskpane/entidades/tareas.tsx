/** The tasks of the place, in their order; each comes when it is first opened. */
import { lazy } from 'react';
import { DocumentArrowDown24Regular } from '@fluentui/react-icons/svg/document-arrow-down';
import { CommentCheckmark24Regular } from '@fluentui/react-icons/svg/comment-checkmark';
import { DocumentEdit24Regular } from '@fluentui/react-icons/svg/document-edit';
import { MailAlert24Regular } from '@fluentui/react-icons/svg/mail-alert';
import { MailInbox24Regular } from '@fluentui/react-icons/svg/mail-inbox';
import { BranchCompare24Regular } from '@fluentui/react-icons/svg/branch-compare';
import type { FichaDeTarea } from '../comun/LugarDeTareas';
import type { RecuerdoDeEntidades } from './recuerdo';

export const TAREAS = [
  {
    accion: 'formatos',
    icono: <DocumentArrowDown24Regular />,
    Pagina: lazy(() => import(/* webpackChunkName: "tareas" */ './Formatos')),
  },
  {
    accion: 'consolidar',
    icono: <MailInbox24Regular />,
    Pagina: lazy(() => import(/* webpackChunkName: "tareas" */ './Consolidar')),
  },
  {
    accion: 'observar',
    icono: <CommentCheckmark24Regular />,
    Pagina: lazy(() => import(/* webpackChunkName: "tareas" */ './Observar')),
  },
  {
    accion: 'oficios',
    icono: <MailAlert24Regular />,
    Pagina: lazy(() => import(/* webpackChunkName: "tareas" */ './Oficios')),
  },
  {
    accion: 'nuevaVersion',
    icono: <DocumentEdit24Regular />,
    Pagina: lazy(() => import(/* webpackChunkName: "tareas" */ './Version')),
  },
  {
    accion: 'comparar',
    icono: <BranchCompare24Regular />,
    Pagina: lazy(() => import(/* webpackChunkName: "tareas" */ './Comparar')),
  },
] as const satisfies readonly FichaDeTarea<RecuerdoDeEntidades>[];

export type Tarea = (typeof TAREAS)[number]['accion'];
