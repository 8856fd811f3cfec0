/** The places of the pane, in the order of its tabs. Inicio, which is always there, stands apart. */
import { lazy, type ComponentType, type ReactElement, type ReactNode } from 'react';
import { Settings20Regular } from '@fluentui/react-icons/svg/settings';
import type { Idioma } from '../textos/idioma';
import type { TextosPanel } from './Cabecera';
import type { Controlador } from './controlador';
import type { Estado } from './estado';
import type { Recuerdo } from './ficha/recuerdo';
import { cuantos } from './hallazgosVistos';
import type { VistaDeCompromisos } from './compromisos/vista';
import type { RecuerdoDeEntidades } from './entidades/recuerdo';
import type { RecuerdoDeEntregas } from './entregar/recuerdo';
import type { Vista } from './revisar/revision';

/** How each place was left, and is found when it shows again. */
export interface Recuerdos {
  ficha?: Recuerdo;
  revision?: Vista;
  compromisos?: VistaDeCompromisos;
  /** The key of tblPolitica that another place leads to, once. */
  ajuste?: string;
  entidades?: RecuerdoDeEntidades;
  entregas?: RecuerdoDeEntregas;
}

export interface PropsDeLugar {
  readonly controlador: Controlador;
  readonly idioma: Idioma;
  readonly estado: Estado;
  readonly irA: (hoja: string, celda: string) => void;
  readonly recuerdos: Recuerdos;
  readonly verLugar: (lugar: Lugar) => void;
  /** What went wrong; each place says it where the person is. */
  readonly aviso: ReactNode;
}

interface LugarDelPanel {
  readonly clave: string;
  readonly rotulo: (textos: TextosPanel, estado: Estado) => string;
  /** In place of its label, which is then its name. */
  readonly icono?: ReactElement;
  /** A place is shown once it has something to show. */
  readonly hay: (estado: Estado) => boolean;
  /** Comes when it is first looked at. */
  readonly Pagina: ComponentType<PropsDeLugar>;
}

export const LUGARES = [
  {
    clave: 'hallazgos',
    rotulo: (textos, estado) => textos.hallazgosCuenta(cuantos(estado)),
    hay: (estado) =>
      cuantos(estado) > 0 || (Boolean(estado.inicio) && estado.justificados.length > 0),
    Pagina: lazy(() => import(/* webpackChunkName: "revision" */ './revisar/Revision')),
  },
  {
    clave: 'ficha',
    rotulo: ({ ficha }) => ficha,
    hay: (estado) => Boolean(estado.inicio?.figuras),
    Pagina: lazy(() => import(/* webpackChunkName: "ficha" */ './ficha/Ficha')),
  },
  {
    clave: 'compromisos',
    rotulo: (textos) => textos.acciones.leerCompromisos.titulo,
    hay: ({ inicio }) => Boolean(inicio?.figuras),
    Pagina: lazy(() => import(/* webpackChunkName: "compromisos" */ './compromisos/Compromisos')),
  },
  {
    clave: 'entidades',
    rotulo: ({ entidades }) => entidades,
    hay: ({ inicio }) => Boolean(inicio),
    Pagina: lazy(() => import(/* webpackChunkName: "entidades" */ './entidades/Entidades')),
  },
  {
    clave: 'entregar',
    rotulo: ({ entregar }) => entregar,
    hay: ({ inicio }) => Boolean(inicio?.figuras),
    Pagina: lazy(() => import(/* webpackChunkName: "entregar" */ './entregar/Entregar')),
  },
  {
    clave: 'ajustes',
    rotulo: ({ ajustes }) => ajustes,
    icono: <Settings20Regular />,
    hay: () => true,
    Pagina: lazy(() => import(/* webpackChunkName: "ajustes" */ './ajustes/Ajustes')),
  },
] as const satisfies readonly LugarDelPanel[];

export type Lugar = 'inicio' | (typeof LUGARES)[number]['clave'];

/** Those that have something to show now. */
export const lugaresDe = (estado: Estado): readonly (LugarDelPanel & { clave: Lugar })[] =>
  LUGARES.filter(({ hay }) => hay(estado));
