/** What the steps to a new workbook ask, and what is wrong with what was answered. */
import { AccionError, contenidoNuevo, hoy, type LibroNuevo } from '../../acciones';
import { PARAMETROS_POR_DEFECTO } from '../../ceplan/parametros';
import type { CriterioCalculo, NombreNivel } from '../../ceplan/tipos';
import type { Niveles } from '../../libro/niveles';
import { COMIENZO, type CampoDeNuevo } from '../../textos/comienzo';
import type { Idioma } from '../../textos/idioma';

export const NIVELES_PROPIOS = ['objetivo', 'lineamiento', 'servicio'] as const;
export type NivelPropio = (typeof NIVELES_PROPIOS)[number];

export interface Formulario {
  readonly campos: Readonly<Record<CampoDeNuevo, string>>;
  readonly niveles: Niveles | 'otros';
  /** One, several, in short: of each level, where they are called otherwise. */
  readonly nombres: Readonly<Record<NivelPropio, readonly [string, string, string]>>;
  readonly criterio: CriterioCalculo;
  readonly ejemplo: boolean;
}

const { nombres: NOMBRES } = PARAMETROS_POR_DEFECTO;
const formas = ({ uno, varios, corto }: NombreNivel) => [uno, varios, corto] as const;

export const EN_BLANCO: Formulario = {
  campos: {
    nombre: '',
    norma: '',
    conductor: '',
    primer_anio: '',
    ultimo_anio: '',
    anio_evaluado: '',
    elaborado_por: '',
    visado_por: '',
    aprobado_por: '',
  },
  niveles: 'politica',
  nombres: {
    objetivo: formas(NOMBRES.objetivo),
    lineamiento: formas(NOMBRES.lineamiento),
    servicio: formas(NOMBRES.servicio),
  },
  criterio: 'informe',
  ejemplo: true,
};

type Campo = CampoDeNuevo | `nombre_${NivelPropio}`;

/** The fields of each step. */
export const PASOS: readonly [readonly CampoDeNuevo[], readonly Campo[], readonly CampoDeNuevo[]] =
  [
    ['nombre', 'norma', 'conductor', 'primer_anio', 'ultimo_anio', 'anio_evaluado'],
    ['nombre_objetivo', 'nombre_lineamiento', 'nombre_servicio'],
    ['elaborado_por', 'visado_por', 'aprobado_por'],
  ];

export interface Falta {
  readonly campo: Campo;
  readonly mensaje: string;
}

const anioDe = (texto: string): number => Number(texto.trim());
const esAnio = (texto: string): boolean => /^\d{4}$/.test(texto.trim());

export function libroNuevoDe({
  campos,
  niveles,
  nombres,
  criterio,
  ejemplo,
}: Formulario): LibroNuevo {
  const { primer_anio, ultimo_anio, anio_evaluado, ...textos } = campos;
  const escritos = Object.entries(textos).flatMap(([clave, texto]) =>
    texto.trim() === '' ? [] : [[clave, texto.trim()] as const],
  );
  const propios = NIVELES_PROPIOS.map(
    (nivel) => [`nombre_${nivel}`, nombres[nivel].map((parte) => parte.trim()).join('; ')] as const,
  );
  return {
    desde: anioDe(primer_anio),
    hasta: anioDe(ultimo_anio),
    niveles: niveles === 'otros' ? 'politica' : niveles,
    criterio,
    politica: {
      ...Object.fromEntries(escritos),
      ...(niveles === 'otros' ? Object.fromEntries(propios) : {}),
      ...(anio_evaluado.trim() === '' ? {} : { anio_evaluado: anioDe(anio_evaluado) }),
    },
    ejemplo,
  };
}

/** The first thing that is wrong with a step; `null` where one can go on. */
export function faltaEn(formulario: Formulario, paso: 0 | 1 | 2, idioma: Idioma): Falta | null {
  const { campos } = formulario;
  const t = COMIENZO[idioma];
  if (paso === 0) {
    if (campos.nombre.trim() === '') return { campo: 'nombre', mensaje: t.faltaNombre };
    const malo = (['primer_anio', 'ultimo_anio', 'anio_evaluado'] as const).find(
      (campo) =>
        !esAnio(campos[campo]) && !(campo === 'anio_evaluado' && campos[campo].trim() === ''),
    );
    if (malo) return { campo: malo, mensaje: t.faltaAnio };
  }
  const falta = faltaDelLibro(formulario, idioma);
  return falta && PASOS[paso].some((campo) => campo === falta.campo) ? falta : null;
}

/** As `pnftp nuevo` would refuse it. */
function faltaDelLibro(formulario: Formulario, idioma: Idioma): Falta | null {
  try {
    contenidoNuevo(libroNuevoDe(formulario), { hoy: hoy(), idioma });
    return null;
  } catch (error) {
    if (!(error instanceof AccionError)) throw error;
    const { codigo, params, titulo, queHacer } = error;
    if (codigo === 'aniosNoValidos') {
      return { campo: 'ultimo_anio', mensaje: `${titulo} ${queHacer}` };
    }
    const campo = String(params.clave) as Campo;
    const deNiveles = NIVELES_PROPIOS.some((nivel) => campo === `nombre_${nivel}`);
    return { campo, mensaje: deNiveles ? COMIENZO[idioma].faltanNombres : queHacer };
  }
}
