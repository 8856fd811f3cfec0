/** The tasks of the place, in their order; each comes when it is first opened. */
import { lazy } from 'react';
import { CopySelect24Regular } from '@fluentui/react-icons/svg/copy-select';
import { Database24Regular } from '@fluentui/react-icons/svg/database';
import { CheckboxChecked24Regular } from '@fluentui/react-icons/svg/checkbox-checked';
import { DocumentBulletList24Regular } from '@fluentui/react-icons/svg/document-bullet-list';
import { DocumentOnePage24Regular } from '@fluentui/react-icons/svg/document-one-page';
import { DocumentSearch24Regular } from '@fluentui/react-icons/svg/document-search';
import { Handshake24Regular } from '@fluentui/react-icons/svg/handshake';
import type { FichaDeTarea } from '../comun/LugarDeTareas';
import type { RecuerdoDeEntregas } from './recuerdo';

const documentos = () => import(/* webpackChunkName: "documentos" */ './Documentos');

export const TAREAS = [
  {
    accion: 'informe',
    icono: <DocumentBulletList24Regular />,
    Pagina: lazy(async () => ({ default: (await documentos()).Informe })),
  },
  {
    accion: 'verificarInforme',
    icono: <DocumentSearch24Regular />,
    Pagina: lazy(() => import(/* webpackChunkName: "documentos" */ './Verificar')),
  },
  {
    accion: 'ayudaMemoria',
    icono: <DocumentOnePage24Regular />,
    Pagina: lazy(async () => ({ default: (await documentos()).AyudaMemoria })),
  },
  {
    accion: 'acta',
    icono: <Handshake24Regular />,
    Pagina: lazy(async () => ({ default: (await documentos()).Acta })),
  },
  {
    accion: 'autoevaluar',
    icono: <CheckboxChecked24Regular />,
    Pagina: lazy(() => import(/* webpackChunkName: "documentos" */ './Autoevaluar')),
  },
  {
    accion: 'copia',
    icono: <CopySelect24Regular />,
    Pagina: lazy(() => import(/* webpackChunkName: "documentos" */ './Copia')),
  },
  {
    accion: 'datosAbiertos',
    icono: <Database24Regular />,
    Pagina: lazy(() => import(/* webpackChunkName: "documentos" */ './DatosAbiertos')),
  },
] as const satisfies readonly FichaDeTarea<RecuerdoDeEntregas>[];

export type Tarea = (typeof TAREAS)[number]['accion'];
