/** The pictures of the pane's buttons: actions' at 24 pixels, tools' at 20. */
import type { ReactElement } from 'react';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { ArrowSync20Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { CheckmarkCircle24Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DataBarVerticalAscending24Regular } from '@fluentui/react-icons/svg/data-bar-vertical-ascending';
import { DataPie24Regular } from '@fluentui/react-icons/svg/data-pie';
import { Delete20Regular } from '@fluentui/react-icons/svg/delete';
import { LockClosed20Regular } from '@fluentui/react-icons/svg/lock-closed';
import { TableArrowUp24Regular } from '@fluentui/react-icons/svg/table-arrow-up';
import { TableAdd24Regular } from '@fluentui/react-icons/svg/table-add';
import { TableEdit24Regular } from '@fluentui/react-icons/svg/table-edit';
import { Wrench20Regular } from '@fluentui/react-icons/svg/wrench';
import { ACCIONES } from '../../acciones/registro';
import type { AccionDeComienzo, AccionDelPanel, Icono } from '../../acciones/registro';

const ICONOS: Readonly<Record<Icono, ReactElement>> = {
  revisar: <CheckmarkCircle24Regular />,
  avance: <DataBarVerticalAscending24Regular />,
  resumen: <DataPie24Regular />,
  matriz: <TableEdit24Regular />,
  congelar: <LockClosed20Regular />,
  deshacer: <ArrowUndo20Regular />,
  reparar: <Wrench20Regular />,
  actualizar: <ArrowSync20Regular />,
  crear: <TableAdd24Regular />,
  quitar: <Delete20Regular />,
  importar: <TableArrowUp24Regular />,
};

export const iconoDe = (accion: AccionDelPanel | AccionDeComienzo): ReactElement =>
  ICONOS[ACCIONES[accion].panel.icono];
