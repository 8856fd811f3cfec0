/**
 * The workbook of the second real plan, out of the tables of `assets/muestra/gore-la-libertad-2023`:
 * what the regional government's report prints of CEPLAN's application. What it does not print and
 * we had to choose is said here and in the README beside the tables.
 */
import type { CellValue } from '@pnftp/xlsx/plan';
import type { ContenidoLibro, FilaNueva } from './crear';
import { DECLARADO } from './declarado';
import { LINEAMIENTOS, OBJETIVOS, SERVICIOS } from './estructura';
import { INDICADORES } from './indicadores';
import { clavesDeNiveles } from './niveles';
import { NOMBRES_DE_CRITERIOS } from './politica';
import { REPORTES } from './reportes';
import { leeTsv, type FilaTsv } from './tsv';
import { serieDeFecha } from './valores';

export const ARCHIVOS_LA_LIBERTAD = ['indicadores', 'elementos', 'relevancias'] as const;

const ANIO = 2023;
const ENTIDAD = 'Gobierno Regional La Libertad';
const INFORME = 'Informe de Evaluación Institucional correspondiente al año 2023 (10/05/2024)';
const TABLA = 'Sección 3.1, «Situación de las AEI»';

/** `ND` is printed where there is no figure. */
const numero = (texto: string | undefined): CellValue =>
  texto === undefined || texto === '' || texto === 'ND' ? null : Number(texto);

const unidad = (indicador: string): string =>
  /^(porcentaje|proporción)/i.test(indicador)
    ? 'porcentaje'
    : /^tasa/i.test(indicador)
      ? 'tasa'
      : 'número';

export function contenidoLaLibertad(
  textos: Readonly<Record<(typeof ARCHIVOS_LA_LIBERTAD)[number], string>>,
): ContenidoLibro {
  const indicadores = leeTsv(textos.indicadores);
  const elementos = leeTsv(textos.elementos);
  const relevancias = new Map(leeTsv(textos.relevancias).map((f) => [f.codigo!, f.relevancia!]));
  const inferida = (f: FilaTsv): CellValue => numero(relevancias.get(f.codigo!));
  return {
    anios: [ANIO],
    politica: POLITICA_LA_LIBERTAD,
    filas: {
      [OBJETIVOS.nombre]: elementos
        .filter((e) => e.nivel === 'OEI')
        .map((e) => ({ Código: e.codigo!, 'Objetivo prioritario': e.denominacion! })),
      [LINEAMIENTOS.nombre]: [{}],
      [SERVICIOS.nombre]: elementos
        .filter((e) => e.nivel === 'AEI')
        .map((e) => ({ Código: e.codigo!, Servicio: e.denominacion! })),
      [INDICADORES.nombre]: indicadores.map((f) => filaDeIndicador(f, inferida(f))),
      [REPORTES.nombre]: indicadores.flatMap(reporteDe),
      [DECLARADO.nombre]: indicadores.flatMap(declaradoDe),
    },
    implicitos: indicadores.flatMap((f, fila) =>
      inferida(f) === null ? [] : [{ tabla: INDICADORES.nombre, fila, titulo: 'Relevancia' }],
    ),
    decimales: [],
  };
}

const POLITICA_LA_LIBERTAD: ContenidoLibro['politica'] = {
  nombre: `Plan Estratégico Institucional del ${ENTIDAD}`,
  conductor: ENTIDAD,
  entidad_responsable: ENTIDAD,
  anio_evaluado: ANIO,
  primer_anio: ANIO,
  ultimo_anio: ANIO,
  fecha_referencia: serieDeFecha('2024-05-10'),
  criterio_de_calculo: NOMBRES_DE_CRITERIOS.aplicativo,
  ...clavesDeNiveles('pei'),
  medio_verificacion: 'Aplicativo CEPLAN V.01.',
  titulo_avance: 'Seguimiento de los objetivos y acciones estratégicas institucionales',
  decimales: 2,
};

function filaDeIndicador(f: FilaTsv, relevancia: CellValue): FilaNueva {
  const indicador = f.indicador!;
  return {
    Tipo: 'Servicio',
    Código: f.codigo!,
    Objetivo: f.oei!,
    Servicio: f.aei!,
    Indicador: indicador,
    Responsable: ENTIDAD,
    'Unidad de medida': unidad(indicador),
    'Sentido esperado': f.sentido_inferido === 'Descendente' ? 'Descendente' : 'Ascendente',
    // Not printed; the year's figure is, so that nothing is summed out of periods.
    'Tipo de agregación': 'No agregable',
    Relevancia: relevancia,
    Documento: [
      `${INFORME}. El sentido se dedujo del AT1 impreso.`,
      ...(relevancia === null
        ? []
        : [`La relevancia se infirió del avance impreso de la ${f.aei!}.`]),
    ].join(' '),
    [`LE ${ANIO}`]: numero(f.LE_2023),
    [`VO ${ANIO}`]: numero(f.VO_2023_anual),
  };
}

const reporteDe = (f: FilaTsv): FilaNueva[] => {
  const valor = numero(f.VO_2023_sem1);
  if (valor === null) return [];
  return [
    {
      Tipo: 'Servicio',
      Código: f.codigo!,
      Año: ANIO,
      Periodo: 'Semestre I',
      Valor: valor,
      'Estado del dato': 'Definitivo',
      'Estado de revisión': 'Conforme',
      'Documento y fecha': INFORME,
      'Reportado por': ENTIDAD,
    },
  ];
};

/** The AT1 of the year as printed; there is no declaring an ND. */
const declaradoDe = (f: FilaTsv): FilaNueva[] =>
  f.AT1_anual_declarado === 'ND'
    ? []
    : [
        {
          Alcance: 'Indicador',
          Tipo: 'Servicio',
          Código: f.codigo!,
          Año: ANIO,
          Medida: 'AT1',
          Valor: f.AT1_anual_declarado!,
          Dónde: TABLA,
        },
      ];
